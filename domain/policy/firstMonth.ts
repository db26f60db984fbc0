import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { Policy, ScheduleInput, Step } from './types.ts';

/** The day after a plan's first month, when what was held goes by itself; null: of no plan. */
export const firstMonthEnd = (
  { planStartedOn }: Pick<ScheduleInput, 'planStartedOn'>,
  { firstMonthDays }: Pick<Policy, 'firstMonthDays'>,
): LocalDate | null =>
  planStartedOn === undefined ? null : addDays(planStartedOn, firstMonthDays);

/**
 * Whether a day is one of the first days of a task's plan, in which the office learns to trust it.
 */
export const isInFirstMonth = (
  day: LocalDate,
  input: Pick<ScheduleInput, 'planStartedOn'>,
  policy: Pick<Policy, 'firstMonthDays'>,
): boolean => {
  const end = firstMonthEnd(input, policy);
  return end !== null && day < end;
};

/** Whether a step goes to leaders by itself, or demands a written explanation. */
export const isGrave = ({ kind, to }: Pick<Step, 'kind' | 'to'>): boolean =>
  kind === 'require-explanation' || to.includes('supervisor') || to.includes('chairman');

/** A step, marked where it waits for the coordinator's word. */
export function withHold(step: Step, input: ScheduleInput, policy: Policy): Step {
  const isHeld = isGrave(step) && isInFirstMonth(step.date, input, policy);
  return isHeld ? { ...step, held: true } : step;
}
