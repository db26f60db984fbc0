import { downDays, type Outage } from '../../policy/moments/downDays.ts';
import { computeSchedule } from '../../policy/schedule.ts';
import type { Policy, Schedule } from '../../policy/types.ts';
import type { TaskFacts } from '../../task/types.ts';
import { Refusal } from '../../text/refusal.ts';
import { type Asking, scheduleInputOf } from './scheduleInput.ts';

/**
 * The next part of a schedule that was cut at its horizon. Where the calendar has lost the file of
 * a past year that is asked for, it has no steps: the task asks again in a week, and takes commands
 * meanwhile. Trying again would hold it up.
 * @param outages those whose days the policy does not count
 */
export function planAhead(
  facts: TaskFacts,
  policy: Policy,
  asking: Omit<Asking, 'downDays'>,
  outages: Outage[] = [],
): Schedule {
  const { calendar } = asking;
  try {
    const down = downDays(calendar, policy.delivery.inboxBy, outages);
    return computeSchedule(scheduleInputOf(facts, { ...asking, downDays: down }), policy, calendar);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { steps: [], policyVersion: policy.version, calendarVersion: calendar.version };
  }
}
