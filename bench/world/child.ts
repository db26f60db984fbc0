import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * A process of the bench: `first` is the first line it printed, as JSON; later lines go to
 * `onLine`.
 */
export interface Child {
  pid: number;
  first: unknown;
  stop(): Promise<void>;
}

/** Starts one of the bench's own files as a process and waits for its first line. */
export async function startChild(
  file: string,
  args: string[],
  env: Record<string, string> = {},
  options: { execArgv?: string[]; onLine?: (line: unknown) => void } = {},
): Promise<Child> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(
    process.execPath,
    [...(options.execArgv ?? []), '--import', 'tsx', script, ...args],
    {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'UTC', ...env },
      // Its end of standard input closes however we end: then it ends too.
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let stopping = false;
  child.once('exit', (code, signal) => {
    // Without this process the figures mean nothing, so the whole run ends here.
    if (!stopping) throw new Error(`${file} ended by itself (${code ?? signal})`);
  });
  const first = await firstLine(child, file, options.onLine ?? (() => {}));
  return {
    pid: child.pid ?? 0,
    first,
    stop: () => {
      stopping = true;
      return stop(child);
    },
  };
}

function firstLine(
  child: ChildProcess,
  file: string,
  onLine: (line: unknown) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error(`${file}: no standard output`));
    let started = false;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (started) return onLine(JSON.parse(line));
      started = true;
      resolve(JSON.parse(line));
    });
    child.once('exit', (code) => reject(new Error(`${file} ended before it was ready (${code})`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
