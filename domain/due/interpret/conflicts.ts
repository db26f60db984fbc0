import { isoWeekday } from '../../calendar/days.ts';
import { type DueContext, yearOfMonth } from '../context.ts';
import { lengthOfMonth, localDate } from '../days.ts';
import { confirmDue, disagreeing, guessedDue, secondReading } from '../questions.ts';
import type { PeriodUnit } from '../tokens.ts';
import type { Deadline, Question } from '../types.ts';
import { RECURRENCES, yearEndsBeside } from './resolveDates.ts';
import type { Statement } from './statement.ts';
import { isWithinPeriods } from './withinPeriods.ts';

const [FEBRUARY, COMMON_YEAR] = [2, 2023];

/** `Hàng quý, trước ngày 25 hàng tháng` names a rhythm the days do not keep. */
export function besideDay(
  line: string,
  statement: Statement,
  { recurrence }: Deadline,
): Question[] {
  const { points, quarters, years } = statement;
  const kept = recurrence?.[0] === 'monthly' ? 'month' : 'quarter';
  const others = points.length + quarters.length > 0 || years.some(({ apart }) => apart);
  return besideRhythms(line, statement, (unit) => unit === kept, others);
}

/**
 * A rhythm that the days read do not keep may be a duty of its own: `hàng tuần; tổng kết trước
 * 15/12`.
 */
export function besideRhythms(
  line: string,
  statement: Statement,
  agrees: (unit: PeriodUnit) => boolean,
  apart = false,
): Question[] {
  const others = statement.rhythms.filter(({ unit }) => !agrees(unit));
  const unnamed = statement.every.filter((unit) => !agrees(unit)).length > others.length;
  return [
    ...disagreement(line, apart || unnamed),
    ...others.map((rhythm) => secondReading(line, rhythmWords(line, statement, rhythm))),
  ];
}

/** `thứ Hai hàng tuần`: a week's days are said before or after it. */
function rhythmWords(
  line: string,
  { weekdays }: Statement,
  rhythm: Statement['rhythms'][number],
): string {
  const words = rhythm.unit === 'week' ? [rhythm, ...weekdays] : [rhythm];
  return line.slice(
    Math.min(...words.map(({ from }) => from)),
    Math.max(...words.map(({ to }) => to)),
  );
}

/** `trước ngày 05 tháng sau` says by itself that a duty returns, but not of which period it is. */
export function ofNextPeriod(line: string, { monthsOfPeriod: [of], every }: Statement): Question[] {
  if (!of || of.stated || every.length > 0) return [];
  return [
    of.recurrence === 'monthly'
      ? guessedDue(
          line,
          'đã hiểu là hằng tháng, cho tháng liền trước',
          'taken as monthly, for the month before',
        )
      : guessedDue(
          line,
          'đã hiểu là hằng quý, cho quý liền trước',
          'taken as quarterly, for the quarter before',
        ),
  ];
}

/** The 29th, 30th and 31st are set back where a month has no such day. */
export function ofShortMonths(line: string, { days, monthsOfPeriod: [of] }: Statement): Question[] {
  const last = Math.max(...days.map(({ day }) => day));
  const short = (of?.months ?? [FEBRUARY]).some(
    (month) => lengthOfMonth(month, COMMON_YEAR) < last,
  );
  return short ? [shortMonths(line)] : [];
}

/** The rhythm may be named beside its ends; any other time is a second one. */
export function besidePeriodEnds(line: string, statement: Statement): Question[] {
  const { after, dates, days, months, quarters, points, monthsOfPeriod } = statement;
  const kept = new Set(after.map(({ recurrence }) => recurrence));
  const others = [dates, days, months, quarters, points, monthsOfPeriod].some(
    (printed) => printed.length > 0,
  );
  return besideRhythms(line, statement, (unit) => kept.has(RECURRENCES[unit]), others);
}

const shortMonths = (line: string): Question =>
  confirmDue(
    line,
    'tháng không có ngày này lấy ngày cuối tháng',
    'months without this day take their last day',
  );

const EACH_ENDS = {
  month: ['ngày cuối của mỗi tháng', 'the last day of each month'],
  quarter: ['ngày cuối của mỗi quý', 'the last day of each quarter'],
} as const;

/** `Ngày cuối tháng` of which month is not said. */
export function byEndsAsked(line: string, { byEnds, every }: Statement): Question[] {
  const [unit] = every;
  if (every.filter((named) => named === unit).length > 1) return [];
  const ends = unit === 'month' || unit === 'quarter' ? EACH_ENDS[unit] : null;
  return byEnds === 'assumed' && ends
    ? [guessedDue(line, `đã hiểu là ${ends[0]}`, `taken as ${ends[1]}`)]
    : [];
}

/** A second time in one due text, where it does not agree with the one read. */
export const disagreement = (line: string, disagrees: boolean): Question[] =>
  disagrees ? [disagreeing(line)] : [];

/**
 * `Hàng quý (trước ngày 5/3, 5/6, 5/9, 5/12)` agrees with itself; `Hàng quý, trước ngày 15/12` is
 * two readings.
 */
export function besideDates(
  line: string,
  statement: Statement,
  deadline: Deadline,
  context: DueContext,
): Question[] {
  const { dates, every, labelled } = statement;
  const names = every.length + statement.points.length + statement.quarters.length;
  const named = dates.length > 1 && labelled === dates.length && names === dates.length;
  const quarters = statement.quarters.flatMap((printed) => printed.quarters).length;
  const inPeriods =
    (quarters > 1 && quarters === dates.length) || isWithinPeriods(statement, context);
  const others =
    (statement.points.length > 0 && !named) ||
    (statement.months.length + quarters > 0 &&
      !inPeriods &&
      !(named && statement.months.length === 0));
  const asked = besideRhythms(line, statement, (unit) => named || fits(unit, deadline), others);
  return [
    ...asked,
    ...ofYearEnds(line, statement, deadline, context),
    ...ofOtherWeekday(line, statement, context),
  ];
}

/** `Trước ngày 15/6 và cuối năm`: both are kept, and looked at. */
export const ofYearEnds = (
  line: string,
  statement: Statement,
  deadline: Deadline,
  context: DueContext,
): Question[] =>
  yearEndsBeside(statement, deadline, context).length === 0
    ? []
    : [
        guessedDue(
          line,
          'ghi nhiều mốc; đã lấy tất cả, kiểm tra lại',
          'it gives several times; all were taken, check them',
        ),
      ];

/** `Thứ Hai, 06/10` of a year in which that is a Tuesday. */
function ofOtherWeekday(
  line: string,
  { dates, weekdays, every }: Statement,
  context: DueContext,
): Question[] {
  const [only, ...others] = dates;
  const named = weekdays.flatMap(({ days }) => days);
  if (!only || others.length > 0 || named.length !== 1 || every.length > 0) return [];
  const { day, month, year } = only.date;
  const falls = isoWeekday(
    localDate(day, month, (year ?? yearOfMonth(month, context)) + (only.nextYear ? 1 : 0)),
  );
  return falls === named[0]
    ? []
    : [guessedDue(line, 'thứ và ngày không khớp nhau', 'the weekday is not that of the day')];
}

/** Four days are those of a quarterly duty, not of a monthly one. */
const LEAST: Record<PeriodUnit, number> = { week: 52, month: 12, quarter: 3, year: 1 };
const fits = (unit: PeriodUnit, { kind, dueDates }: Deadline): boolean =>
  kind === 'recurring' && dueDates.length >= LEAST[unit];
