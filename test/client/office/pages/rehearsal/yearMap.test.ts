import { describe, expect, test } from 'vitest';
import { monthsBetween, yearMap } from '../../../../../client/office/pages/rehearsal/yearMap.ts';
import { shippedCalendar } from '../../../../support/calendar.ts';

const COUNTS = new Map([
  ['2026-02-02', 1],
  ['2026-02-03', 8],
  ['2026-02-04', 4],
]);
const map = yearMap(COUNTS, ['2026-02-01', '2026-03-01'], shippedCalendar());
const days = map.months.flatMap((month) => month.days);

test.each<[what: string, date: string, day: object]>([
  ['the fewest are the lightest level', '2026-02-02', { count: 1, level: 1 }],
  ['the most are the darkest', '2026-02-03', { count: 8, level: 4 }],
  ['half of them stand between', '2026-02-04', { count: 4, level: 2 }],
  ['a quiet working day has none', '2026-02-05', { count: 0, level: 0, working: true }],
  ['a day off is told apart', '2026-02-07', { level: 0, working: false }],
])('in a year’s map %s', (_what, date, day) => {
  expect(days.find((one) => one.date === date)).toMatchObject(day);
});

test('each month has its days and its sum', () => {
  expect(map.months.map(({ first, days: own, total }) => [first, own.length, total])).toEqual([
    ['2026-02-01', 28, 13],
    ['2026-03-01', 31, 0],
  ]);
});

describe('the legend', () => {
  test.each<[most: number, legend: [level: number, low: number, high: number][]]>([
    [
      8,
      [
        [1, 1, 2],
        [2, 3, 4],
        [3, 5, 6],
        [4, 7, 8],
      ],
    ],
    [
      2,
      [
        [2, 1, 1],
        [4, 2, 2],
      ],
    ],
    [0, []],
  ])('of %d at most says which counts a level stands for', (most, legend) => {
    const counts = most > 0 ? new Map([['2026-02-02', most]]) : new Map<string, number>();
    const shown = yearMap(counts, ['2026-02-01'], shippedCalendar()).legend;
    expect(shown.map(({ level, low, high }) => [level, low, high])).toEqual(legend);
  });
});

test.each<[from: string, until: string, months: string[]]>([
  ['2026-11-15', '2027-01-31', ['2026-11-01', '2026-12-01', '2027-01-01']],
  ['2026-03-31', '2026-03-31', ['2026-03-01']],
])('from %s to %s there are these months', (from, until, months) => {
  expect(monthsBetween(from, until)).toEqual(months);
});
