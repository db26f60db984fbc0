import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../config/root.ts';

const keeper = path.join(ROOT, 'worker/engine/server/keeper.mjs');

/** One run of the server under its keeper. */
export interface ServerProcess {
  /** The server's own process id, once it has been spawned; null if that failed. */
  pid: Promise<number | null>;
  /** Settles when server and keeper have ended, with the exit status. */
  ended: Promise<number>;
  /** Asks the server to end; it is killed after 8 s. */
  stop: () => void;
}

/** Spawns the server under a keeper; everything it prints is added to the log file. */
export function spawnServer(executable: string, args: string[], log: string): ServerProcess {
  const output = openSync(log, 'a', 0o600);
  const child = fork(keeper, [executable, ...args], {
    // A group of its own: Ctrl-C on the terminal must reach the worker first, and the server only
    // when we are done.
    detached: true,
    execArgv: [],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return { pid: serverPid(child, ended), ended, stop: () => child.connected && child.send('stop') };
}

function serverPid(child: ChildProcess, ended: Promise<number>): Promise<number | null> {
  const told = new Promise<number>((resolve) =>
    child.once('message', (message) => resolve((message as { serverPid: number }).serverPid)),
  );
  return Promise.race([told, ended.then(() => null)]);
}
