import { expect, test } from 'vitest';
import { FAR_MS, type Look, Pace } from '../../../../client/office/index/pace.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const NOON = Date.parse('2026-03-02T05:00:00.000Z');
const NEAR_MS = 30 * SECOND;

/** Looks at so many milliseconds after noon; `differs` are those whose counts differ. */
function looks(at: number[], { differs = [] as number[], fails = [] as number[] } = {}): Look[] {
  const pace = new Pace();
  return at.map((ms) => {
    const look = pace.next(NOON + ms);
    if (!fails.includes(ms)) pace.done(look, NOON + ms, look.counts && differs.includes(ms));
    return look;
  });
}

const everything: Look = { read: 'all', sinceMs: 0, counts: true };

/** What is new since a look so many milliseconds after noon. */
const near = (ms: number): Look => ({ read: 'new', sinceMs: NOON + ms - NEAR_MS, counts: false });
const far = (ms: number): Look => ({ read: 'new', sinceMs: NOON + ms - FAR_MS, counts: true });

test('a quarter of an hour is how far back the minute’s look goes', () => {
  expect(FAR_MS).toBe(15 * MINUTE);
});

test.each<[string, number[], Look]>([
  ['the first look reads all, and counts', [0], everything],
  ['the next ones read what is new since the last', [0, 2000, 4000], near(2000)],
  [
    'a minute after the last count it is counted, and read from a quarter of an hour before',
    [0, 58_000, MINUTE],
    far(58_000),
  ],
  ['after that the next ones read what is new again', [0, MINUTE, MINUTE + 2000], near(MINUTE)],
  ['a look after a long pause reads all of it', [0, 20 * MINUTE], far(0)],
  [
    'an hour after the last time all open ones are read',
    [0, 59 * MINUTE, 60 * MINUTE],
    { ...far(59 * MINUTE), read: 'open' },
  ],
  ['and then not for another hour', [0, 60 * MINUTE, 61 * MINUTE], far(60 * MINUTE)],
])('%s', (_, at, last) => {
  expect(looks(at).at(-1)).toEqual(last);
});

test.each<[string, number[], number[], Look]>([
  [
    'counts that differ are compared again at once',
    [0, MINUTE, MINUTE + 2000],
    [MINUTE],
    far(MINUTE),
  ],
  [
    'and are left at that where they differ no more',
    [0, MINUTE, MINUTE + 2000, MINUTE + 4000],
    [MINUTE],
    near(MINUTE + 2000),
  ],
  [
    'counts that go on differing lead to a whole reading',
    [0, MINUTE, MINUTE + 2000, MINUTE + 4000],
    [MINUTE, MINUTE + 2000],
    everything,
  ],
  [
    'a whole reading that differs, too, is not repeated before the next minute',
    [0, MINUTE, MINUTE + 2000, MINUTE + 4000, MINUTE + 6000],
    [MINUTE, MINUTE + 2000, MINUTE + 4000],
    near(MINUTE + 4000),
  ],
])('%s', (_, at, differs, last) => {
  expect(looks(at, { differs }).at(-1)).toEqual(last);
});

test.each<[string, number[], number[], Look]>([
  ['a first look that failed is made again', [0, 2000], [0], everything],
  ['what a look that failed would have read the next one reads', [0, 2000, 4000], [2000], near(0)],
  ['a count that failed is due again', [0, MINUTE, MINUTE + 2000], [MINUTE], far(0)],
])('%s', (_, at, fails, last) => {
  expect(looks(at, { fails }).at(-1)).toEqual(last);
});
