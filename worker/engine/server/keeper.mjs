// Run by fork() as `node keeper.mjs EXECUTABLE ARGS…`: runs the server for its parent, and ends it
// with its parent: the channel between the two closes however the parent ends, kill -9 included, so
// that no server is left behind that holds the port. Messages: to the parent `{ serverPid }`, from
// it `'stop'`. Ends with the server's own exit status. What the server writes only its owner can
// read.
import { spawn } from 'node:child_process';

const patienceMs = 8000;
const patienceWithOrphanMs = 1000;

process.umask(0o077);
const [executable, ...args] = process.argv.slice(2);
const server = spawn(executable, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  windowsHide: true,
});
server.on('spawn', () => process.send?.({ serverPid: server.pid }));
server.on('error', () => process.exit(127));
server.on('exit', (code) => process.exit(code ?? 1));

function end(withinMs) {
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), withinMs);
}

process.on('message', () => end(patienceMs));
process.on('disconnect', () => end(patienceWithOrphanMs));
process.on('SIGTERM', () => end(patienceMs));
