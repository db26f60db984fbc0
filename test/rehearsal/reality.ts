import { startAll } from '../../client/office/commands/startTasks.ts';
import { inputsOf } from '../../client/office/plans/startPlan.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import type { Agency } from '../../config/agency.ts';
import { mailParts } from '../../domain/case/ids.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Start } from '../../domain/plan/expand/expand.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';

/** One mail, rehearsed or real. */
interface Heard {
  date: string;
  person: string;
  urgent: boolean;
  notices: { kind: string; subject: string }[];
}

/**
 * Starts tasks at a moment as `plan start` does, and lets time go by to the end of a day; nobody
 * does anything.
 */
export async function playReally(
  agency: Agency,
  starts: Start[],
  from: string,
  until: string,
): Promise<PlayedOffice> {
  const office = await playOffice(from, [agency]);
  await startAll(office.world, inputsOf(agency, starts));
  await office.until(`${until}T16:59:00.000Z`);
  return office;
}

/** What really arrived, asked of every mail there was. Any other end than delivery is a fault. */
export async function realMails(office: PlayedOffice): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const id of office.workflowIds().filter((one) => one.startsWith('mail/'))) {
    const { end, notices, ...mail } = await readLedger(office.world.client, id);
    if (end !== 'delivered') throw new Error(`${id} ended as ${end}`);
    // What came while the mail was on its way is in the next one.
    const arrived = notices.filter((notice) => notice.end !== 'moved');
    const other = arrived.find((notice) => notice.end !== 'delivered');
    if (other) throw new Error(`${other.id} ended as ${other.end} in ${id}`);
    heard.push({ ...mail, notices: arrived, urgent: mailParts(id).urgent });
  }
  return heard;
}

/**
 * One mail a line, so that differences read well: `2026-03-05 an | remind x/I.1/…; urge x/I.2/…`.
 */
export const linesOf = (mails: Heard[]): string[] =>
  mails
    .map(({ date, person, urgent, notices }) => {
      const told = notices.map(({ kind, subject }) => `${kind} ${subject}`).sort();
      return `${date} ${person}${urgent ? ' (urgent)' : ''} | ${told.join('; ')}`;
    })
    .sort();

/** A person's mails of one day as one. */
export const byDay = (mails: Heard[]): Heard[] =>
  grouped(mails, ({ date, person, urgent }) => [date, person, urgent].join(' ')).map((same) => ({
    ...same[0],
    notices: same.flatMap(({ notices }) => notices),
  }));
