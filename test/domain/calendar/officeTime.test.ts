import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueQuarter, isoWeekday, quarterEnd } from '../../../domain/calendar/days.ts';
import { nextDelivery } from '../../../domain/calendar/delivery.ts';
import {
  atLocal,
  isOfficeTime,
  localDate,
  nextOfficeInstant,
  officeSpans,
} from '../../../domain/calendar/officeTime.ts';
import { shownDate, weekdayName } from '../../../domain/calendar/shown.ts';
import { vietnam } from './vietnam.ts';

const at = (date: string, time: string) => atLocal(vietnam, date, time);

describe('office time', () => {
  it('is told in the office zone whatever the machine thinks', () => {
    expect(at('2024-02-15', '07:30')).toBe('2024-02-15T00:30:00.000Z');
    expect(localDate(vietnam, '2024-02-14T16:59:59.999Z')).toBe('2024-02-14');
    expect(localDate(vietnam, '2024-02-14T17:00:00.000Z')).toBe('2024-02-15');
  });

  it.each([
    ['2024-02-15', '07:29', false],
    ['2024-02-15', '07:30', true],
    ['2024-02-15', '11:30', false],
    ['2024-02-15', '12:30', false],
    ['2024-02-15', '13:30', true],
    ['2024-02-15', '17:30', false],
    ['2024-02-14', '09:00', false],
    ['2024-05-04', '09:00', true],
    ['2024-05-11', '09:00', false],
  ])('%s %s is office time: %s', (date, time, open) => {
    expect(isOfficeTime(vietnam, at(date, time))).toBe(open);
  });

  it.each([
    ['stays within office hours', '2024-02-15', '08:15', '2024-02-15', '08:15'],
    ['waits for the morning', '2024-02-15', '05:00', '2024-02-15', '07:30'],
    ['waits over noon', '2024-02-15', '11:30', '2024-02-15', '13:30'],
    ['waits over Tết', '2024-02-07', '17:30', '2024-02-15', '07:30'],
    ['waits for a make-up Saturday', '2024-05-03', '18:00', '2024-05-04', '07:30'],
    ['waits over the year end', '2026-12-31', '20:00', '2027-01-04', '07:30'],
  ])('the next office instant %s', (_, date, time, openDate, openTime) => {
    expect(nextOfficeInstant(vietnam, at(date, time))).toBe(at(openDate, openTime));
  });

  it('has two spans on a working day, none on a day off', () => {
    expect(officeSpans(vietnam, '2024-05-04')).toHaveLength(2);
    expect(officeSpans(vietnam, '2024-02-12')).toEqual([]);
  });
});

describe('the next delivery', () => {
  it.each([
    ['today before the inbox time', '2024-02-15', '07:29', '2024-02-15'],
    ['the next working day from the inbox time on', '2024-02-15', '07:30', '2024-02-16'],
    ['after the weekend on a Friday', '2024-02-16', '10:00', '2024-02-19'],
    ['after Tết on the eve', '2024-02-07', '07:30', '2024-02-15'],
    ['after Tết on a day off, however early', '2024-02-12', '05:00', '2024-02-15'],
    ['on the make-up Saturday', '2024-05-03', '08:00', '2024-05-04'],
    ['in the new year', '2025-12-31', '09:00', '2026-01-05'],
  ])('is %s', (_, date, time, delivered) => {
    const deliverAt = at(delivered, '07:30');
    expect(nextDelivery(vietnam, at(date, time), '07:30')).toEqual({ date: delivered, deliverAt });
  });

  it('is always in office time, later than now, and the first such morning', () => {
    const instant = fc.date({
      min: new Date('2023-02-01'),
      max: new Date('2027-11-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        const now = date.toISOString();
        const { deliverAt } = nextDelivery(vietnam, now, '07:30');
        expect(deliverAt > now).toBe(true);
        expect(isOfficeTime(vietnam, deliverAt)).toBe(true);
        expect(nextDelivery(vietnam, deliverAt, '07:30').deliverAt > deliverAt).toBe(true);
        expect(nextOfficeInstant(vietnam, now) <= deliverAt).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2024-01-01', '2024-Q1'],
    ['2024-03-31', '2024-Q1'],
    ['2024-04-01', '2024-Q2'],
    ['2024-09-30', '2024-Q3'],
    ['2024-10-01', '2024-Q4'],
    ['2023-12-31', '2023-Q4'],
  ])('%s is due in %s', (date, quarter) => expect(dueQuarter(date)).toBe(quarter));

  it('ends quarters on their last day', () => {
    expect([1, 2, 3, 4].map((n) => quarterEnd(2024, n))).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
  });

  it('names weekdays and writes dates as offices do', () => {
    expect(['2024-03-31', '1969-12-28'].map(isoWeekday)).toEqual([7, 7]);
    expect(weekdayName('2024-03-31', 'vi')).toBe('Chủ nhật');
    expect(weekdayName('2024-05-04', 'en')).toBe('Saturday');
    expect(shownDate('2024-03-31')).toBe('31/03/2024');
  });
});
