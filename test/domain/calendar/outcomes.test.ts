import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '../../../domain/calendar/days.ts';
import { withDaysOff } from '../../../domain/calendar/daysOff.ts';
import { nextDelivery } from '../../../domain/calendar/delivery.ts';
import { isCertain, openBetween, outcomesOf } from '../../../domain/calendar/outcomes.ts';
import type { CalendarYear, WorkCalendar } from '../../../domain/calendar/types.ts';
import {
  addWorkingDays,
  isWorkingDay,
  rollBack,
  rollForward,
  workingDaysBetween,
  workingDayWithin,
} from '../../../domain/calendar/workingDays.ts';
import { proposedCalendar, proposedDays } from './proposed.ts';
import { vietnam } from './vietnam.ts';

const [sevenDays, , tenDays] = outcomesOf(vietnam) as [WorkCalendar, WorkCalendar, WorkCalendar];

describe('the calendar of 2027, on which two things are not decided', () => {
  it('may become four calendars, none of which is open any more', () => {
    const all = outcomesOf(vietnam);
    expect(all).toHaveLength(4);
    const off = all.map(({ years }) => years.at(-1) as CalendarYear);
    expect(off.every(({ proposals }) => proposals === undefined)).toBe(true);
    expect(
      off.map(({ daysOff }) =>
        ['2027-02-04', '2027-02-12', '2027-09-01', '2027-09-03']
          .filter((day) => daysOff.includes(day))
          .map((day) => day.slice(5)),
      ),
    ).toEqual([
      ['02-04', '09-01'],
      ['02-04', '09-03'],
      ['02-12', '09-01'],
      ['02-12', '09-03'],
    ]);
  });

  it('ten working days from 26/01/2027 end on 16/02 or on 17/02', () => {
    expect(addWorkingDays(sevenDays, '2027-01-26', 10)).toBe('2027-02-16');
    expect(addWorkingDays(tenDays, '2027-01-26', 10)).toBe('2027-02-17');
    expect(addWorkingDays(vietnam, '2027-01-26', 10)).toBe('2027-02-17');
    expect(workingDaysBetween(vietnam, '2027-01-26', '2027-02-16')).toBe(9);
    expect(workingDaysBetween(vietnam, '2027-01-26', '2027-02-17')).toBe(10);
  });

  it('back from after Tết a day is early enough under both', () => {
    expect(addWorkingDays(sevenDays, '2027-02-16', -5)).toBe('2027-02-02');
    expect(addWorkingDays(tenDays, '2027-02-16', -5)).toBe('2027-02-01');
    expect(addWorkingDays(vietnam, '2027-02-16', -5)).toBe('2027-02-01');
  });

  it('neither of the days beside 2/9 is one to mail on', () => {
    expect(rollBack(vietnam, '2027-09-03')).toBe('2027-08-31');
    expect(rollForward(vietnam, '2027-09-01')).toBe('2027-09-06');
    expect(addWorkingDays(vietnam, '2027-08-31', 1)).toBe('2027-09-06');
    expect(workingDayWithin(vietnam, '2027-08-31', 1, '2027-09-05')).toBeNull();
  });

  it('knows what is open between two days', () => {
    const about = (a: string, b: string) => openBetween(vietnam, a, b).map((one) => one.about);
    expect(about('2027-02-10', '2027-01-01')).toEqual(['Tết Nguyên đán']);
    expect(about('2027-02-05', '2027-02-10')).toEqual([]);
    expect(about('2027-02-12', '2027-09-01')).toEqual([
      'Tết Nguyên đán',
      'ngày nghỉ thứ hai dịp Quốc khánh',
    ]);
    expect(isCertain(vietnam, '2027-02-05', '2027-02-10')).toBe(true);
    expect(isCertain(vietnam, '2027-02-05', '2027-02-11')).toBe(false);
  });
});

describe('a calendar with proposals', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((n) => addDays('2027-01-01', n));
  const count = fc.integer({ min: 1, max: 60 });

  it('mails on no day that any option has off', () => {
    fc.assert(
      fc.property(proposedCalendar, day, fc.nat(23), (cal, date, hour) => {
        const off = proposedDays(cal);
        const now = `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;
        expect(off).not.toContain(nextDelivery(cal, now, '07:30').date);
        for (const any of off) expect(isWorkingDay(cal, any)).toBe(false);
      }),
    );
  });

  it('counts to a day that is worked, and by which enough have passed whatever is decided', () => {
    fc.assert(
      fc.property(proposedCalendar, day, count, (cal, date, n) => {
        const [on, back] = [addWorkingDays(cal, date, n), addWorkingDays(cal, date, -n)];
        for (const outcome of outcomesOf(cal)) {
          expect(isWorkingDay(outcome, on) && isWorkingDay(outcome, back)).toBe(true);
          expect(workingDaysBetween(outcome, date, on)).toBeGreaterThanOrEqual(n);
          expect(workingDaysBetween(outcome, date, back)).toBeLessThanOrEqual(-n);
          expect(on >= addWorkingDays(outcome, date, n)).toBe(true);
          expect(back <= addWorkingDays(outcome, date, -n)).toBe(true);
        }
        expect(workingDayWithin(cal, date, n, '2027-12-31')).toBe(on);
        expect(workingDayWithin(cal, date, n, addDays(on, -1))).toBeNull();
      }),
    );
  });

  it('counts the days between as few as there may be', () => {
    fc.assert(
      fc.property(proposedCalendar, day, day, (cal, a, b) => {
        const all = outcomesOf(cal).map((outcome) => Math.abs(workingDaysBetween(outcome, a, b)));
        expect(Math.abs(workingDaysBetween(cal, a, b))).toBe(Math.min(...all));
      }),
    );
  });

  it('is the calendar that is decided where an option becomes certain', () => {
    fc.assert(
      fc.property(proposedCalendar, day, count, (cal, date, n) => {
        const all = outcomesOf(cal).map((outcome) => addWorkingDays(outcome, date, n));
        const open = addWorkingDays(cal, date, n);
        if (isCertain(cal, date, open)) expect(new Set(all)).toEqual(new Set([open]));
      }),
    );
  });

  it('takes more days off, make-up days of its options too', () => {
    fc.assert(
      fc.property(proposedCalendar, day, (cal, date) => {
        const less = withDaysOff(cal, [date]);
        expect(outcomesOf(less).some((outcome) => isWorkingDay(outcome, date))).toBe(false);
        const others = Array.from({ length: 60 }, (_, n) => addDays('2027-01-20', n));
        for (const other of others.filter((one) => one !== date))
          expect(isWorkingDay(less, other)).toBe(isWorkingDay(cal, other));
      }),
    );
  });
});

it('proposals are on weekdays off and weekends worked', () => {
  const all = vietnam.years.flatMap(({ proposals = [] }) => proposals);
  const options = all.flatMap((one) => one.options);
  expect(options.flatMap(({ daysOff }) => daysOff).every((day) => isoWeekday(day) <= 5)).toBe(true);
  expect(options.flatMap(({ makeUpDays }) => makeUpDays)).toEqual([]);
});
