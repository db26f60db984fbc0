import type { Client } from '@temporalio/client';
import { tellFaults } from '../activities/directoryFaults.ts';
import { faultLines } from '../config/load/faults.ts';
import type { AgencyRegistry } from '../config/registry.ts';
import type { Log } from './log.ts';

const EVERY_MS = 5 * 60_000;

/**
 * For as long as a worker runs the coordinators are told what is wrong in their agency's files: once
 * for each change of it. Returns how to stop.
 */
export function keepTellingFaults(client: Client, registry: AgencyRegistry, log: Log): () => void {
  const told = new Map<string, string>();
  const look = async (): Promise<void> => {
    for (const agency of registry.all()) {
      const code = agency.directory.agency;
      const wrong = faultLines(agency.faults, 'en').join('\n');
      if ((told.get(code) ?? '') === wrong) continue;
      await tellFaults(client, agency, new Date().toISOString());
      told.set(code, wrong);
      if (wrong !== '') log.warn({ agency: code, faults: wrong }, "the agency's files have faults");
    }
  };
  const tryLook = (): void =>
    void look().catch((err) => log.warn({ err }, 'faults of agencies could not be told'));
  const timer = setInterval(tryLook, EVERY_MS);
  timer.unref();
  tryLook();
  return () => clearInterval(timer);
}
