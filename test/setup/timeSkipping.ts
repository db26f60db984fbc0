import type { TestProject } from 'vitest/node';
import { obtainTimeSkipping } from '../timeskipping/obtain.ts';
import { startServers } from '../timeskipping/servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a time-skipping server is asked for, or why there is none. */
    timeSkipping: { port: number } | { problem: string };
  }
}

/**
 * Global setup: obtains the time-skipping server before the first test and starts the JVM that has
 * one for each that asks. Where it cannot be had, it says why and goes on: a test that needs one
 * fails with the same sentence.
 */
export default async function timeSkipping({ provide }: TestProject): Promise<() => Promise<void>> {
  try {
    const dir = await obtainTimeSkipping(({ en }) => console.log(en));
    const { port, stop } = await startServers(dir, ['-XX:SharedArchiveFile=classes.jsa']);
    provide('timeSkipping', { port });
    return stop;
  } catch (error) {
    const { message } = error as Error;
    console.error(message);
    provide('timeSkipping', { problem: message });
    return async () => {};
  }
}
