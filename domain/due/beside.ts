import { isoWeekday } from '../calendar/days.ts';
import { type DueContext, RECURRENCES, yearEndsBeside } from './dated.ts';
import { lengthOfMonth, localDate } from './days.ts';
import type { Parts } from './gather.ts';
import type { PeriodUnit } from './items.ts';
import { confirmDue, disagreeing, secondReading } from './questions.ts';
import type { Deadline, Question } from './types.ts';
import { isWithinPeriods } from './withinPeriods.ts';

const [FEBRUARY, COMMON_YEAR] = [2, 2023];

/** `Hàng quý, trước ngày 25 hàng tháng` names a rhythm the days do not keep. */
export function besideDay(line: string, parts: Parts, { recurrence }: Deadline): Question[] {
  const { points, quarters, years } = parts;
  const kept = recurrence?.[0] === 'monthly' ? 'month' : 'quarter';
  const others = points.length + quarters.length > 0 || years.some(({ apart }) => apart);
  return besideRhythms(line, parts, (unit) => unit === kept, others);
}

/**
 * A rhythm that the days read do not keep may be a duty of its own: `hàng tuần; tổng kết trước
 * 15/12`.
 */
export function besideRhythms(
  line: string,
  parts: Parts,
  agrees: (unit: PeriodUnit) => boolean,
  apart = false,
): Question[] {
  const others = parts.rhythms.filter(({ unit }) => !agrees(unit));
  const unnamed = parts.every.filter((unit) => !agrees(unit)).length > others.length;
  return [
    ...beside(line, apart || unnamed),
    ...others.map((rhythm) => secondReading(line, rhythmWords(line, parts, rhythm))),
  ];
}

/** `thứ Hai hàng tuần`: a week's days are said before or after it. */
function rhythmWords(line: string, { weekdays }: Parts, rhythm: Parts['rhythms'][number]): string {
  const words = rhythm.unit === 'week' ? [rhythm, ...weekdays] : [rhythm];
  return line.slice(
    Math.min(...words.map(({ from }) => from)),
    Math.max(...words.map(({ to }) => to)),
  );
}

/** `trước ngày 05 tháng sau` says by itself that a duty returns, but not of which period it is. */
export function ofNextPeriod(line: string, { monthsOfPeriod: [of], every }: Parts): Question[] {
  if (!of || of.stated || every.length > 0) return [];
  return [
    of.recurrence === 'monthly'
      ? confirmDue(
          line,
          'đã hiểu là hằng tháng, cho tháng liền trước',
          'taken as monthly, for the month before',
        )
      : confirmDue(
          line,
          'đã hiểu là hằng quý, cho quý liền trước',
          'taken as quarterly, for the quarter before',
        ),
  ];
}

/** The 29th, 30th and 31st are set back where a month has no such day. */
export function ofShortMonths(line: string, { days, monthsOfPeriod: [of] }: Parts): Question[] {
  const last = Math.max(...days.map(({ day }) => day));
  const short = (of?.months ?? [FEBRUARY]).some(
    (month) => lengthOfMonth(month, COMMON_YEAR) < last,
  );
  return short ? [shortMonths(line)] : [];
}

/** The rhythm may be named beside its ends; any other time is a second one. */
export function besidePeriodEnds(line: string, parts: Parts): Question[] {
  const { after, dates, days, months, quarters, points, monthsOfPeriod } = parts;
  const kept = new Set(after.map(({ recurrence }) => recurrence));
  const others = [dates, days, months, quarters, points, monthsOfPeriod].some(
    (printed) => printed.length > 0,
  );
  return besideRhythms(line, parts, (unit) => kept.has(RECURRENCES[unit]), others);
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
export function byEndsAsked(line: string, { byEnds, every: [unit] }: Parts): Question[] {
  const ends = unit === 'month' || unit === 'quarter' ? EACH_ENDS[unit] : null;
  return byEnds === 'assumed' && ends
    ? [confirmDue(line, `đã hiểu là ${ends[0]}`, `taken as ${ends[1]}`)]
    : [];
}

/** A second time in one due text, where it does not agree with the one read. */
export const beside = (line: string, disagrees: boolean): Question[] =>
  disagrees ? [disagreeing(line)] : [];

/**
 * `Hàng quý (trước ngày 5/3, 5/6, 5/9, 5/12)` agrees with itself; `Hàng quý, trước ngày 15/12` is
 * two readings.
 */
export function besideDates(
  line: string,
  parts: Parts,
  deadline: Deadline,
  context: DueContext,
): Question[] {
  const { dates, every, labelled } = parts;
  const names = every.length + parts.points.length + parts.quarters.length;
  const named = dates.length > 1 && labelled === dates.length && names === dates.length;
  const quarters = parts.quarters.flatMap((printed) => printed.quarters).length;
  const inPeriods = (quarters > 1 && quarters === dates.length) || isWithinPeriods(parts, context);
  const apart = yearEndsBeside(parts, deadline, context).length > 0;
  const others =
    apart ||
    (parts.points.length > 0 && !named) ||
    (parts.months.length + quarters > 0 && !inPeriods && !(named && parts.months.length === 0));
  const asked = besideRhythms(line, parts, (unit) => named || fits(unit, deadline), others);
  return [...asked, ...ofOtherWeekday(line, parts, context)];
}

/** `Thứ Hai, 06/10` of a year in which that is a Tuesday. */
function ofOtherWeekday(
  line: string,
  { dates, weekdays, every }: Parts,
  { planYear }: DueContext,
): Question[] {
  const [only, ...others] = dates;
  const named = weekdays.flatMap(({ days }) => days);
  if (!only || others.length > 0 || named.length !== 1 || every.length > 0) return [];
  const { day, month, year } = only.date;
  const falls = isoWeekday(localDate(day, month, (year ?? planYear) + (only.nextYear ? 1 : 0)));
  return falls === named[0]
    ? []
    : [confirmDue(line, 'thứ và ngày không khớp nhau', 'the weekday is not that of the day')];
}

/** Four days are those of a quarterly duty, not of a monthly one. */
const LEAST: Record<PeriodUnit, number> = { week: 52, month: 12, quarter: 3, year: 1 };
const fits = (unit: PeriodUnit, { kind, dueDates }: Deadline): boolean =>
  kind === 'recurring' && dueDates.length >= LEAST[unit];
