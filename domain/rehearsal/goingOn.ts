import { localDate } from '../calendar/officeTime.ts';
import type { Instant } from '../calendar/types.ts';
import type { Start } from '../plan/expand/expand.ts';
import type { Rules } from '../plan/expand/newFacts.ts';
import { planAhead } from '../plan/expand/planAhead.ts';
import type { TaskFacts } from '../task/types.ts';

/**
 * A task that runs, to be played on from a moment: as it stands, with what comes after that day.
 * What it has sent before is not sent again.
 */
export function goingOn(facts: TaskFacts, { policy, calendar }: Rules, from: Instant): Start {
  const after = localDate(calendar, from);
  const schedule = planAhead(facts, policy, { calendar, from, after });
  return { facts: { ...facts, startedAt: from }, schedule };
}
