import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../run/bin.mjs', import.meta.url));

/** What a command line printed, and how it ended. */
export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs `dondoc …` as its own process, with this environment and no other of ours. */
export async function dondoc(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawnDondoc(args, env);
  const [out, err] = [gather(child.stdout), gather(child.stderr)];
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out: out.join(''), err: err.join('') };
}

/** A `dondoc up` or `dondoc worker` that goes on running. */
export interface Up {
  process: ChildProcess;
  /** Everything printed so far. */
  printed(): string;
  /** The link that lets the coordinator in, once; empty where none was printed. */
  firstLink(): string;
  /** Ctrl-C, and its end. */
  stop(): Promise<number | null>;
}

/** A process that goes on running. */
export interface Started {
  /** SIGTERM, and its end. */
  stop(): Promise<number | null>;
}

/** Starts `dondoc worker`; its probes say when it is ready. */
export function startWorker(env: Record<string, string>): Started {
  const child = spawnDondoc(['worker'], env);
  for (const stream of [child.stdout, child.stderr]) stream.resume();
  const ended = once(child, 'close') as Promise<[number | null]>;
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return (await ended)[0];
  };
  return { stop };
}

/** Starts `dondoc up` and returns when it says that it is ready. */
export const up = (env: Record<string, string>, ...options: string[]): Promise<Up> =>
  goOn(['up', ...options], env, 'Sẵn sàng');

/** Starts `dondoc worker` and returns when it has logged that it is ready. */
export const worker = (env: Record<string, string>): Promise<Up> =>
  goOn(['worker'], { ...env, DONDOC_LOG_LEVEL: 'info' }, 'worker ready');

async function goOn(args: string[], env: Record<string, string>, readyWords: string): Promise<Up> {
  const child = spawnDondoc(args, env);
  const printed = [gather(child.stdout), gather(child.stderr)];
  const all = (): string => printed.flat().join('');
  const ended = once(child, 'close') as Promise<[number | null]>;
  await new Promise<void>((ready, failed) => {
    const look = () => all().includes(readyWords) && ready();
    for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
    ended.then(() => failed(new Error(`dondoc ${args[0]} ended:\n${all()}`)));
  });
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT');
    return (await ended)[0];
  };
  const firstLink = (): string => /http:\S+\/vao\/\S+/.exec(all())?.[0] ?? '';
  return { process: child, printed: all, firstLink, stop };
}

/** The same, left to run. */
export const spawnDondoc = (args: string[], env: Record<string, string>) =>
  spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

function gather(stream: NodeJS.ReadableStream): string[] {
  const parts: string[] = [];
  stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  return parts;
}
