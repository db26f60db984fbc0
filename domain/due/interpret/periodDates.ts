import { addDays } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { type DueContext, type MonthOfYear, monthsOfPlan } from '../context.ts';
import { endOfMonth, lengthOfMonth, localDate, MONTHS } from '../days.ts';
import type { MonthsOfPeriod } from '../tokens.ts';
import type { Deadline, Recurrence } from '../types.ts';
import {
  ascending,
  boundaryOf,
  namedYear,
  RECURRENCES,
  RHYTHMS,
  shift,
  yearFor,
  yearsFor,
} from './resolveDates.ts';
import type { Statement } from './statement.ts';

const EACH_MONTH: MonthsOfPeriod = { months: MONTHS, recurrence: 'monthly', stated: true };
const JANUARY_AFTER = 13;

/**
 * `ngày 15 các tháng 3, 6, 9, 12`: a list of months beside a day is of its months; null for
 * anything else.
 */
export function ofListedMonths(statement: Statement): MonthsOfPeriod | null {
  const [list, ...others] = statement.months;
  const isList = list && list.months.length > 1 && others.length === 0;
  if (statement.days.length === 0 || !isList || statement.monthsOfPeriod.length > 0) return null;
  return { months: list.months, recurrence: 'explicit', stated: true };
}

/**
 * `trước ngày 05 hàng tháng`, `ngày 15 và 30 hàng tháng`, `ngày 30 tháng cuối cùng của quý`; null
 * if it is not said which months.
 */
export function fromDayOfMonth(statement: Statement, context: DueContext): Deadline | null {
  const [printed] = statement.days;
  const listed = ofListedMonths(statement);
  const [of = listed ?? (statement.every.includes('month') ? EACH_MONTH : undefined), ...others] =
    statement.monthsOfPeriod;
  if (!printed || !of || others.length > 0 || statement.byEnds) return null;
  // Of several days each may be of a rhythm of its own.
  if (statement.days.length > 1 && !statement.every.every(keeps(of.recurrence))) return null;
  const named = (listed && statement.months[0]?.year) ?? namedYear(statement, context);
  const dueDates = statement.days.flatMap(({ day, side }) => {
    const dueIn = ({ month, year }: MonthOfYear): LocalDate =>
      shift(localDate(Math.min(day, lengthOfMonth(month, year)), month, year), side, context);
    return monthsFor(of, named, dueIn, statement, context).map(dueIn);
  });
  return {
    ...{ kind: 'recurring', recurrence: [of.recurrence], boundary: boundaryOf(printed.side) },
    ...(statement.days.length === 1 && !listed ? { dayOfMonth: printed.day } : {}),
    dueDates: ascending(dueDates),
  };
}

const keeps =
  (recurrence: Recurrence) =>
  (unit: keyof typeof RECURRENCES): boolean =>
    RECURRENCES[unit] === recurrence;

/** The months a day of a period stands in, each in its year; the 13th is January of the next. */
function monthsFor(
  { months, recurrence }: MonthsOfPeriod,
  named: number | null,
  dueIn: (month: MonthOfYear) => LocalDate,
  statement: Statement,
  context: DueContext,
): MonthOfYear[] {
  if (recurrence === 'explicit')
    return months.flatMap((month) =>
      yearsFor({ month, year: named }, (year) => dueIn({ month, year }), statement, context).map(
        (year) => ({ month, year }),
      ),
    );
  const all = monthsOfPlan(named, context);
  const goesOver = months.includes(JANUARY_AFTER);
  const of = new Set(months.map((month) => ((month - 1) % 12) + 1));
  const isDue = ({ month }: MonthOfYear): boolean => of.has(month);
  // Behind its period a duty is due from the plan’s second month to the one after its last.
  const due = goesOver ? [...all.slice(1), ...all.slice(-1).map(monthAfter)] : all;
  return due.filter(isDue);
}

const monthAfter = ({ month, year }: MonthOfYear): MonthOfYear =>
  month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };

/** `Tháng cuối quý`: the ends of those months. */
export function fromMonthsOfPeriod(
  { months, recurrence }: MonthsOfPeriod,
  statement: Statement,
  context: DueContext,
): Deadline {
  const dueDates = monthsOfPlan(namedYear(statement, context), context)
    .filter(({ month }) => months.includes(month))
    .map(({ month, year }) => endOfMonth(month, year));
  return {
    ...{ kind: 'recurring', dueDates: ascending(dueDates) },
    ...{ recurrence: [recurrence], boundary: null },
  };
}

/** `Hàng quý (tháng 3, 6, 9, 12)`: as many months as quarters, each in another. */
export function isOnePerQuarter({
  every,
  points,
  rhythms,
  quarters,
  months: [list, ...others],
}: Statement): boolean {
  const inQuarters = new Set(list?.months.map((month) => Math.ceil(month / 3)));
  const alone = others.length + points.length + quarters.length === 0 && rhythms.length === 1;
  return alone && every.join() === 'quarter' && list?.months.length === 4 && inQuarters.size === 4;
}

/** A deadline of the ends of quarters. */
export const quarterly = (deadline: Deadline): Deadline => ({
  ...{ ...deadline, kind: 'recurring', recurrence: ['quarterly'] },
});

/**
 * `10 ngày sau khi kết thúc quý`: the plan’s year’s periods, so the last report is due in the next.
 */
export function fromPeriodEnds(statement: Statement, context: DueContext): Deadline {
  const dueDates = statement.after.flatMap(({ months, year, days, recurrence }) =>
    endsOf(months, year, recurrence, statement, context).map((end) => addDays(end, days)),
  );
  const named = statement.after.flatMap(({ recurrence }) => recurrence ?? []);
  const recurrence = RHYTHMS.filter((each) => named.includes(each));
  if (recurrence.length > 0)
    return { kind: 'recurring', dueDates: ascending(dueDates), recurrence, boundary: 'by' };
  const explicit: Recurrence[] | null = dueDates.length > 1 ? ['explicit'] : null;
  const kind = explicit ? 'recurring' : 'date';
  return { kind, dueDates: ascending(dueDates), recurrence: explicit, boundary: 'by' };
}

function endsOf(
  months: number[],
  year: number | null,
  recurrence: Recurrence | null,
  statement: Statement,
  context: DueContext,
): string[] {
  if (recurrence === null)
    return months.map((month) => endOfMonth(month, year ?? yearFor(month, statement, context)));
  return monthsOfPlan(year ?? namedYear(statement, context), context)
    .filter(({ month }) => months.includes(month))
    .map((one) => endOfMonth(one.month, one.year));
}
