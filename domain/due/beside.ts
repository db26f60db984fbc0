import { type DueContext, RECURRENCES, yearEndsBeside } from './dated.ts';
import { lengthOfMonth } from './days.ts';
import type { Parts } from './gather.ts';
import type { PeriodUnit } from './items.ts';
import { confirmDue, disagreeing } from './questions.ts';
import type { Deadline, Question } from './types.ts';

const [FEBRUARY, COMMON_YEAR] = [2, 2023];

/** `Hàng quý, trước ngày 25 hàng tháng` names a rhythm the days do not keep. */
export function besideDay(
  line: string,
  { every, points, quarters, years }: Parts,
  { recurrence }: Deadline,
): Question[] {
  const kept = recurrence?.[0] === 'monthly' ? 'month' : 'quarter';
  const others = points.length + quarters.length > 0 || years.some(({ apart }) => apart);
  return beside(line, others || every.some((unit) => unit !== kept));
}

/** `trước ngày 05 tháng sau` says by itself that a duty returns, but not of which period it is. */
export function ofNextPeriod(line: string, { monthsOfPeriod: [of], every }: Parts): Question[] {
  if (!of || of.stated || every.length > 0) return [];
  return [
    of.recurrence === 'monthly'
      ? confirmDue(line, 'đã hiểu là hằng tháng, cho tháng liền trước', 'taken as monthly, for the month before')
      : confirmDue(line, 'đã hiểu là hằng quý, cho quý liền trước', 'taken as quarterly, for the quarter before'),
  ];
}

/** The 29th, 30th and 31st are set back where a month has no such day. */
export function ofShortMonths(line: string, { monthsOfPeriod: [of] }: Parts, { dayOfMonth = 0 }: Deadline): Question[] {
  const short = (of?.months ?? [FEBRUARY]).some((month) => lengthOfMonth(month, COMMON_YEAR) < dayOfMonth);
  return short ? [shortMonths(line)] : [];
}

/** The rhythm may be named beside its ends; any other time is a second one. */
export function besidePeriodEnds(line: string, parts: Parts): Question[] {
  const { after, every, dates, days, months, quarters, points, monthsOfPeriod } = parts;
  const kept = new Set(after.map(({ recurrence }) => recurrence));
  const others = [dates, days, months, quarters, points, monthsOfPeriod].some((printed) => printed.length > 0);
  return beside(line, others || every.some((unit) => !kept.has(RECURRENCES[unit])));
}

const shortMonths = (line: string): Question =>
  confirmDue(line, 'tháng không có ngày này lấy ngày cuối tháng', 'months without this day take their last day');

/** The week is read, its day is not. */
export const weekdayAsked = (line: string, parts: Parts): Question[] =>
  parts.weekday
    ? [confirmDue(line, 'nhiệm vụ hàng tuần; kiểm tra lại thứ trong tuần', 'a weekly duty; check the day of the week')]
    : [];

/** A second time in one due text, where it does not agree with the one read. */
export const beside = (line: string, disagrees: boolean): Question[] => (disagrees ? [disagreeing(line)] : []);

/** `Hàng quý (trước ngày 5/3, 5/6, 5/9, 5/12)` agrees with itself; `Hàng quý, trước ngày 15/12` is two readings. */
export function besideDates(line: string, parts: Parts, deadline: Deadline, context: DueContext): Question[] {
  const quarters = parts.quarters.flatMap((printed) => printed.quarters).length;
  const labels = quarters > 1 && quarters === parts.dates.length;
  const periods = parts.months.length + (labels ? 0 : quarters) + parts.points.length;
  const apart = yearEndsBeside(parts, deadline, context).length > 0;
  return beside(line, apart || periods > 0 || !parts.every.every((unit) => fits(unit, deadline)));
}

/** Four days are those of a quarterly duty, not of a monthly one. */
const LEAST: Record<PeriodUnit, number> = { week: 52, month: 12, quarter: 3, year: 1 };
const fits = (unit: PeriodUnit, { kind, dueDates }: Deadline): boolean =>
  kind === 'recurring' && dueDates.length >= LEAST[unit];
