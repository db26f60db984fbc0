import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  rollBack,
  workingDaysBetween,
} from '../../../domain/calendar/workingDays.ts';
import { yearByLaw } from '../../../domain/calendar/yearByLaw.ts';
import { calendarYearOf, lastPlannedYear } from '../../../domain/calendar/years.ts';
import { vietnam } from './vietnam.ts';

describe('a year nobody has decided on', () => {
  it.each([
    { year: 2028, off: ['2028-01-03', '2028-05-01', '2028-05-02', '2028-09-04', '2028-11-24'] },
    { year: 2029, off: ['2029-01-01', '2029-04-30', '2029-05-01', '2029-09-03', '2029-11-26'] },
    { year: 2030, off: ['2030-01-01', '2030-04-30', '2030-05-01', '2030-09-02', '2030-11-25'] },
  ])('has in $year the holidays the law dates, moved off weekends', ({ year, off }) => {
    expect(yearByLaw(year)).toMatchObject({
      year,
      daysOff: off,
      makeUpDays: [],
      provisional: true,
    });
  });

  it('has no day of culture before there was one', () => {
    expect(yearByLaw(2025).daysOff).not.toContain('2025-11-24');
  });

  it('is counted through after the last file, and no step is planned into it', () => {
    expect(rollBack(vietnam, '2030-12-01')).toBe('2030-11-29');
    expect(addWorkingDays(vietnam, '2030-09-04', -1)).toBe('2030-09-03');
    expect(workingDaysBetween(vietnam, '2030-04-29', '2030-05-02')).toBe(1);
    expect(lastPlannedYear(vietnam)).toBe(2027);
  });

  it('takes no past year’s place', () => {
    expect(() => calendarYearOf(vietnam, '2022-12-31')).toThrow(/vn-2022\.yaml/);
  });
});
