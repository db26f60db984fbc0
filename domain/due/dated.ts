import type { LocalDate } from '../calendar/types.ts';
import { dayBefore, endOfMonth, isRealDay, localDate, MONTHS, QUARTER_ENDS } from './days.ts';
import type { DayOfMonth, Months, Parts } from './gather.ts';
import type { PeriodUnit } from './items.ts';
import type { Deadline, Recurrence } from './types.ts';

export interface DueContext {
  /** Year of the plan: dates printed without a year are its. */
  planYear: number;
  /** An agency may count `trước ngày 5` as the 5th itself; by default it is the 4th. */
  beforeIsInclusive: boolean;
}

/** The rhythm of each unit. */
export const RECURRENCES: Record<PeriodUnit, Recurrence> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};
const ENDS: Record<PeriodUnit, number[]> = {
  week: [],
  month: MONTHS,
  quarter: QUARTER_ENDS,
  year: [12],
};

/** Shortest first. */
export const RHYTHMS: Recurrence[] = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'];

/** Each day once, the first first. */
export const ascending = (dates: LocalDate[]): LocalDate[] => [...new Set(dates)].sort();

/**
 * Years named beside a recurrence or a period count for it; without one, or where they span it, it
 * is the plan's.
 */
export function yearOf({ years }: Parts, { planYear }: DueContext): number {
  const last = years.at(-1);
  const spans =
    last?.since !== undefined && last.since <= planYear && planYear <= (last.year ?? planYear);
  return spans ? planYear : (last?.year ?? planYear);
}

/** The day due: with *trước* the one before, unless the agency counts it in. */
export function shift(date: LocalDate, side: DayOfMonth['side'], context: DueContext): LocalDate {
  return side === 'before' && !context.beforeIsInclusive ? dayBefore(date) : date;
}

/**
 * Printed days, e.g. `trước ngày 20/11`; null where 29/02 does not exist in its year. Several are a
 * recurring duty.
 */
export function fromDates(parts: Parts, context: DueContext): Deadline | null {
  const dueDates: LocalDate[] = [];
  for (const { date, nextYear, side } of parts.dates) {
    const year = (date.year ?? yearOf(parts, context)) + (nextYear ? 1 : 0);
    if (!isRealDay(date.day, date.month, year)) return null;
    dueDates.push(shift(localDate(date.day, date.month, year), side, context));
  }
  const boundary = parts.dates[0]?.side ?? 'by';
  const recurrence = recurrenceOfDates(parts);
  return {
    kind: recurrence ? 'recurring' : 'date',
    dueDates: ascending(dueDates),
    recurrence,
    boundary,
  };
}

function recurrenceOfDates(parts: Parts): Recurrence[] | null {
  if (parts.dates.length > 1) return ['explicit'];
  return parts.every.length === 1 && parts.every[0] === 'year' ? ['yearly'] : null;
}

/** The end of each month, or with *trước* the last day before it begins. */
function monthEnds({ months, year, side }: Months, spare: number): LocalDate[] {
  return months.map((month) => {
    const begins = localDate(1, month, year ?? spare);
    return side === 'before' ? dayBefore(begins) : endOfMonth(month, year ?? spare);
  });
}

/** `Tháng 5/2024`, `trước tháng 11/2024`; `tháng 12 hàng năm`; `6 tháng đầu năm và cuối năm`. */
export function fromMonths(parts: Parts, context: DueContext): Deadline {
  const spare = yearOf(parts, context);
  const dueDates = ascending(parts.months.flatMap((months) => monthEnds(months, spare)));
  const deadline: Deadline = {
    kind: 'month',
    dueDates,
    recurrence: null,
    boundary: beforeOf(parts.months),
  };
  const others = yearEndsBeside(parts, deadline, context);
  if (others.length === 0) return eachYear(parts, deadline);
  return {
    ...deadline,
    kind: 'recurring',
    dueDates: ascending([...dueDates, ...others]),
    recurrence: ['explicit'],
  };
}

/** `Quý I hàng năm`. */
const eachYear = ({ yearly }: Parts, deadline: Deadline): Deadline =>
  yearly ? { ...deadline, kind: 'recurring', recurrence: ['yearly'] } : deadline;

/** Ends of years that are times of their own, beside the days read. */
export const yearEndsBeside = (
  { years }: Parts,
  { dueDates }: Deadline,
  { planYear }: DueContext,
): LocalDate[] =>
  years
    .filter(({ apart }) => apart)
    .map(({ year }) => endOfMonth(12, year ?? planYear))
    .filter((end) => !dueDates.includes(end));

/** `Quý II, III năm 2023`. */
export function fromQuarters(parts: Parts, context: DueContext): Deadline {
  const spare = yearOf(parts, context);
  const last = [...parts.quarters].reverse().find((quarters) => quarters.year !== null)?.year;
  const dueDates = parts.quarters.flatMap(({ quarters, year, side }) =>
    monthEnds(
      {
        type: 'month',
        months: quarters.map((q) => (side === 'before' ? 3 * q - 2 : 3 * q)),
        year: year ?? last ?? null,
        side,
      },
      spare,
    ),
  );
  const boundary = beforeOf(parts.quarters);
  return eachYear(parts, {
    kind: 'quarter',
    dueDates: ascending(dueDates),
    recurrence: null,
    boundary,
  });
}

/** `Năm 2023`, `trước năm 2025`, `đến hết năm 2026`. */
export function fromYears(parts: Parts, context: DueContext): Deadline {
  const ends = parts.years.map(
    ({ year, side }) => (year ?? context.planYear) - (side === 'before' ? 1 : 0),
  );
  const dueDates = ascending(ends.map((year) => endOfMonth(12, year)));
  return { kind: 'year', dueDates, recurrence: null, boundary: beforeOf(parts.years) };
}

const beforeOf = (printed: { side: DayOfMonth['side'] }[]): 'before' | null =>
  printed.some(({ side }) => side === 'before') ? 'before' : null;

/**
 * Which rhythms a list of cumulative points stands for: 6 and 12 are half-yearly, 3, 6, 9, 12
 * quarterly.
 */
function recurrencesOf(parts: Parts): Recurrence[] {
  const named = parts.every.map((unit) => RECURRENCES[unit]);
  const points = parts.points.filter((months) => months !== 12);
  const quarterly =
    points.some((months) => months === 3 || months === 9) || parts.quarters.length > 0;
  if (parts.points.includes(12)) named.push('yearly');
  const counted: Recurrence[] = quarterly
    ? ['quarterly']
    : points.length > 0
      ? ['half-yearly']
      : [];
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

/** `Hàng quý, 06 tháng, năm`: the ends of all periods named, within the year. */
export function fromRecurrence(parts: Parts, context: DueContext): Deadline {
  const year = yearOf(parts, context);
  const quarters = parts.quarters.flatMap((printed) => printed.quarters.map((q) => 3 * q));
  const months = [
    ...parts.every.flatMap((unit) => ENDS[unit]),
    ...pointMonths(parts.points),
    ...quarters,
  ];
  const dueDates = ascending(months.map((month) => endOfMonth(month, year)));
  return { kind: 'recurring', dueDates, recurrence: recurrencesOf(parts), boundary: null };
}
