import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { rollBack, rollForward } from '../calendar/workingDays.ts';
import type { Policy } from './types.ts';

/**
 * The day people work towards: the nominal due date, rolled over days off as the policy says.
 * Rolling back never leaves the occurrence's period: where no working day is left after
 * `previousDue` (a Tết week), it rolls forward.
 */
export function workByOf(
  cal: WorkCalendar,
  planRoll: Policy['planRoll'],
  dueDate: LocalDate,
  previousDue: LocalDate | null,
): LocalDate {
  if (planRoll === 'forward') return rollForward(cal, dueDate);
  const back = rollBack(cal, dueDate);
  return previousDue !== null && back <= previousDue ? rollForward(cal, dueDate) : back;
}
