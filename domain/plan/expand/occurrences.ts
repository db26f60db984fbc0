import { addDays, isoWeekday } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/types.ts';
import type { PlanPeriod } from '../../due/context.ts';
import type { Deadline } from '../../due/types.ts';
import type { PlanIdentity } from '../identity.ts';

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
 * The occurrences of a deadline within the plan's period, or the days it says itself. Weekly duties
 * that name no day fall on Fridays; those of weeks gone by are left out, for nobody answers last
 * spring's weekly question. So are occurrences of any duty that fall before the plan was issued:
 * `skipped` has them.
 */
export function occurrencesOf(
  deadline: Deadline,
  { year, period, issued }: Pick<PlanIdentity, 'year' | 'period' | 'issued'>,
  today: LocalDate,
): { occurrences: Occurrence[]; skipped: Occurrence[] } {
  const weekly = deadline.dueDates.length === 0 && deadline.recurrence?.[0] === 'weekly';
  const dates = weekly
    ? daysOfWeeks(deadline.within ?? period, deadline.weekdays ?? SPARE_WEEKDAYS)
    : deadline.dueDates;
  if (dates.length === 0) return { occurrences: [undated(year)], skipped: [] };
  const all = dates.map((dueDate, i) => ({
    dueDate,
    previousDue: dates[i - 1] ?? null,
    // A calendar that changes moves the day a term ends, never the task's id.
    period: deadline.counted?.from ?? dueDate,
  }));
  const isOver = ({ dueDate }: { dueDate: LocalDate }): boolean =>
    (weekly && dueDate < today) || (dates.length > 1 && issued !== null && dueDate < issued);
  return { occurrences: all.filter((one) => !isOver(one)), skipped: all.filter(isOver) };
}

const undated = (year: number): Occurrence => ({
  dueDate: null,
  previousDue: null,
  period: `${year}`,
});

function daysOfWeeks({ from, to }: PlanPeriod, weekdays: number[]): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekdays.includes(isoWeekday(day))) days.push(day);
  return days;
}
