import { earlierOf, laterOf } from '../../calendar/days.ts';
import type { WorkCalendar } from '../../calendar/types.ts';
import { addWorkingDays, workingDayWithin } from '../../calendar/workingDays.ts';
import { workByOf } from '../moments/workBy.ts';
import type { Planned, Span } from '../scheduleSpan.ts';
import type { Policy, ScheduleInput } from '../types.ts';
import { STEP_IDS } from './stepIds.ts';

/**
 * Of a task that was handed on within its unit: the doer is reminded by the inner date and, once it
 * has passed, urged together with the head, who stays accountable. Days that can no longer be met
 * are left out: the doer was told when it was handed on.
 */
export function innerSteps(
  { innerDue, dueDate, rhythm }: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  span: Span,
): Planned[] {
  if (innerDue === null) return [];
  const due = earlierOf(innerDue, dueDate ?? innerDue);
  const workBy = workByOf(cal, 'back', due, null);
  const reminders = [...new Set(policy.reminders[rhythm])].map(
    (n): Planned => ({
      id: STEP_IDS.innerReminder(due, n),
      kind: 'remind-inner',
      n,
      date: addWorkingDays(cal, workBy, -n),
      to: ['doer'],
    }),
  );
  const late = workingDayWithin(cal, laterOf(due, workBy), policy.ladder.urge, span.until);
  const id = STEP_IDS.innerUrging(due);
  const urging: Planned[] =
    late === null ? [] : [{ id, kind: 'urge-inner', date: late, to: ['doer', 'officer'] }];
  return [...reminders, ...urging].filter(({ date }) => date >= span.first);
}
