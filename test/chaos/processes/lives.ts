import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type EngineOptions, startEngine } from '../../../worker/engine/server/embedded.ts';
import { readRecord } from '../../../worker/engine/server/record.ts';
import type { Life } from './victim.ts';

interface Script {
  /** Beside this file. */
  name: 'worker.ts' | 'smtp.ts';
  args: string[];
  env?: Record<string, string>;
  log: string;
}

/** A TypeScript process that says `ready`; what it prints is added to a log. */
export function forked({ name, args, env = {}, log }: Script): Life {
  const output = openSync(log, 'a');
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), args, {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'UTC', ...env },
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: () => child.pid ?? null,
    ready: Promise.race([
      said(child),
      ended.then(() => Promise.reject(new Error(`${name} ended`))),
    ]),
    ended,
    // It may have just been killed: its next life is told again.
    tell: (words) => void (child.connected && child.send(words, () => undefined)),
    release: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const said = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('message', () => resolve()));

/**
 * The embedded server, started as the product starts it. The product would start it again by
 * itself, waiting longer after each short run; here it is begun anew at once, so that there is
 * something to kill.
 */
export function engine(options: Omit<EngineOptions, 'onDown'>): Life {
  let down = (): void => undefined;
  const died = new Promise<void>((resolve) => {
    down = resolve;
  });
  const starting = startEngine({ ...options, onDown: () => down() });
  starting.catch(() => down());
  return {
    pid: () => readRecord(options.dataDir)?.server.pid ?? null,
    ready: starting.then(() => undefined),
    ended: died,
    tell: () => undefined,
    release: async () => {
      down();
      const started = await starting.catch(() => null);
      await started?.stop();
    },
  };
}
