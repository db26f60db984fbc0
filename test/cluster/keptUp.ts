import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ServerProcess, spawnServer } from '../../worker/engine/server/serverProcess.ts';

export interface KeptUp {
  /** The program's own process id at this moment; null while it is down. */
  pid(): number | null;
  /** Ends it for good; `signal` first, killed after 8 s. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const AGAIN_AFTER_MS = 500;

/**
 * Runs a program and starts it again whenever it ends, as a service manager does. It never outlives
 * this process. Writes `<name>.log` and, while it runs, `<name>.pid` into the folder.
 */
export function keepUp(name: string, command: string[], dir: string): KeptUp {
  const pidFile = join(dir, `${name}.pid`);
  let running: ServerProcess | null = null;
  let pid: number | null = null;
  let stopping = false;
  const over = (async () => {
    const [executable = '', ...args] = command;
    while (!stopping) {
      running = spawnServer(executable, args, join(dir, `${name}.log`));
      pid = await running.pid;
      writeFileSync(pidFile, `${pid}\n`);
      await running.ended;
      pid = null;
      rmSync(pidFile, { force: true });
      if (!stopping) await pause(AGAIN_AFTER_MS);
    }
  })();
  const stop = async (signal?: NodeJS.Signals): Promise<void> => {
    stopping = true;
    if (signal && pid !== null) process.kill(pid, signal);
    running?.stop();
    await over;
  };
  return { pid: () => pid, stop };
}
