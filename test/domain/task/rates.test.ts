import { expect, test } from 'vitest';
import { tally } from '../../../domain/task/buckets.ts';
import { percentText, type RateName, rateOf } from '../../../domain/task/rates.ts';

/** 14,068 on time, 1,983 late, 5,640 in time, 223 overdue. */
const counts = {
  ...tally([]),
  ...{ 'done-on-time': 14_068, 'done-late': 1_983, 'in-progress': 5_640, 'overdue-open': 223 },
  counted: 21_914,
};

test.each<[RateName, string]>([
  ['done', '98,6%'],
  ['on-time', '86,4%'],
  ['on-time-of-done', '87,6%'],
])('%s is computed by the formula it names', (name, shown) => {
  expect(percentText(rateOf(name, counts)).vi).toBe(shown);
});

test.each<RateName>(['done', 'on-time', 'on-time-of-done'])(
  '%s of nothing that has come due is no number',
  (name) => {
    expect(rateOf(name, { ...tally([]), 'in-progress': 3 })).toBeNull();
    expect(percentText(null).vi).toBe('–');
  },
);

test('nothing in time among what is overdue is 0 %, not unknown', () => {
  const late = { ...tally([]), 'overdue-open': 2 };
  expect(percentText(rateOf('on-time', late)).vi).toBe('0%');
  expect(rateOf('on-time-of-done', late)).toBeNull();
});

test('a rate short of all is never shown as all', () => {
  expect(percentText(99.97).vi).toBe('99,9%');
  expect(percentText(100).en).toBe('100%');
});
