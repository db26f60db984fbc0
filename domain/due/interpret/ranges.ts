import type { LocalDate } from '../../calendar/types.ts';
import { type DueContext, yearOfMonth } from '../context.ts';
import { localDate } from '../days.ts';
import type { Token, TokenOf } from '../tokens.ts';

/** A time printed in figures. */
export type Printed = TokenOf<'date' | 'day' | 'month' | 'quarter' | 'year'>;

const PRINTED = new Set(['date', 'day', 'month', 'quarter', 'year']);

/** True for a time printed in figures. */
export const isPrinted = (token: Token | undefined): token is Printed =>
  token !== undefined && PRINTED.has(token.type);

/**
 * The end of the range that begins at a place: `từ 1/3 đến 15/3`, `1/3 – 15/3`, `1/3 – hết 15/3`.
 * The work is due then.
 */
export function endOfRange(tokens: readonly Token[], at: number): Printed | null {
  const [joint, next, further] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isTold = joint?.type === 'separator' && next?.type === 'side' && next.side === 'by';
  const end = isTold ? further : next;
  return joins(joint) && isPrinted(end) ? end : null;
}

function joins(joint: Token | undefined): boolean {
  if (joint?.type === 'separator') return joint.range;
  return (
    joint?.type === 'side' &&
    (joint.side === 'by' || joint.side === 'midnight' || joint.until === true)
  );
}

/**
 * `20/12 – 10/1`: which year the end is of, nobody says. One that is printed with its year was
 * meant.
 */
export function endsBefore(start: Printed, end: Printed, context: DueContext): boolean {
  if (start.type === 'date' && end.type === 'date' && end.date.year === null)
    return !end.nextYear && ofDay(end, context) < ofDay(start, context);
  const [from, to] = [lastMonthOf(start, context), lastMonthOf(end, context)];
  return from !== null && to !== null && to < from;
}

function ofDay({ date: { day, month, year } }: TokenOf<'date'>, context: DueContext): number {
  return 400 * (year ?? yearOfMonth(month, context)) + 31 * month + day;
}

/**
 * The last month of a period printed without a year, counted from year 0; null for anything else.
 */
function lastMonthOf(token: Printed, context: DueContext): number | null {
  const last = token.type === 'date' ? null : lastMonth(token);
  if (last === null || last.year !== null) return null;
  return 12 * yearOfMonth(last.month, context) + last.month;
}

/** The month a printed time ends in; null for a day of no month and a year. */
export function lastMonth(token: Printed): { month: number; year: number | null } | null {
  switch (token.type) {
    case 'date':
      return { month: token.date.month, year: token.date.year };
    case 'month':
      return { month: token.months.at(-1) ?? 0, year: token.year };
    case 'quarter':
      return { month: 3 * (token.quarters.at(-1) ?? 0), year: token.year };
    default:
      return null;
  }
}

/** The first day of a printed time; null for a day of no month. */
export function firstDay(token: Printed, context: DueContext): LocalDate | null {
  const on = (day: number, month: number, year: number | null): LocalDate =>
    localDate(day, month, year ?? yearOfMonth(month, context));
  switch (token.type) {
    case 'date':
      return on(token.date.day, token.date.month, token.date.year);
    case 'month':
      return on(1, token.months[0] ?? 1, token.year);
    case 'quarter':
      return on(1, 3 * (token.quarters[0] ?? 1) - 2, token.year);
    case 'year':
      return on(1, 1, token.year);
    default:
      return null;
  }
}
