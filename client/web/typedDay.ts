import type { LocalDate } from '../../domain/calendar/types.ts';
import { Refusal, type Refused } from '../../domain/text/refusal.ts';
import { typedDate } from '../../domain/text/typedDate.ts';

/** A day that a filter was given: null where none was, or where it cannot be read. */
export function typedDay(typed: string): { date: LocalDate | null; fault: Refused | null } {
  if (typed === '') return { date: null, fault: null };
  try {
    return { date: typedDate(typed), fault: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { date: null, fault: error.said };
  }
}
