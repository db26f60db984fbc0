import { spawn } from 'node:child_process';

export interface CommandOptions {
  timeoutMs: number;
  cwd?: string;
  /** Added to this process's own environment. */
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end and returns what it printed. Throws an Error with one line of why: not
 * found, its exit status and last words, or the time it was given (it is killed then).
 */
export function runCommand(
  command: string,
  args: string[],
  options: CommandOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      env: { ...process.env, ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    // Not spawn's own time limit: where the program is not found its timer would keep this process
    // waiting.
    const late = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs);
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-64_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      reject(
        new Error(
          error.code === 'ENOENT' ? `${command}: not found` : `${command}: ${error.message}`,
        ),
      );
    });
    child.on('close', (code, signal) => {
      clearTimeout(late);
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`${command}: ${ending(code, signal, options.timeoutMs)}${lastWords(output)}`),
        );
    });
  });
}

function ending(code: number | null, signal: NodeJS.Signals | null, timeoutMs: number): string {
  if (signal === 'SIGKILL') return `stopped after ${Math.round(timeoutMs / 1000)} s`;
  return signal === null ? `exit status ${code}` : `ended by ${signal}`;
}

/** The last line that says something, shortened. */
function lastWords(output: string): string {
  const line = output.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return line === '' ? '' : `: ${line.slice(0, 300)}`;
}
