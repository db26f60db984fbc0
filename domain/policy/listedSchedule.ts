import { atLocal } from '../calendar/officeTime.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import type { Role } from '../directory/types.ts';
import { handOverAt } from './moments/handOver.ts';
import { stepKindOf } from './steps/stepIds.ts';
import type { Policy, Schedule, Step } from './types.ts';

/** A step as lists know it. What it is its id says. */
export interface ListedStep {
  id: string;
  date: LocalDate;
  to: Role[];
}

/** The schedule of a task that has ended, from what lists kept of it. */
export function listedSchedule(
  steps: ListedStep[],
  taskId: string,
  { calendar, policy }: { calendar: WorkCalendar; policy: Policy },
  policyVersion: string,
): Schedule {
  const whole = ({ id, date, to }: ListedStep): Step => {
    const digestAt = atLocal(calendar, date, policy.delivery.inboxBy);
    const kind = stepKindOf(id);
    return { id, kind, date, at: handOverAt(digestAt, taskId), deliverAt: digestAt, to };
  };
  return { steps: steps.map(whole), policyVersion, calendarVersion: calendar.version };
}
