import { format } from 'node:util';
import { main } from '../../run/main.ts';
import type { Ended } from '../e2e/commandLine.ts';

/**
 * Runs `dondoc …` in the test's own process, with this environment beside the tests' own: what a
 * process of its own costs is saved. A file may run one at a time.
 */
export async function dondocHere(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const restore = listen(out, err);
  const before = { ...process.env };
  Object.assign(process.env, env);
  process.exitCode = 0;
  try {
    const status = await main(args);
    return { status, out: out.join(''), err: err.join('') };
  } finally {
    restore();
    process.exitCode = 0;
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** Gathers what is printed; returns how to let it through again. */
function listen(out: string[], err: string[]): () => void {
  const { log, error } = console;
  const writes = [process.stdout.write, process.stderr.write] as const;
  console.log = (...said: unknown[]) => void out.push(`${format(...said)}\n`);
  console.error = (...said: unknown[]) => void err.push(`${format(...said)}\n`);
  process.stdout.write = (said: unknown) => out.push(String(said)) > 0;
  process.stderr.write = (said: unknown) => err.push(String(said)) > 0;
  return () => {
    Object.assign(console, { log, error });
    [process.stdout.write, process.stderr.write] = writes;
  };
}
