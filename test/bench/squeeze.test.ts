import { expect, test } from 'vitest';
import { median } from '../../bench/measure/median.ts';
import { met } from '../../bench/report.ts';
import { squeezed } from '../../bench/world/squeeze.ts';

const opensAt = Date.parse('2026-03-05T00:30:00.000Z');

test('an hour before the opening squeezed twelvefold begins five minutes before it and ends with it', () => {
  const squeeze = { opensAt, factor: 12 };
  expect(squeezed(squeeze, '2026-03-04T23:30:00.000Z')).toBe('2026-03-05T00:25:00.000Z');
  expect(squeezed(squeeze, '2026-03-05T00:00:00.000Z')).toBe('2026-03-05T00:27:30.000Z');
  expect(squeezed(squeeze, '2026-03-05T00:30:00.000Z')).toBe('2026-03-05T00:30:00.000Z');
});

test('a figure that must be exact is missed from either side', () => {
  const row = { figure: 'mails', unit: '', target: 500, bound: '=' as const, note: '' };
  expect([499, 500, 501].map((measured) => met({ ...row, measured }))).toEqual([
    false,
    true,
    false,
  ]);
  expect(met({ ...row, bound: '≥', measured: 501 })).toBe(true);
  expect(met({ figure: 'wall', unit: 's', measured: 1, note: '' })).toBeNull();
});

test('the median of an even number of runs lies between the two in the middle', () => {
  expect(median([9, 1, 3, 5])).toBe(4);
  expect(median([9, 1, 3])).toBe(3);
});
