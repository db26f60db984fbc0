import { expect, test } from 'vitest';
import { owedFigures } from '../../../domain/target/owed.ts';
import { targetSheet } from '../../../domain/target/sheet.ts';
import type { Target, TargetFigure } from '../../../domain/target/types.ts';
import { figure, target, YEAR_2026 } from './targets.ts';

const sheetOf = (of: Target, today = '2026-12-31') =>
  targetSheet(of, { year: 2026, plan: YEAR_2026, today, count: () => null });

const statesOf = (of: Target, today?: string) => {
  const { units, whole } = sheetOf(of, today);
  const [line = whole] = units;
  return [...line.cells.map(({ state }) => state), line.year.state];
};

test.each<[what: string, Partial<Target>, TargetFigure[], states: (string | null)[]]>([
  ['reached and not', {}, [figure('2026-Q1', 97), figure('2026-Q2', 96.9)], ['reached', 'missed']],
  [
    'reached, not for good',
    {},
    [figure('2026-Q1', 99, { lasts: false }), figure('2026-Q2', 90, { lasts: false })],
    ['not-for-good', 'missed'],
  ],
  ['nothing reported', {}, [], ['unreported', 'unreported']],
  [
    'at most',
    { wanted: { value: 2, side: 'at-most' } },
    [figure('2026-Q1', 2), figure('2026-Q2', 2.1)],
    ['reached', 'missed'],
  ],
])('the state of a period: %s', (_what, change, figures, states) => {
  expect(statesOf(target({ ...change, figures })).slice(0, 2)).toEqual(states);
});

test('what adds up is judged by the year so far, not by a part of it', () => {
  const of = target({ adds: true, wanted: { value: 18, side: 'at-least' } });
  const figures = [figure('2026-Q1', 10), figure('2026-Q2', 7)];
  expect(statesOf({ ...of, figures }, '2026-07-01')).toEqual([null, null, null, null, null]);
  expect(statesOf({ ...of, figures }, '2026-12-31').at(-1)).toBe('missed');
  const more = [...figures, figure('2026-Q3', 1)];
  expect(statesOf({ ...of, figures: more })).toEqual([null, null, null, 'unreported', 'reached']);
});

test('the most that is allowed is kept only when everything was reported', () => {
  const of = target({ adds: true, wanted: { value: 5, side: 'at-most' } });
  expect(statesOf({ ...of, figures: [figure('2026-Q1', 3)] }, '2026-06-30').at(-1)).toBe(
    'unreported',
  );
  expect(statesOf({ ...of, figures: [figure('2026-Q1', 6)] }, '2026-06-30').at(-1)).toBe('missed');
});

test('a share of several units is reached when each has reached it', () => {
  const of = target({
    units: ['dcxd', 'vp'],
    figures: [figure('2026-Q1', 98), figure('2026-Q1', 90, { unit: 'vp' })],
  });
  const { whole } = sheetOf(of, '2026-03-31');
  expect(whole.cells[0]).toMatchObject({ reached: null, state: 'missed' });
  expect(whole.year.state).toBe('missed');
});

test('a share of several units is not reached while one has nothing on record', () => {
  const of = target({
    ...{ units: ['dcxd', 'vp'], since: '2026-06-01' },
    figures: [figure('2026-Q1', 98), figure('2026-Q2', 98), figure('2026-Q2', 99, { unit: 'vp' })],
  });
  expect(sheetOf(of, '2026-07-01').whole.cells.map(({ state }) => state)).toEqual([
    ...[null, 'reached', null, null],
  ]);
});

test('a count that each unit is to reach by itself is judged by unit', () => {
  const of = target({
    ...{ adds: true, each: true, units: ['dcxd', 'vp'], wanted: { value: 1, side: 'at-least' } },
    figures: [figure('2026-Q1', 1), figure('2026-Q1', 0, { unit: 'vp' })],
  });
  const open = sheetOf(of, '2026-03-31');
  expect(open.units.map(({ year }) => year.state)).toEqual(['reached', null]);
  expect(open.whole.year).toMatchObject({ state: null, reached: { value: 1 } });
  const { units, whole } = sheetOf(of, '2026-12-31');
  expect(units.map(({ year }) => year.state)).toEqual(['reached', 'missed']);
  expect(whole.year).toMatchObject({ state: 'missed', reached: { value: 1 } });
});

test('a count of all units together is judged for the office alone', () => {
  const of = target({
    ...{ adds: true, units: ['dcxd', 'vp'], wanted: { value: 2, side: 'at-least' } },
    figures: [figure('2026-Q1', 1), figure('2026-Q1', 1, { unit: 'vp' })],
  });
  const { units, whole } = sheetOf(of, '2026-03-31');
  expect(units.map(({ year }) => year.state)).toEqual([null, null]);
  expect(whole.year).toMatchObject({ state: 'reached', reached: { value: 2 } });
});

test('a figure is owed from the last day of its period', () => {
  const owed = (today: string) =>
    owedFigures([target()], YEAR_2026, today).map(({ period }) => period.id);
  expect(owed('2026-03-30')).toEqual([]);
  expect(owed('2026-03-31')).toEqual(['2026-Q1']);
  expect(owed('2026-07-01')).toEqual(['2026-Q1', '2026-Q2']);
});

test('nobody owes figures of what ended before the target was followed, or that are counted', () => {
  const targets = [
    target({ since: '2026-05-02' }),
    target({ id: 't2', counted: { rate: 'done', of: 'plan' } }),
  ];
  expect(owedFigures(targets, YEAR_2026, '2026-09-30').map(({ period }) => period.id)).toEqual([
    '2026-Q2',
    '2026-Q3',
  ]);
});

test('a plan that ends in a period is asked for its last figures when it ends', () => {
  const plan = { from: '2026-09-01', to: '2027-05-31' };
  const owed = owedFigures([target()], plan, '2027-05-31');
  expect(owed.map(({ period }) => period.id)).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2']);
});

test('each unit owes its own figure, and the office what is of no unit', () => {
  const targets = [
    target({ units: ['dcxd', 'vp'], figures: [figure('2026-Q1', 98)] }),
    target({ id: 't2', units: [] }),
  ];
  expect(owedFigures(targets, YEAR_2026, '2026-03-31').map(({ unit }) => unit)).toEqual([
    'vp',
    null,
  ]);
});
