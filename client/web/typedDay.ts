import type { LocalDate } from '../../domain/calendar/types.ts';
import { Refusal, type Refused } from '../../domain/text/refusal.ts';
import { type Near, typedDate } from '../../domain/text/typedDate.ts';

/**
 * A day that a filter or a form was given: null where none was, or where it cannot be read.
 * @param near of which year one without it is; absent: such a day is refused
 */
export function typedDay(
  typed: string,
  near?: Near,
): { date: LocalDate | null; fault: Refused | null } {
  if (typed === '') return { date: null, fault: null };
  try {
    return { date: typedDate(typed, near), fault: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { date: null, fault: error.said };
  }
}
