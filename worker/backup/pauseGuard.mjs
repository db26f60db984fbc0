// Run by fork() as `node pauseGuard.mjs PID LIMIT_MS`: stops a process for a moment and lets it go
// on however its parent ends, kill -9 included, and after LIMIT_MS in any case. A server that stays
// stopped would be worse than no backup. Messages: to the parent `{ stopped: true }` or `{ failed
// }`, then, asked by any message, `{ pausedMs, unbroken }`.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const [pid, limitMs] = process.argv.slice(2).map(Number);
const lookEveryMs = 2;
/** A thread deep in a write stops when the write is done. */
const patienceMs = 10_000;

const begun = performance.now();
let broken = false;

function letGo() {
  broken = true;
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // it has ended: nothing is left to go on
  }
}

/**
 * SIGSTOP returns before the process has stopped: only when each of its threads stands still does
 * nobody write.
 */
function standsStill() {
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).startsWith(
      'T',
    );
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.every((thread) => 'TtZX'.includes(stateOf(`/proc/${pid}/task/${thread}/stat`)));
}

function stateOf(file) {
  const stat = readFileSync(file, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2)[0];
}

function tell(message) {
  process.send?.(message, () => {});
}

function failed(why) {
  letGo();
  tell({ failed: why });
}

function waitUntilStill() {
  try {
    if (standsStill()) return tell({ stopped: true });
  } catch (error) {
    // A thread may end while it is looked at.
    if (error.code !== 'ENOENT') return failed(error.code ?? String(error));
  }
  if (performance.now() - begun > patienceMs) return failed('ETIMEDOUT');
  setTimeout(waitUntilStill, lookEveryMs);
}

function goOn() {
  let unbroken = false;
  try {
    unbroken = !broken && standsStill();
  } finally {
    letGo();
  }
  tell({ pausedMs: Math.round(performance.now() - begun), unbroken });
}

process.on('disconnect', () => {
  letGo();
  process.exit();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, letGo);
process.on('message', goOn);
setTimeout(letGo, limitMs);
try {
  process.kill(pid, 'SIGSTOP');
  waitUntilStill();
} catch (error) {
  failed(error.code);
}
