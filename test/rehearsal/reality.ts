import { readLedger } from '../../client/facade/mails.ts';
import { inputsOf } from '../../client/facade/plans.ts';
import { startAll } from '../../client/facade/start.ts';
import type { Agency } from '../../config/agency.ts';
import type { Start } from '../../domain/plan/expand.ts';
import type { RehearsedMail } from '../../domain/rehearsal/mailRoom.ts';
import type { PlayedOffice } from '../support/playedOffice.ts';

/** One mail as one line, so that differences read well: `2026-03-05 an | remind x/I.1/…; urge x/I.2/…`. */
const lineOf = (date: string, person: string, urgent: boolean, notices: { kind: string; task: string }[]): string =>
  `${date} ${person}${urgent ? ' (urgent)' : ''} | ${notices
    .map(({ kind, task }) => `${kind} ${task}`)
    .sort()
    .join('; ')}`;

/** Starts tasks on a played office, as `plan start` does. */
export async function startReally(office: PlayedOffice, agency: Agency, starts: Start[]): Promise<void> {
  await startAll(office.world, inputsOf(agency, starts));
}

/** What really arrived, asked of every mail there was. */
export async function realMails(office: PlayedOffice): Promise<string[]> {
  const lines: string[] = [];
  for (const id of office.workflowIds().filter((one) => one.startsWith('mail/'))) {
    const { person, date, end, notices } = await readLedger(office.world.client, id);
    if (end !== 'delivered') lines.push(`${date} ${person}: ${end}`);
    else lines.push(lineOf(date, person, id.includes('/urgent/'), notices));
  }
  return lines.sort();
}

export const rehearsedMails = (mails: RehearsedMail[]): string[] =>
  mails.map(({ date, person, urgent, notices }) => lineOf(date, person, urgent, notices)).sort();
