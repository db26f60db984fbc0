import { setTimeout as pause } from 'node:timers/promises';
import type { Office } from '../world/office.ts';
import { cpuMs } from './process.ts';
import { until } from './until.ts';

const LOOK_MS = 2_000;
const LITTLE_CPU_MS = 200;

/** CPU of engine and worker so far, in milliseconds. */
export const used = ({ engine, worker }: Office): { engine: number; worker: number } => ({
  engine: cpuMs(engine.pid),
  worker: cpuMs(worker.pid),
});

/** The same, both together. */
export function usedInAll(office: Office): number {
  const { engine, worker } = used(office);
  return engine + worker;
}

/**
 * Starts leave work behind (first workflow tasks, lists, timers): waits until two seconds cost
 * little.
 */
export const untilQuiet = (office: Office, patienceMs: number): Promise<void> =>
  untilIdle(() => usedInAll(office), patienceMs);

/** Waits until two seconds of what is measured, CPU so far in milliseconds, cost little. */
export async function untilIdle(usedMs: () => number, patienceMs: number): Promise<void> {
  await until('idle', patienceMs, async () => {
    const before = usedMs();
    await pause(LOOK_MS);
    return usedMs() - before < LITTLE_CPU_MS;
  });
}
