import { laterOf } from '../domain/calendar/days.ts';
import { closingTime } from '../domain/calendar/officeTime.ts';
import type { LocalDate } from '../domain/calendar/types.ts';
import { scheduleInputOf } from '../domain/plan/expand/scheduleInput.ts';
import { catchUpDay, downDays, type Outage } from '../domain/policy/moments/downDays.ts';
import { moved, movesOf } from '../domain/policy/moments/skipOutageDays.ts';
import { computeSchedule } from '../domain/policy/schedule.ts';
import type { Policy } from '../domain/policy/types.ts';
import { lastInTime } from '../domain/task/status.ts';
import type { TaskFacts } from '../domain/task/types.ts';
import type { Deps } from './deps.ts';
import type { OutagesUntil } from './outages.ts';
import type { Activities } from './types.ts';

/** Moves a late task's rungs over the working days on which the engine was down. */
export function createSkipOutageDays(
  { agencyOf }: Pick<Deps, 'agencyOf'>,
  outagesUntil: OutagesUntil,
): Activities['skipOutageDays'] {
  return async ({ facts, policy, open, now }) => {
    const { calendar } = agencyOf(facts.agency);
    const since = lateFrom(facts);
    const outages = await uncountedOutages(policy, () => outagesUntil(now));
    const down = downDays(calendar, policy.delivery.inboxBy, outages).filter((day) => day > since);
    if (down.length === 0) return null;
    const asking = { calendar, from: closingTime(calendar, since), downDays: down };
    const anew = computeSchedule(scheduleInputOf(facts, asking), policy, calendar);
    const moves = movesOf(open, anew, catchUpDay(calendar, now));
    if (moves.length === 0) return null;
    return {
      open: moved(open, moves),
      days: down,
      moves: moves.map(({ step: { id, date }, on }) => ({ id, from: date, to: on })),
    };
  };
}

/** When the engine was down, where the policy does not count those days. */
export const uncountedOutages = async (
  { ladder }: Policy,
  outages: () => Promise<Outage[]>,
): Promise<Outage[]> => (ladder.outageDays === 'skip' ? outages() : []);

/** The day lateness is counted from: the due date or the day it rolled to, or what came later. */
function lateFrom(facts: TaskFacts): LocalDate {
  const last = lastInTime(facts);
  if (last === null) throw new TypeError(`task ${facts.id} has no due date and so no ladder`);
  return laterOf(last, facts.ladderFrom?.on ?? last);
}
