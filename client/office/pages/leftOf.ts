import type { LocalDate, WorkCalendar } from '../../../domain/calendar/types.ts';
import { type TimeLeft, timeLeft } from '../../../domain/policy/timeLeft.ts';
import { isOpenWork } from '../../../domain/task/phase.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';

/**
 * How many working days a task has left, or is late by. Null where no work is asked for any more,
 * and for what is to be confirmed: nobody knows yet whether that is late.
 */
export function leftOf(
  facts: TaskFacts,
  calendar: WorkCalendar,
  today: LocalDate,
): TimeLeft | null {
  if (!isOpenWork(facts) || facts.toConfirm) return null;
  const { dueDate, workBy, dueReason } = facts;
  return timeLeft(calendar, today, { dueDate, workBy, undecided: dueReason.undecided });
}
