import { addDays, monthOf } from './days.ts';
import { outcomesOf } from './outcomes.ts';
import type { LocalDate, WorkCalendar } from './types.ts';
import { addWorkingDays, rollForward } from './workingDays.ts';

/** A length of time as documents give it: `05 ngày làm việc`, `02 tháng`. */
export interface Term {
  n: number;
  unit: 'working-day' | 'day' | 'week' | 'month' | 'year';
}

/** A term and the day it is counted from, which itself does not count. */
export interface CountedTerm extends Term {
  from: LocalDate;
}

/**
 * The last day of a term before days off are looked at, of a term that is not counted in working
 * days: the day of that number, or the corresponding day of a week, month or year; where a month
 * has no such day, its last (Civil Code 2015, Art. 147.2–3, 148.1–4).
 */
export function nominalEnd({ n, unit, from }: CountedTerm): LocalDate {
  switch (unit) {
    case 'working-day':
      throw new TypeError('a term in working days has no end without a calendar');
    case 'day':
      return addDays(from, n);
    case 'week':
      return addDays(from, 7 * n);
    case 'month':
      return correspondingDay(from, n);
    case 'year':
      return correspondingDay(from, 12 * n);
  }
}

function correspondingDay(from: LocalDate, months: number): LocalDate {
  const last = (month: number): string =>
    new Date(Date.UTC(Number(from.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
  const end = last(Number(from.slice(5, 7)) + months);
  return `${monthOf(end)}-${from.slice(8) > end.slice(8) ? end.slice(8) : from.slice(8)}`;
}

/**
 * The days on which a term ends, ascending: one, or several where proposals of the calendar that
 * are still open lead to different days. A last day off rolls on to the next working day (Civil
 * Code 2015, Art. 148.5). Refuses a past year without a calendar file.
 */
export function termEnds(cal: WorkCalendar, term: CountedTerm): LocalDate[] {
  return [...new Set(outcomesOf(cal).map((outcome) => endUnder(outcome, term)))].sort();
}

const endUnder = (cal: WorkCalendar, term: CountedTerm): LocalDate =>
  term.unit === 'working-day'
    ? addWorkingDays(cal, term.from, term.n)
    : rollForward(cal, nominalEnd(term));
