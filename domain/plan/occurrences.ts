import { addDays, isoWeekday } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { Deadline } from '../due/types.ts';

/** The day of a weekly duty that names none: Friday. */
export const SPARE_WEEKDAYS = [5];

/** One time a duty is due; null dates for duties without one. */
export interface Occurrence {
  dueDate: LocalDate | null;
  previousDue: LocalDate | null;
  /** The part of the task's id that tells occurrences apart. */
  period: string;
}

/**
 * The occurrences of a deadline within the plan's year. Weekly duties that name no day fall on
 * Fridays; those of weeks gone by are left out, for nobody answers last spring's weekly question:
 * `skipped` has them.
 */
export function occurrencesOf(
  deadline: Deadline,
  planYear: number,
  today: LocalDate,
): { occurrences: Occurrence[]; skipped: Occurrence[] } {
  const weekly = deadline.dueDates.length === 0 && deadline.recurrence?.[0] === 'weekly';
  const dates = weekly
    ? daysOfWeeks(planYear, deadline.weekdays ?? SPARE_WEEKDAYS)
    : deadline.dueDates;
  if (dates.length === 0) return { occurrences: [undated(planYear)], skipped: [] };
  const all = dates.map((dueDate, i) => ({
    dueDate,
    previousDue: dates[i - 1] ?? null,
    period: dueDate,
  }));
  const isOver = ({ dueDate }: { dueDate: LocalDate }): boolean => weekly && dueDate < today;
  return { occurrences: all.filter((one) => !isOver(one)), skipped: all.filter(isOver) };
}

const undated = (planYear: number): Occurrence => ({
  dueDate: null,
  previousDue: null,
  period: `${planYear}`,
});

function daysOfWeeks(year: number, weekdays: number[]): LocalDate[] {
  const days = weekdays.flatMap((weekday) => {
    const first = addDays(`${year}-01-01`, (weekday - isoWeekday(`${year}-01-01`) + 7) % 7);
    return Array.from({ length: 53 }, (_, week) => addDays(first, week * 7));
  });
  return days.filter((date) => date.startsWith(`${year}-`)).sort();
}
