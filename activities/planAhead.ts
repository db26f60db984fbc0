import { scheduleInputOf } from '../domain/plan/scheduleInput.ts';
import { computeSchedule } from '../domain/policy/schedule.ts';
import { Refusal } from '../domain/text/refusal.ts';
import type { Deps } from './deps.ts';
import type { OutagesUntil } from './outages.ts';
import { uncountedDays } from './pushOn.ts';
import type { Activities } from './types.ts';

/**
 * The next part of a schedule that was cut at its horizon. Where the calendar has no file for the year yet, it has no
 * steps: the task asks again in a week, and takes commands meanwhile. Trying again here would hold it up.
 */
export function createPlanAhead(
  { agencyOf }: Pick<Deps, 'agencyOf'>,
  outagesUntil: OutagesUntil,
): Activities['planAhead'] {
  return async ({ facts, policy, continues, now }) => {
    const agency = agencyOf(facts.agency);
    const { calendar, directory } = agency;
    try {
      const downDays = await uncountedDays(agency, policy, () => outagesUntil(now));
      const asking = { calendar, language: directory.language, from: now, continues, downDays };
      return computeSchedule(scheduleInputOf(facts, asking), policy, calendar);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { steps: [], policyVersion: policy.version, calendarVersion: calendar.version };
    }
  };
}
