import type { WorkCalendar } from '../../calendar/types.ts';
import { workingDayWithin } from '../../calendar/workingDays.ts';
import type { Planned, Span } from '../scheduleSpan.ts';
import type { Policy, ScheduleInput } from '../types.ts';
import { STEP_IDS } from './stepIds.ts';

/**
 * A report that waits for a decision: the leader is reminded, then the coordinator is told. The
 * ladder rests for as long as it waits, so somebody must look.
 */
export function reviewSteps(
  { review }: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  span: Span,
): { planned: Planned[]; isWhole: boolean } {
  if (!review || !policy.approval) return { planned: [], isWhole: true };
  const after = (n: number, step: Omit<Planned, 'date' | 'n'>): Planned[] => {
    const date = workingDayWithin(cal, review.askedOn, n, span.until);
    return date === null ? [] : [{ ...step, n, date }];
  };
  const [remind, report] = [
    STEP_IDS.reviewReminder(review.askedOn),
    STEP_IDS.reviewReport(review.askedOn),
  ];
  const planned = [
    ...after(policy.review.remind, { id: remind, kind: 'remind-review', to: ['supervisor'] }),
    ...after(policy.review.coordinator, { id: report, kind: 'report-review', to: ['coordinator'] }),
  ];
  return { planned, isWhole: planned.length === 2 };
}
