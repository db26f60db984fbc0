import { type DueContext, yearOf } from './dated.ts';
import type { Parts } from './gather.ts';

interface Span {
  months: number[];
  year: number | null;
}

const monthsOf = (quarter: number): number[] => [3 * quarter - 2, 3 * quarter - 1, 3 * quarter];

/** `Quý I (trước 25/3)`: each day stands in a period printed, and each period has its day. */
export function isWithinPeriods(parts: Parts, context: DueContext): boolean {
  const days = parts.dates.map(({ date: { month, year } }) => ({ months: [month], year }));
  return fill(
    days,
    [...parts.months.map(monthSpan), ...quarterSpans(parts)],
    yearOf(parts, context),
  );
}

/** `Quý III (tháng 9)`: the same of months. */
export const isWithinQuarters = (parts: Parts, context: DueContext): boolean =>
  fill(
    parts.months.flatMap(({ months, year }) => months.map((month) => ({ months: [month], year }))),
    quarterSpans(parts),
    yearOf(parts, context),
  );

const monthSpan = ({ months, year }: Parts['months'][number]): Span => ({ months, year });

const quarterSpans = ({ quarters }: Parts): Span[] =>
  quarters.flatMap((printed) =>
    printed.quarters.map((q) => ({ months: monthsOf(q), year: printed.year })),
  );

function fill(parts: Span[], spans: Span[], spare: number): boolean {
  const holds = (span: Span, part: Span): boolean =>
    (span.year ?? spare) === (part.year ?? spare) &&
    part.months.every((month) => span.months.includes(month));
  return (
    spans.every((span) => parts.some((part) => holds(span, part))) &&
    parts.every((part) => spans.some((span) => holds(span, part)))
  );
}
