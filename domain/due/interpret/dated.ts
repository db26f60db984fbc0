import type { DueContext } from '../context.ts';
import type { Why } from '../questions.ts';
import {
  besideDates,
  besideDay,
  besidePeriodEnds,
  besideRhythms,
  byEndsAsked,
  disagreement,
  ofNextPeriod,
  ofShortMonths,
  ofYearEnds,
} from './conflicts.ts';
import { type Conclusion, reading } from './openReading.ts';
import {
  fromDayOfMonth,
  fromMonthsOfPeriod,
  fromPeriodEnds,
  isOnePerQuarter,
  ofListedMonths,
  quarterly,
} from './periodDates.ts';
import {
  fromDates,
  fromMonths,
  fromQuarters,
  fromRecurrence,
  fromYears,
  withDates,
  yearEndsBeside,
} from './resolveDates.ts';
import type { Statement } from './statement.ts';
import { onWeekdays } from './weekly.ts';
import { isWithinQuarters } from './withinPeriods.ts';

/** Why times are printed and no deadline follows. */
export interface Refused {
  why: Why;
}

/**
 * The most exact statement is the deadline; a coarser one beside it that disagrees is asked about.
 * Null: no time is printed.
 */
export function timesReading(
  line: string,
  statement: Statement,
  context: DueContext,
  isContinuous: boolean,
): Conclusion | Refused | null {
  const { after, days, dates, monthsOfPeriod, months, every, points, quarters } = statement;
  if (after.length > 0)
    return reading(fromPeriodEnds(statement, context), besidePeriodEnds(line, statement));
  if (days.length > 0) return dayReading(line, statement, context);
  if (dates.length > 0) return datesReading(line, statement, context);
  if (monthsOfPeriod.length > 0) return periodMonthsReading(line, statement, context);
  if (months.length > 0) return monthsReading(line, statement, context);
  if (every.length + points.length > 0) return rhythmReading(line, statement, context);
  if (quarters.length > 0) return quartersReading(line, statement, context);
  if (statement.weekdays.length > 0) return { why: 'week' };
  return statement.years.length > 0 && !isContinuous
    ? reading(fromYears(statement, context), [])
    : null;
}

/** `Ngày 15 hàng quý` does not say of which month. */
function dayReading(line: string, statement: Statement, context: DueContext): Conclusion | Refused {
  const deadline = fromDayOfMonth(statement, context);
  const months = statement.months.length - (ofListedMonths(statement) ? 1 : 0);
  if (!deadline || statement.dates.length + months > 0)
    return { why: statement.every.length > 0 || statement.dates.length > 0 ? 'vague' : 'cut' };
  return reading(deadline, [
    ...besideDay(line, statement, deadline),
    ...ofNextPeriod(line, statement),
    ...ofShortMonths(line, statement),
  ]);
}

function datesReading(
  line: string,
  statement: Statement,
  context: DueContext,
): Conclusion | Refused {
  const deadline = fromDates(statement, context);
  if (!deadline) return { why: 'date' };
  return reading(
    withYearEnds(statement, deadline, context),
    besideDates(line, statement, deadline, context),
  );
}

/** `Trước ngày 15/6 và cuối năm`: both are kept, and asked about. */
function withYearEnds(
  statement: Statement,
  deadline: ReturnType<typeof fromQuarters>,
  context: DueContext,
): typeof deadline {
  const others = yearEndsBeside(statement, deadline, context);
  return others.length === 0 ? deadline : withDates(deadline, others);
}

function quartersReading(line: string, statement: Statement, context: DueContext): Conclusion {
  const deadline = fromQuarters(statement, context);
  return reading(
    withYearEnds(statement, deadline, context),
    ofYearEnds(line, statement, deadline, context),
  );
}

/**
 * `Mỗi quý 01 lần, vào tháng cuối quý`; whether `trước tháng cuối quý` means its beginning is not
 * sure.
 */
function periodMonthsReading(
  line: string,
  statement: Statement,
  context: DueContext,
): Conclusion | Refused {
  const [of, ...others] = statement.monthsOfPeriod;
  const { months, quarters, points } = statement;
  const named = others.length + months.length + quarters.length + points.length;
  if (!of?.stated || of.recurrence !== 'quarterly' || named > 0 || of.side === 'before')
    return { why: 'vague' };
  return reading(
    fromMonthsOfPeriod(of, statement, context),
    besideRhythms(line, statement, (unit) => unit === 'quarter'),
  );
}

/** `Quý III (tháng 9)` agrees with itself, and so does `Hàng quý (tháng 3, 6, 9, 12)`. */
function monthsReading(line: string, statement: Statement, context: DueContext): Conclusion {
  const deadline = fromMonths(statement, context);
  if (isOnePerQuarter(statement)) return reading(quarterly(deadline), []);
  const apart = statement.quarters.length > 0 && !isWithinQuarters(statement, context);
  const isApart = apart || statement.points.length > 0;
  return reading(
    deadline,
    besideRhythms(line, statement, () => false, isApart),
  );
}

/**
 * `Hàng năm, quý I` may be one time a year, or two; its other quarters and the year stand in a
 * list.
 */
function rhythmReading(
  line: string,
  statement: Statement,
  context: DueContext,
): Conclusion | Refused {
  const isWeekly = statement.every.includes('week');
  if (statement.weekdays.length > 0 && !isWeekly) return { why: 'week' };
  const deadline = fromRecurrence(statement, context);
  // Weekly duties have no days of their own, so beside others they would be lost.
  if (isWeekly && deadline.dueDates.length > 0) {
    const asked = besideRhythms(line, statement, (unit) => unit !== 'week');
    return reading(deadline, asked);
  }
  const weekly = onWeekdays(deadline, statement, context);
  const isUnclear = isOnceOrTwice(statement) && deadline.dueDates.length > 1;
  return reading(weekly, [...byEndsAsked(line, statement), ...disagreement(line, isUnclear)]);
}

function isOnceOrTwice({ every, points, quarters }: Statement): boolean {
  const onlyYearly = every.every((unit) => unit === 'year') && points.length === 0;
  return onlyYearly && quarters.flatMap((printed) => printed.quarters).length === 1;
}
