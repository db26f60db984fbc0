import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodsOfYear, readPeriod, type TargetPeriod } from '../../../domain/target/periods.ts';
import { reachedIn } from '../../../domain/target/sums.ts';
import { TARGET_RHYTHMS, type Target } from '../../../domain/target/types.ts';
import { figure, target } from './targets.ts';

const none = () => null;
const UNITS = ['a', 'b', 'c'];

/** A count that three units report, some months or quarters of it. */
const counts = fc.constantFrom('month' as const, 'quarter' as const).chain((rhythm) =>
  fc
    .uniqueArray(
      fc.record({
        unit: fc.constantFrom(...UNITS),
        period: fc.constantFrom(...periodsOfYear(rhythm, 2026).map(({ id }) => id)),
        value: fc.integer({ min: 0, max: 9999 }).map((cents) => cents / 100),
      }),
      { selector: ({ unit, period }) => `${unit} ${period}` },
    )
    .map(
      (figures): Target =>
        target({
          ...{ rhythm, units: UNITS, adds: true },
          figures: figures.map(({ unit, period, value }) => figure(period, value, { unit })),
        }),
    ),
);

const valueIn = (of: Target, unit: string | null, period: TargetPeriod): number =>
  reachedIn(of, unit, period, none)?.value ?? 0;

test('what adds up adds up from quarters to halves to the year, and from units to the office', () => {
  const [year] = periodsOfYear('year', 2026) as [TargetPeriod];
  fc.assert(
    fc.property(counts, (of) => {
      const whole = valueIn(of, null, year);
      const byUnit = UNITS.map((unit) => valueIn(of, unit, year));
      expect(sum(byUnit)).toBeCloseTo(whole, 6);
      const rhythms = TARGET_RHYTHMS.slice(TARGET_RHYTHMS.indexOf(of.rhythm));
      for (const rhythm of rhythms) {
        const parts = periodsOfYear(rhythm, 2026).map((period) => valueIn(of, null, period));
        expect(sum(parts)).toBeCloseTo(whole, 6);
      }
    }),
  );
});

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

const period = (id: string): TargetPeriod => {
  const read = readPeriod(id);
  if (!read) throw new Error(id);
  return read;
};

test('of a share the latest stands', () => {
  const of = target({ figures: [figure('2026-Q2', 96), figure('2026-Q1', 98)] });
  expect(valueIn(of, 'dcxd', period('2026'))).toBe(96);
  expect(valueIn(of, 'dcxd', period('2026-Q1'))).toBe(98);
});

test('several units have no share together', () => {
  const of = target({ units: ['dcxd', 'vp'], figures: [figure('2026-Q1', 98)] });
  expect(reachedIn(of, null, period('2026-Q1'), none)).toBeNull();
});

test('what was reported for a quarter stands for its months once the rhythm has changed', () => {
  const figures = [figure('2026-01', 3), figure('2026-Q1', 10), figure('2026-04', 5)];
  const of = target({ adds: true, figures });
  expect(valueIn(of, 'dcxd', period('2026-H1'))).toBe(15);
});

test('figures of a unit that reports no more are not the office’s', () => {
  const figures = [figure('2026-Q1', 4), figure('2026-Q1', 6, { unit: 'vp' })];
  const of = target({ adds: true, units: ['dcxd', 'tp'], figures });
  expect(valueIn(of, null, period('2026'))).toBe(4);
});

test('decimals add up as people add them', () => {
  const figures = [figure('2026-Q1', 0.1), figure('2026-Q2', 0.2)];
  expect(valueIn(target({ adds: true, figures }), 'dcxd', period('2026'))).toBe(0.3);
});

test('what is counted from tasks is counted, whatever was typed before', () => {
  const of = target({ counted: { rate: 'on-time', of: 'plan' }, figures: [figure('2026-Q1', 1)] });
  expect(reachedIn(of, 'dcxd', period('2026-Q1'), () => 86.4)).toEqual({
    value: 86.4,
    latest: null,
  });
});

test.each(['2026-Q5', '2026-13', '2026-H3', '2026-1', 'Q1', '1999', ''])(
  '“%s” is no period',
  (id) => {
    expect(readPeriod(id)).toBeNull();
  },
);
