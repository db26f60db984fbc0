import { addDays } from '../calendar/days.ts';
import { atLocal, closingTime, localDate } from '../calendar/officeTime.ts';
import { ownSecond } from '../calendar/ownSecond.ts';
import type { Instant, LocalDate, WorkCalendar } from '../calendar/types.ts';
import { addWorkingDays, rollBack } from '../calendar/workingDays.ts';
import type { Policy } from '../policy/types.ts';
import type { RoundFacts, RoundRhythm, RoundStep } from './types.ts';

/** Working days before the due day on which whoever has not sent is reminded; 0 is the day. */
const REMINDERS = [3, 1, 0];

/** A week is too short for more. */
const WEEKLY_REMINDERS = [0];

/** Days after the due day, or the plan's last one, on which a round ends by itself. */
const CLOSES_AFTER_DAYS = 60;

const WINDOW_SECONDS = 30 * 60;
const WINDOW_OPENS_BEFORE_MS = 60 * 60_000;

/** What decides on a round's steps. */
export type Stepped = Pick<RoundFacts, 'id' | 'due' | 'collection'> & {
  /** The last day on which somebody may want to add to it. */
  until: LocalDate;
  from: Instant;
};

/**
 * Everything that will happen to a round by itself, ascending: reminders of whoever has not sent, 3
 * and 1 working days before the due day and on it; after it once more, with one line to the
 * coordinator; one to each leader concerned after the policy's days; the end. Days that passed
 * before it was opened are left out.
 */
export function roundSteps(round: Stepped, policy: Policy, cal: WorkCalendar): RoundStep[] {
  const { due, collection, from, id } = round;
  const { inboxBy, atOnce } = policy.delivery;
  const today = localDate(cal, from);
  const morning = (step: Omit<RoundStep, 'at' | 'deliverAt'>): RoundStep => {
    const deliverAt = atLocal(cal, step.date, inboxBy);
    const at = atOnce && step.date === today ? from : handOverAt(deliverAt, id);
    return { ...step, at, deliverAt: at > deliverAt ? at : deliverAt };
  };
  const before = (n: number): LocalDate =>
    n === 0 ? due.date : rollBack(cal, addWorkingDays(cal, due.date, -n));
  const after = (n: number): LocalDate => addWorkingDays(cal, due.date, n);
  const { urge, supervisor } = policy.ladder;
  const first = remindersOf(collection.rhythm)[0] ?? 0;
  const steps = [
    ...remindersOf(collection.rhythm).map((n) =>
      morning({ id: `remind/${n}`, kind: 'remind', n, date: before(n) }),
    ),
    morning({ id: 'note-polite', kind: 'note-polite', n: first, date: before(first) }),
    tally(due.date, due.at),
    morning({ id: 'urge', kind: 'urge', n: urge, date: after(urge) }),
    morning({
      ...{ id: 'tell-leaders', kind: 'tell-leaders', n: supervisor },
      date: after(supervisor),
    }),
  ].filter(({ at, date }) => at >= from || (atOnce && date === today));
  const closes = addDays(round.until > due.date ? round.until : due.date, CLOSES_AFTER_DAYS);
  const end = closingTime(cal, closes);
  return [
    ...steps.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    { id: 'close', kind: 'close', n: 0, date: closes, at: end, deliverAt: end },
  ];
}

const remindersOf = (rhythm: RoundRhythm): number[] =>
  rhythm === 'weekly' ? WEEKLY_REMINDERS : REMINDERS;

/** How many tasks say how they stand is counted at the due moment. */
const tally = (date: LocalDate, at: Instant): RoundStep => ({
  ...{ id: 'tally', kind: 'tally', n: 0, date, at, deliverAt: at },
});

/** Each round at a second of its own, so that many due on one morning trickle in. */
function handOverAt(inboxAt: Instant, id: string): Instant {
  const opens = Date.parse(inboxAt) - WINDOW_OPENS_BEFORE_MS;
  return new Date(opens + ownSecond(id, WINDOW_SECONDS) * 1000).toISOString();
}
