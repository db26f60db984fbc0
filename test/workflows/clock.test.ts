import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isLate, msUntil, now, reached } from '../../workflows/clock.ts';

const MORNING = '2024-03-15T00:00:00.000Z';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a timer that fires under the time of the step before, days ago, decides nothing', () => {
  vi.setSystemTime('2024-03-12T09:00:00.000Z');
  expect(() => reached(MORNING)).toThrow(
    `woken for ${MORNING} under the time of 2024-03-12T09:00:00.000Z`,
  );
  expect(msUntil(MORNING)).toBeGreaterThan(0);
});

test('a moment that was waited for has come, even where clocks differ by a little', () => {
  vi.setSystemTime('2024-03-14T23:59:59.500Z');
  reached(MORNING);
  expect(now()).toBe(MORNING);
  expect(isLate(MORNING, now())).toBe(false);
});

test('hours later it is late', () => {
  vi.setSystemTime('2024-03-15T03:00:00.000Z');
  reached(MORNING);
  expect(isLate(MORNING, now())).toBe(true);
});
