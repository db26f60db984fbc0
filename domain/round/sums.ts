import type { LocalDate } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import { added } from './numbers.ts';
import { type Standing, stateOf } from './state.ts';
import type { RoundFacts, RoundField, Values } from './types.ts';

/** What is to be known of a round to sum it up. */
export type Summed = Standing & Pick<RoundFacts, 'period'>;

/** A sum, and from whom nothing has come for it. */
export interface Sum {
  /** Null: nobody has sent a number. */
  value: number | null;
  /** Units of which a number is missing, in each round once. */
  missing: UnitId[];
}

/** What a unit has sent for a field in a round; null: no number. */
export function sentNumber(round: Summed, unit: UnitId, field: string): number | null {
  const value = round.reports[unit]?.sent?.values[field];
  const counts = ['sent', 'received'].includes(stateOf(round, unit));
  return counts && typeof value === 'number' ? value : null;
}

/** The sum over a round's units. */
export function sumOf(round: Summed, field: string): Sum {
  const numbers = round.units.map(({ unit }) => ({ unit, n: sentNumber(round, unit, field) }));
  return sumIn(numbers);
}

/** The fields that are summed up. */
export const summedFields = (fields: RoundField[]): RoundField[] =>
  fields.filter(({ kind, summing }) => kind === 'number' && summing !== null);

/**
 * One unit's number over several rounds: added, or the newest that was sent, as the field says.
 * Where one is missing, that is told.
 */
export function overPeriods(rounds: Summed[], unit: UnitId, field: RoundField): Sum {
  const own = rounds.filter((round) => round.units.some((one) => one.unit === unit));
  const numbers = own
    .sort((a, b) => (a.period.to < b.period.to ? -1 : Number(a.period.to > b.period.to)))
    .map((round) => ({ unit, n: sentNumber(round, unit, field.id) }));
  if (field.summing !== 'newest') return sumIn(numbers);
  const newest = numbers.at(-1);
  return newest ? sumIn([newest]) : { value: null, missing: [] };
}

/** The agency's sum over several rounds: that of its units. */
export function agencyOver(rounds: Summed[], field: RoundField): Sum {
  const units = [...new Set(rounds.flatMap((round) => round.units.map(({ unit }) => unit)))];
  const sums = units.map((unit) => overPeriods(rounds, unit, field));
  const known = sums.flatMap(({ value }) => value ?? []);
  return {
    value: known.length > 0 ? added(known) : null,
    missing: sums.flatMap(({ missing }) => missing),
  };
}

function sumIn(numbers: { unit: UnitId; n: number | null }[]): Sum {
  const known = numbers.flatMap(({ n }) => n ?? []);
  return {
    value: known.length > 0 ? added(known) : null,
    missing: numbers.filter(({ n }) => n === null).map(({ unit }) => unit),
  };
}

/** The agency's sums of one round, by field: what its own report says. */
export function sumsOf(round: Summed): Values {
  const { fields } = round.collection;
  return Object.fromEntries(
    summedFields(fields).flatMap(({ id }) => {
      const { value } = sumOf(round, id);
      return value === null ? [] : [[id, value] as const];
    }),
  );
}

/** Spans that rounds are put together to. */
export const SPANS = ['month', 'quarter', 'half-year', 'year'] as const;
export type SumSpan = (typeof SPANS)[number];

/** The span that a round belongs to, by the month in which its period ends: `2026-Q1`. */
export function spanOf(to: LocalDate, span: SumSpan): string {
  const [year = '', month = '01'] = to.split('-');
  const n = Number(month);
  switch (span) {
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(n / 3)}`;
    case 'half-year':
      return `${year}-H${Math.ceil(n / 6)}`;
    case 'year':
      return year;
  }
}

/** Rounds by the span they belong to, ascending. */
export function bySpan<R extends Summed>(rounds: R[], span: SumSpan): Map<string, R[]> {
  const found = new Map<string, R[]>();
  const ordered = [...rounds].sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
  for (const round of ordered) {
    const key = spanOf(round.period.to, span);
    found.set(key, [...(found.get(key) ?? []), round]);
  }
  return found;
}
