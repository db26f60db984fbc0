import { describe, expect, test } from 'vitest';
import { nearDay, typedDate } from '../../../domain/text/typedDate.ts';

const TODAY = '2026-11-30';

describe('a day without its year', () => {
  test.each<[string, string, string]>([
    ['30/11', '2026-11-30', '2026-11-30'],
    ['1/12', '2025-12-01', '2026-12-01'],
    ['05.03', '2026-03-05', '2027-03-05'],
    ['5-3', '2026-03-05', '2027-03-05'],
    [' 31 / 12 ', '2025-12-31', '2026-12-31'],
    ['29/2', '2024-02-29', '2028-02-29'],
  ])('%s is the last such day, or the next', (words, last, next) => {
    expect(nearDay(words, { today: TODAY, side: 'last' })).toBe(last);
    expect(nearDay(words, { today: TODAY, side: 'next' })).toBe(next);
    expect(typedDate(words, { today: TODAY, side: 'last' })).toBe(last);
  });

  test.each(['30/11/2026', '2026-11-30', '31/11', '30/2', '0/5', '12', '5/13', 'mai', ''])(
    '%s is none',
    (words) => {
      expect(nearDay(words, { today: TODAY, side: 'last' })).toBeNull();
    },
  );

  test('is refused where nobody says which year is meant', () => {
    expect(() => typedDate('30/11')).toThrow('30/11');
  });

  test('a day with its year stays what it is', () => {
    expect(typedDate('30/11/2024', { today: TODAY, side: 'next' })).toBe('2024-11-30');
    expect(() => typedDate('31/11/2024', { today: TODAY, side: 'next' })).toThrow();
  });
});
