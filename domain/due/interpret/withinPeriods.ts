import type { DueContext } from '../context.ts';
import { yearFor } from './resolveDates.ts';
import type { Statement } from './statement.ts';

interface Span {
  months: number[];
  year: number;
}

const monthsOf = (quarter: number): number[] => [3 * quarter - 2, 3 * quarter - 1, 3 * quarter];

/** `Quý I (trước 25/3)`: each day stands in a period printed, and each period has its day. */
export function isWithinPeriods(statement: Statement, context: DueContext): boolean {
  const days = statement.dates.map(({ date: { month, year } }) =>
    spanOf([month], year, statement, context),
  );
  return fill(days, [
    ...statement.months.map(({ months, year }) => spanOf(months, year, statement, context)),
    ...quarterSpans(statement, context),
  ]);
}

/** `Quý III (tháng 9)`: the same of months. */
export const isWithinQuarters = (statement: Statement, context: DueContext): boolean =>
  fill(
    statement.months.flatMap(({ months, year }) =>
      months.map((month) => spanOf([month], year, statement, context)),
    ),
    quarterSpans(statement, context),
  );

function spanOf(
  months: number[],
  year: number | null,
  statement: Statement,
  context: DueContext,
): Span {
  return { months, year: year ?? yearFor(months[0] ?? 1, statement, context) };
}

const quarterSpans = (statement: Statement, context: DueContext): Span[] =>
  statement.quarters.flatMap(({ quarters, year }) =>
    quarters.map((q) => spanOf(monthsOf(q), year, statement, context)),
  );

function fill(parts: Span[], spans: Span[]): boolean {
  const holds = (span: Span, part: Span): boolean =>
    span.year === part.year && part.months.every((month) => span.months.includes(month));
  return (
    spans.every((span) => parts.some((part) => holds(span, part))) &&
    parts.every((part) => spans.some((span) => holds(span, part)))
  );
}
