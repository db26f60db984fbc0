import { type CountedTerm, type Term, termEnds } from '../../calendar/term.ts';
import type { LocalDate, WorkCalendar } from '../../calendar/types.ts';
import { readRelativeTerm } from '../../due/relativeTerm.ts';
import type { Deadline } from '../../due/types.ts';
import type { TaskFacts } from '../../task/types.ts';

/** A due date that ends a term. */
export interface CountedDue {
  /** The last day in time: the latest, where proposals of the calendar lead to several. */
  dueDate: LocalDate;
  counted: CountedTerm;
}

/** When a term that begins on a day ends. Refuses a past year without a calendar file. */
export function countedDue(calendar: WorkCalendar, { n, unit }: Term, from: LocalDate): CountedDue {
  const counted = { n, unit, from };
  return { dueDate: termEnds(calendar, counted).at(-1) ?? from, counted };
}

/** A deadline that ends such a term. */
export const countedDeadline = ({ dueDate, counted }: CountedDue): Deadline => ({
  ...{ kind: 'date', dueDates: [dueDate], recurrence: null, boundary: null },
  counted,
});

/**
 * The term after its event that a task is due by: working days, months and years as its due text
 * says, days as that was read; null where it says none.
 */
export function termOf({ dueText, offsetDays }: TaskFacts): Term | null {
  if (offsetDays !== null) return { n: offsetDays, unit: 'day' };
  const term = readRelativeTerm(dueText);
  return term && term.unit !== 'day' && term.unit !== 'week' ? term : null;
}
