import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, showNumber } from '../../../domain/round/numbers.ts';
import { agencyOver, bySpan, overPeriods, type Summed, sumOf } from '../../../domain/round/sums.ts';
import type { RoundField } from '../../../domain/round/types.ts';
import { collection } from '../../support/collections.ts';

const field = (summing: RoundField['summing']): RoundField => ({
  ...{ id: 'n', name: 'Số', measure: '', kind: 'number', need: 'required', summing },
});

const MONTHS = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`);
const UNITS = ['a', 'b', 'c'];

/** A month's round in which each unit sent a number, or none. */
const roundOf = (month: string, numbers: (number | null)[]): Summed => ({
  collection: collection({ fields: [field('add')] }),
  units: UNITS.map((unit) => ({ unit, name: unit, relation: 'subordinate', supervisor: null })),
  period: { id: month, said: { vi: '', en: '' }, from: `${month}-01`, to: `${month}-28` },
  due: { date: `${month}-28`, time: '16:00', at: '', reason: { vi: '', en: '' } },
  reports: Object.fromEntries(
    UNITS.map((unit, n) => {
      const value = numbers[n];
      const by = { id: 'an', name: 'An', title: '' };
      const sent = { at: '', by, values: { n: value ?? 0 }, note: '' };
      return [unit, typeof value === 'number' ? { sent } : {}];
    }),
  ),
});

const decimals = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100);
const numbers = fc.array(fc.option(decimals), { minLength: 3, maxLength: 3 });
const year = fc
  .array(numbers, { minLength: 12, maxLength: 12 })
  .map((months) => months.map((row, n) => roundOf(MONTHS[n] ?? '', row)));

const total = (values: (number | null)[]): number =>
  Math.round(values.reduce((sum: number, one) => sum + (one ?? 0) * 100, 0)) / 100;

test('units make the agency, months the quarters, quarters the halves, halves the year', () => {
  fc.assert(
    fc.property(year, (rounds) => {
      const asked = field('add');
      const whole = agencyOver(rounds, asked);
      expect(whole.value ?? 0).toBe(total(rounds.map((round) => sumOf(round, 'n').value)));
      expect(whole.value ?? 0).toBe(
        total(UNITS.map((unit) => overPeriods(rounds, unit, asked).value)),
      );
      for (const span of ['month', 'quarter', 'half-year', 'year'] as const) {
        const parts = [...bySpan(rounds, span).values()];
        expect(total(parts.map((part) => agencyOver(part, asked).value))).toBe(whole.value ?? 0);
        const missing = parts.flatMap((part) => agencyOver(part, asked).missing).length;
        expect(missing).toBe(whole.missing.length);
      }
    }),
    { numRuns: 200 },
  );
});

test('of what is counted since the beginning of the year the newest stands for all', () => {
  const rounds = [roundOf('2026-01', [5, 1, null]), roundOf('2026-02', [8, null, 2])];
  expect(overPeriods(rounds, 'a', field('newest'))).toEqual({ value: 8, missing: [] });
  expect(overPeriods(rounds, 'b', field('newest'))).toEqual({ value: null, missing: ['b'] });
  expect(agencyOver(rounds, field('newest'))).toEqual({ value: 10, missing: ['b'] });
});

test('a number is read as offices write it, and what could be two is not guessed', () => {
  expect(['1.250', '1250', '12,5', '1.250,5', '-3', ' 1 250 '].map(readNumber)).toEqual([
    ...[1250, 1250, 12.5, 1250.5, -3, 1250],
  ]);
  expect(['1.25', '1,250,000', 'mười', '', '1.2.3', '12,'].map(readNumber)).toEqual(
    Array(6).fill(null),
  );
});

test('a number that is shown is read again as it was', () => {
  const same = (n: number): boolean => readNumber(showNumber(n)) === n;
  fc.assert(fc.property(decimals, same));
});
