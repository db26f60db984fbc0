import type { LocalDate } from '../../calendar/types.ts';
import {
  type DueContext,
  type MonthOfYear,
  monthsOfPlan,
  yearOfMonth,
  yearsOfPlan,
} from '../context.ts';
import { dayBefore, endOfMonth, isRealDay, localDate, QUARTER_ENDS } from '../days.ts';
import type { PeriodUnit } from '../tokens.ts';
import type { Deadline, Recurrence } from '../types.ts';
import type { Side } from './sides.ts';
import type { Months, Statement } from './statement.ts';

/** The rhythm of each unit. */
export const RECURRENCES: Record<PeriodUnit, Recurrence> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

/** Shortest first. */
export const RHYTHMS: Recurrence[] = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'];

/** Each day once, the first first. */
export const ascending = (dates: LocalDate[]): LocalDate[] => [...new Set(dates)].sort();

/** The year named beside a time, if any; one whose years span the plan’s is the plan’s. */
export function namedYear({ years }: Statement, { planYear }: DueContext): number | null {
  const last = years.at(-1);
  const spans =
    last?.since !== undefined && last.since <= planYear && planYear <= (last.year ?? planYear);
  return spans ? planYear : (last?.year ?? null);
}

/** The year of a month printed without one: that named beside it, else the plan’s. */
export const yearFor = (month: number, statement: Statement, context: DueContext): number =>
  namedYear(statement, context) ?? yearOfMonth(month, context);

/** `Trước ngày 15/12 hằng năm`, `Tháng 6 hằng năm`. */
export const returnsYearly = ({ every, yearly }: Statement): boolean =>
  yearly || every.join() === 'year';

/**
 * The years of a printed month: its own, each in which its day due lies in the plan where it
 * returns, or the one it is in.
 */
export function yearsFor(
  { month, year }: { month: number; year: number | null },
  dueIn: (year: number) => LocalDate,
  statement: Statement,
  context: DueContext,
): number[] {
  const named = year ?? namedYear(statement, context);
  const all = named === null && returnsYearly(statement) ? yearsOfPlan(dueIn, context) : [];
  return all.length > 0 ? all : [named ?? yearOfMonth(month, context)];
}

/** The day due: with *trước* the one before, unless the agency counts it in. */
export function shift(date: LocalDate, side: Side, context: DueContext): LocalDate {
  if (side === 'midnight') return dayBefore(date);
  return side === 'before' && !context.beforeIsInclusive ? dayBefore(date) : date;
}

/** What is told of the side a day stands on. */
export const boundaryOf = (side: Side | undefined): 'by' | 'before' =>
  side === 'before' ? 'before' : 'by';

/**
 * Printed days, e.g. `trước ngày 20/11`; null where 29/02 does not exist in its year. Several are a
 * recurring duty.
 */
export function fromDates(statement: Statement, context: DueContext): Deadline | null {
  const dueDates: LocalDate[] = [];
  for (const { date, nextYear, side } of statement.dates) {
    const { day, month } = date;
    const dueIn = (year: number): LocalDate =>
      isRealDay(day, month, year)
        ? shift(localDate(day, month, year), side, context)
        : endOfMonth(month, year);
    for (const printed of yearsFor(date, dueIn, statement, context)) {
      const year = printed + (nextYear ? 1 : 0);
      if (!isRealDay(day, month, year)) return null;
      dueDates.push(dueIn(year));
    }
  }
  const recurrence = recurrenceOfDates(statement);
  return {
    kind: recurrence ? 'recurring' : 'date',
    dueDates: ascending(dueDates),
    recurrence,
    boundary: boundaryOf(statement.dates[0]?.side),
  };
}

function recurrenceOfDates({ dates, every }: Statement): Recurrence[] | null {
  if (dates.length > 1) return every.join() === 'year' ? ['yearly'] : ['explicit'];
  return every.join() === 'year' ? ['yearly'] : null;
}

/** The end of each month, or with *trước* the last day before it begins. */
function monthEnds(
  { months, year, side }: Months,
  statement: Statement,
  context: DueContext,
): LocalDate[] {
  const endOf = (month: number, its: number): LocalDate =>
    side === 'before' ? dayBefore(localDate(1, month, its)) : endOfMonth(month, its);
  return months.flatMap((month) => {
    const dueIn = (its: number): LocalDate => endOf(month, its);
    return yearsFor({ month, year }, dueIn, statement, context).map(dueIn);
  });
}

/** `Tháng 5/2024`, `trước tháng 11/2024`; `tháng 12 hàng năm`; `6 tháng đầu năm và cuối năm`. */
export function fromMonths(statement: Statement, context: DueContext): Deadline {
  const dueDates = statement.months.flatMap((months) => monthEnds(months, statement, context));
  const deadline: Deadline = {
    kind: 'month',
    dueDates: ascending(dueDates),
    recurrence: null,
    boundary: beforeOf(statement.months),
  };
  const others = yearEndsBeside(statement, deadline, context);
  return others.length === 0 ? eachYear(statement, deadline) : withDates(deadline, others);
}

/** A deadline with further dates. */
export const withDates = (deadline: Deadline, others: LocalDate[]): Deadline => ({
  ...deadline,
  kind: 'recurring',
  dueDates: ascending([...deadline.dueDates, ...others]),
  recurrence: ['explicit'],
});

/** `Quý I hàng năm`. */
const eachYear = ({ yearly }: Statement, deadline: Deadline): Deadline =>
  yearly ? { ...deadline, kind: 'recurring', recurrence: ['yearly'] } : deadline;

/** Ends of years that are times of their own, beside the days read. */
export const yearEndsBeside = (
  { years }: Statement,
  { dueDates }: Deadline,
  context: DueContext,
): LocalDate[] =>
  years
    .filter(({ apart }) => apart)
    .map(({ year }) => endOfMonth(12, year ?? yearOfMonth(12, context)))
    .filter((end) => !dueDates.includes(end));

/** `Quý II, III năm 2023`. */
export function fromQuarters(statement: Statement, context: DueContext): Deadline {
  const last = statement.quarters.findLast(({ year }) => year !== null)?.year;
  const dueDates = statement.quarters.flatMap(({ quarters, year, side }) =>
    monthEnds(
      {
        months: quarters.map((q) => (side === 'before' ? 3 * q - 2 : 3 * q)),
        year: year ?? last ?? null,
        side,
      },
      statement,
      context,
    ),
  );
  return eachYear(statement, {
    kind: 'quarter',
    dueDates: ascending(dueDates),
    recurrence: null,
    boundary: beforeOf(statement.quarters),
  });
}

/** `Năm 2023`, `trước năm 2025`, `đến hết năm 2026`. */
export function fromYears({ years }: Statement, context: DueContext): Deadline {
  const ends = years.map(
    ({ year, side }) => (year ?? yearOfMonth(12, context)) - (side === 'before' ? 1 : 0),
  );
  const dueDates = ascending(ends.map((year) => endOfMonth(12, year)));
  return { kind: 'year', dueDates, recurrence: null, boundary: beforeOf(years) };
}

const beforeOf = (printed: { side: Side }[]): 'before' | null =>
  printed.some(({ side }) => side === 'before') ? 'before' : null;

/**
 * Which rhythms a list of cumulative points stands for: 6 and 12 are half-yearly, 3, 6, 9, 12
 * quarterly.
 */
function recurrencesOf(statement: Statement): Recurrence[] {
  const named = statement.every.map((unit) => RECURRENCES[unit]);
  const points = statement.points.filter((months) => months !== 12);
  const isQuarterly =
    points.some((months) => months === 3 || months === 9) || statement.quarters.length > 0;
  if (statement.points.includes(12)) named.push('yearly');
  const halves: Recurrence[] = points.length > 0 ? ['half-yearly'] : [];
  const counted: Recurrence[] = isQuarterly ? ['quarterly'] : halves;
  return RHYTHMS.filter((recurrence) => named.includes(recurrence) || counted.includes(recurrence));
}

/**
 * `3 tháng` alone returns every quarter; in a list (`3 tháng, 6 tháng, 9 tháng`) each is one
 * cumulative point.
 */
function pointMonths(points: number[]): number[] {
  const alone = points.length === 1 ? points[0] : undefined;
  if (alone === 3) return QUARTER_ENDS;
  if (alone === 6) return [6, 12];
  return points;
}

const ENDS: Record<PeriodUnit, (month: number) => boolean> = {
  week: () => false,
  month: () => true,
  quarter: (month) => QUARTER_ENDS.includes(month),
  year: (month) => month === 12,
};

/** `Hàng quý, 06 tháng, năm`: the ends of all periods named, within the plan’s. */
export function fromRecurrence(statement: Statement, context: DueContext): Deadline {
  const months = new Set([
    ...pointMonths(statement.points),
    ...statement.quarters.flatMap((printed) => printed.quarters.map((q) => 3 * q)),
  ]);
  const isDue = ({ month }: MonthOfYear): boolean =>
    months.has(month) || statement.every.some((unit) => ENDS[unit](month));
  const dueDates = monthsOfPlan(namedYear(statement, context), context)
    .filter(isDue)
    .map(({ month, year }) => endOfMonth(month, year));
  const recurrence = recurrencesOf(statement);
  return { kind: 'recurring', dueDates: ascending(dueDates), recurrence, boundary: null };
}
