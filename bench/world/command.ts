import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../run/bin.mjs', import.meta.url));
const PATIENCE_MS = 60_000;

/** A `dondoc` command that goes on running. */
export interface RunningCommand {
  pid: number;
  /** From the command to the words it was waited for. */
  seconds: number;
  /** SIGINT, and its end. */
  stop(): Promise<void>;
}

/**
 * Runs a command of the product, with this environment and no other of ours, and returns when it
 * has said something. Throws when it ends before, or is silent for a minute.
 */
export async function startCommand(
  args: string[],
  env: Record<string, string>,
  words: string,
): Promise<RunningCommand> {
  const begun = performance.now();
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
  };
  const seconds = await new Promise<number>((ready, failed) => {
    let printed = '';
    const fail = (why: string) => failed(new Error(`${args[0]} ${why}:\n${printed}`));
    const patience = setTimeout(() => fail('is not ready'), PATIENCE_MS);
    const look = (part: string): void => {
      printed += part;
      if (!printed.includes(words)) return;
      clearTimeout(patience);
      ready((performance.now() - begun) / 1000);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', look);
    ended.then(() => fail('ended'));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { pid: child.pid ?? 0, seconds, stop };
}
