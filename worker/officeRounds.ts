import type { Client } from '@temporalio/client';
import { tellFaults } from '../activities/directoryFaults.ts';
import { tellReturned } from '../activities/tellReturned.ts';
import type { Agency } from '../config/agency.ts';
import { faultLines } from '../config/load/faults.ts';
import type { AgencyRegistry } from '../config/registry.ts';
import { localDate } from '../domain/calendar/officeTime.ts';
import type { Log } from './log.ts';

const EVERY_MS = 5 * 60_000;

/** What was told already, so that each round tells only what is new. */
interface Told {
  faults: Map<string, string>;
  /** Agency and day. */
  returned: Set<string>;
}

/**
 * What is seen in an agency's files and not by any task, looked at for as long as a worker runs:
 * faults, of which the coordinator is told once for each change of them, and people who are back
 * from an absence. Returns how to stop.
 */
export function keepRounds(client: Client, registry: AgencyRegistry, log: Log): () => void {
  const told: Told = { faults: new Map(), returned: new Set() };
  const round = async (): Promise<void> => {
    for (const agency of registry.all()) {
      await lookAtFaults(client, agency, told, log);
      await lookForReturned(client, agency, told);
    }
  };
  const tryRound = (): void =>
    void round().catch((err) => log.warn({ err }, 'a round over the offices failed; trying again'));
  const timer = setInterval(tryRound, EVERY_MS);
  timer.unref();
  tryRound();
  return () => clearInterval(timer);
}

async function lookAtFaults(client: Client, agency: Agency, told: Told, log: Log): Promise<void> {
  const code = agency.directory.agency;
  const wrong = faultLines(agency.faults, 'en').join('\n');
  if ((told.faults.get(code) ?? '') === wrong) return;
  await tellFaults(client, agency, new Date().toISOString());
  told.faults.set(code, wrong);
  if (wrong !== '') log.warn({ agency: code, faults: wrong }, "the agency's files have faults");
}

async function lookForReturned(client: Client, agency: Agency, told: Told): Promise<void> {
  const now = new Date().toISOString();
  const day = `${agency.directory.version} ${localDate(agency.calendar, now)}`;
  if (told.returned.has(day)) return;
  await tellReturned(client, agency, now);
  told.returned.add(day);
}
