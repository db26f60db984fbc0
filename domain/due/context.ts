import type { LocalDate } from '../calendar/types.ts';
import { endOfMonth, isRealDay, localDate, MONTHS } from './days.ts';

/** What a due text is read beside. */
export interface DueContext {
  /** Year of the plan: dates printed without a year are its. */
  planYear: number;
  /** An agency may count `trước ngày 5` as the 5th itself; by default it is the 4th. */
  beforeIsInclusive: boolean;
  /**
   * The plan’s first and last day, where it is of no calendar year: a year of school, two years, a
   * term. Dates without a year are of it.
   */
  period?: PlanPeriod;
}

/** Both days inclusive. */
export interface PlanPeriod {
  from: LocalDate;
  to: LocalDate;
}

/** A month of a certain year. */
export interface MonthOfYear {
  month: number;
  year: number;
}

const yearIn = (date: LocalDate): number => Number(date.slice(0, 4));
const monthIn = (date: LocalDate): number => Number(date.slice(5, 7));

/** True where a time without a year may be of more than one year of the plan’s period. */
export function leavesYearOpen({ period }: DueContext): boolean {
  return period !== undefined && monthsBetween(period) > MONTHS.length;
}

const monthsBetween = ({ from, to }: PlanPeriod): number =>
  12 * (yearIn(to) - yearIn(from)) + monthIn(to) - monthIn(from) + 1;

/** The years in which a yearly day lies in a plan of several; none where each comes once. */
export function yearsOfPlan(dayOf: (year: number) => LocalDate, context: DueContext): number[] {
  const { period } = context;
  if (!period || !leavesYearOpen(context)) return [];
  const first = yearIn(period.from);
  // The day before January is of the year before.
  return Array.from({ length: yearIn(period.to) - first + 2 }, (_, at) => first + at).filter(
    (year) => period.from <= dayOf(year) && dayOf(year) <= period.to,
  );
}

/** The months a duty returns in: those of the year named, else those of the plan. */
export function monthsOfPlan(
  named: number | null,
  { planYear, period }: DueContext,
): MonthOfYear[] {
  if (named !== null || !period) return MONTHS.map((month) => ({ month, year: named ?? planYear }));
  const first = monthIn(period.from) - 1;
  return Array.from({ length: monthsBetween(period) }, (_, at) => ({
    month: ((first + at) % 12) + 1,
    year: yearIn(period.from) + Math.floor((first + at) / 12),
  }));
}

/**
 * The year of a month printed without one: the plan’s, or the one in which it is in the plan’s
 * period or nearest to it.
 */
export function yearOfMonth(month: number, { planYear, period }: DueContext): number {
  if (!period) return planYear;
  const years = [
    yearIn(period.from) - 1,
    yearIn(period.from),
    yearIn(period.to),
    yearIn(period.to) + 1,
  ];
  const away = (year: number): number => daysAway({ month, year }, period);
  return years.reduce((best, year) => (away(year) < away(best) ? year : best));
}

/** The same of a day; null where it does not exist in that year. */
export function yearOfDay(day: number, month: number, context: DueContext): number | null {
  const year = yearOfMonth(month, context);
  return isRealDay(day, month, year) ? year : null;
}

/** How far a month is from the period; 0 within it. */
function daysAway({ month, year }: MonthOfYear, { from, to }: PlanPeriod): number {
  const [first, last] = [localDate(1, month, year), endOfMonth(month, year)];
  if (last < from) return daysFrom(last, from);
  return first > to ? daysFrom(to, first) : 0;
}

const daysFrom = (first: LocalDate, last: LocalDate): number =>
  (Date.parse(last) - Date.parse(first)) / 86_400_000;
