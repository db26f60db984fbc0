import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '../../../domain/calendar/days.ts';
import { outcomesOf } from '../../../domain/calendar/outcomes.ts';
import {
  addWorkingDays,
  isWorkingDay,
  rollBack,
  rollForward,
  skippedDays,
  workingDaysBetween,
  workingDayWithin,
} from '../../../domain/calendar/workingDays.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { vietnam } from './vietnam.ts';

/**
 * The yearly decisions as day/month; kept apart from the shipped files so that each checks the
 * other.
 */
const DECISIONS: { year: number; off: string; worked: string }[] = [
  { year: 2023, off: '2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9', worked: '' },
  { year: 2024, off: '1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9', worked: '4/5' },
  { year: 2025, off: '1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9', worked: '26/4' },
  {
    year: 2026,
    off: '1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11',
    worked: '10/1 22/8',
  },
  // Off under every proposal or under one: what else is off is not decided.
  {
    year: 2027,
    off: '1/1 4/2 5/2 8/2 9/2 10/2 11/2 12/2 16/4 30/4 3/5 1/9 2/9 3/9 24/11',
    worked: '',
  },
];

const daysOf = (year: number, list: string): string[] =>
  list
    .split(' ')
    .filter(Boolean)
    .map((day) => {
      const [d = '', m = ''] = day.split('/');
      return `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    });

const everyDayOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('the civil service calendar', () => {
  it.each(DECISIONS)(
    'of $year works exactly on the days the decisions say',
    ({ year, off, worked }) => {
      const [daysOff, makeUp] = [daysOf(year, off), daysOf(year, worked)];
      const expected = everyDayOf(year).filter(
        (day) => makeUp.includes(day) || (isoWeekday(day) <= 5 && !daysOff.includes(day)),
      );
      expect(everyDayOf(year).filter((day) => isWorkingDay(vietnam, day))).toEqual(expected);
    },
  );

  it.each(vietnam.years)('of $year lists weekdays off, weekends worked, and its source', (year) => {
    expect(year.daysOff.filter((day) => isoWeekday(day) > 5)).toEqual([]);
    expect(year.makeUpDays.filter((day) => isoWeekday(day) <= 5)).toEqual([]);
    expect(
      [...year.daysOff, ...year.makeUpDays].every((day) => day.startsWith(`${year.year}-`)),
    ).toBe(true);
    expect(year.provisional).toBe(year.year === 2027);
    expect(year.source).toContain('Điều 112');
  });

  it('refuses a past year without a file, naming the year and the file', () => {
    expect(() => isWorkingDay(vietnam, '2022-12-30')).toThrow(Refusal);
    expect(() => isWorkingDay(vietnam, '2022-12-30')).toThrow(/2022.*30\/12\/2022.*vn-2022\.yaml/);
    expect(() => addWorkingDays(vietnam, '2023-01-03', -1)).toThrow(/2022/);
    expect(() => rollBack(vietnam, '2023-01-01')).toThrow(/2022/);
  });

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '30/02/2024', '02/24/2024', '2024-2-3', ''])(
    'refuses the day %j',
    (day) => {
      expect(() => addDays(day, 1)).toThrow(Refusal);
    },
  );
});

describe('counting working days', () => {
  it.each([
    ['over Tết 2023', '2023-01-19', 1, '2023-01-27'],
    ['over Tết 2024', '2024-02-07', 1, '2024-02-15'],
    ['back over Tết 2024', '2024-02-15', -1, '2024-02-07'],
    ['over Tết 2025', '2025-01-24', 1, '2025-02-03'],
    ['over Tết 2026', '2026-02-13', 1, '2026-02-23'],
    ['onto the make-up Saturday of 2024', '2024-05-03', 1, '2024-05-04'],
    ['past the make-up Saturday of 2024', '2024-05-04', 1, '2024-05-06'],
    ['over the holidays before it', '2024-04-26', 1, '2024-05-02'],
    ['onto the make-up Saturday of 2025', '2025-04-25', 1, '2025-04-26'],
    ['back onto the make-up Saturday of 2026', '2026-01-12', -1, '2026-01-10'],
    ['onto the second one of 2026', '2026-08-21', 1, '2026-08-22'],
    ['over the National Day of 2026', '2026-08-28', 1, '2026-09-03'],
    ['over Culture Day, a day off from 2026', '2026-11-23', 1, '2026-11-25'],
    ['not in 2025', '2025-11-21', 1, '2025-11-24'],
    ['over the year end of 2023', '2023-12-29', 1, '2024-01-02'],
    ['over the year end of 2024', '2024-12-31', 1, '2025-01-02'],
    ['over the year end of 2025', '2025-12-31', 1, '2026-01-05'],
    ['over the year end of 2026', '2026-12-31', 1, '2027-01-04'],
    ['back over it', '2027-01-04', -1, '2026-12-31'],
    ['from a day off', '2024-03-31', 1, '2024-04-01'],
    ['not at all', '2024-03-31', 0, '2024-03-31'],
  ])('goes %s: %s %i → %s', (_, from, n, to) => {
    expect(addWorkingDays(vietnam, from, n)).toBe(to);
    expect(workingDaysBetween(vietnam, from, to)).toBe(n);
  });

  const day = fc.integer({ min: 0, max: 1460 }).map((n) => addDays('2023-06-01', n));
  const count = fc.integer({ min: -80, max: 80 });
  /** Whatever is decided of 2027. */
  const decided = fc.constantFrom(...outcomesOf(vietnam));

  it('counts what it added, and lands on working days', () => {
    fc.assert(
      fc.property(decided, day, count, (cal, from, n) => {
        const to = addWorkingDays(cal, from, n);
        expect(workingDaysBetween(cal, from, to)).toBe(n);
        expect(n === 0 || isWorkingDay(cal, to)).toBe(true);
      }),
    );
  });

  it('adds in parts as in one', () => {
    const n = fc.nat(40);
    fc.assert(
      fc.property(decided, day, n, n, (cal, from, a, b) => {
        expect(addWorkingDays(cal, addWorkingDays(cal, from, a), b)).toBe(
          addWorkingDays(cal, from, a + b),
        );
      }),
    );
  });

  it('comes back to the working day it left', () => {
    fc.assert(
      fc.property(decided, day, count, (cal, any, n) => {
        const from = rollForward(cal, any);
        expect(addWorkingDays(cal, addWorkingDays(cal, from, n), -n)).toBe(from);
      }),
    );
  });

  it('rolls to the nearest working day on either side, skipping days off only', () => {
    fc.assert(
      fc.property(decided, day, (cal, any) => {
        const [back, forward] = [rollBack(cal, any), rollForward(cal, any)];
        expect(back <= any && any <= forward).toBe(true);
        expect(isWorkingDay(cal, back) && isWorkingDay(cal, forward)).toBe(true);
        expect(workingDaysBetween(cal, back, forward)).toBe(back === forward ? 0 : 1);
        expect(skippedDays(cal, any, back).every((off) => off > back && off <= any)).toBe(true);
      }),
    );
  });

  it('finds a day within a bound as without, and never looks past the bound', () => {
    fc.assert(
      fc.property(decided, day, fc.nat(40), day, (cal, from, n, until) => {
        const unbounded = addWorkingDays(cal, from, n);
        expect(workingDayWithin(cal, from, n, until)).toBe(
          n === 0 || unbounded <= until ? unbounded : null,
        );
      }),
    );
    expect(workingDayWithin(vietnam, '2027-12-30', 5, '2027-12-31')).toBeNull();
  });

  it('lists the days off one roll skips', () => {
    expect(skippedDays(vietnam, '2024-03-31', '2024-03-29')).toEqual(['2024-03-30', '2024-03-31']);
    expect(rollBack(vietnam, '2024-03-31')).toBe('2024-03-29');
    expect(rollForward(vietnam, '2024-02-10')).toBe('2024-02-15');
  });
});
