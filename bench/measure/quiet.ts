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
export async function untilQuiet(office: Office, patienceMs: number): Promise<void> {
  await until('quiet after the starts', patienceMs, async () => {
    const before = usedInAll(office);
    await pause(LOOK_MS);
    return usedInAll(office) - before < LITTLE_CPU_MS;
  });
}
