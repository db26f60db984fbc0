import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLocal, localDate } from '../../../../domain/calendar/officeTime.ts';
import { isWorkingDay } from '../../../../domain/calendar/workingDays.ts';
import { mayWaitMs, nextAttempt } from '../../../../domain/digest/delivery/attempts.ts';
import { slotFor, urgentSlot } from '../../../../domain/digest/delivery/deliverySlot.ts';
import { shippedCalendar } from '../../../support/calendar.ts';
import { standardPolicy } from '../../../support/smallOffice.ts';

const cal = shippedCalendar();
const { delivery } = standardPolicy();
const at = (date: string, time: string): string => atLocal(cal, date, time);
const slot = (planned: string | null, now: string) => slotFor(cal, delivery, 'an', planned, now);
const local = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);

describe('a notice handed over', () => {
  test('in time leaves in the half hour before the inbox hour of its morning', () => {
    const { date, deliverAt } = slot(at('2024-03-15', '07:30'), at('2024-03-15', '06:40'));
    expect(date).toBe('2024-03-15');
    expect(local(deliverAt) >= '2024-03-15T07:00' && local(deliverAt) < '2024-03-15T07:30').toBe(
      true,
    );
  });

  test.each([
    ['late on a working morning', '2024-03-15', '10:00', '2024-03-15', true],
    ['late at noon, it waits for the afternoon', '2024-03-15', '12:00', '2024-03-15', false],
    ['late after closing', '2024-03-15', '19:00', '2024-03-18', false],
    ['late on a Saturday', '2024-03-16', '10:00', '2024-03-18', false],
    ['late on a make-up Saturday', '2024-05-04', '10:00', '2024-05-04', true],
    ['late within Tết', '2024-02-10', '10:00', '2024-02-15', false],
    ['late in the night', '2024-03-15', '03:00', '2024-03-15', false],
  ])('%s', (_what, day, time, expected, catchesUp) => {
    const now = at(day, time);
    const { date, deliverAt } = slot(at('2024-02-05', '07:30'), now);
    expect(date).toBe(expected);
    expect(deliverAt <= now).toBe(catchesUp);
  });

  test('at noon leaves when the office opens again', () => {
    expect(local(slot(at('2024-03-15', '07:30'), at('2024-03-15', '12:00')).deliverAt)).toBe(
      '2024-03-15T13:30',
    );
  });

  test('without a planned morning waits for the next one', () => {
    expect(slot(null, at('2024-03-15', '10:00')).date).toBe('2024-03-18');
  });

  test('whenever it comes, never leaves on a day off or outside office time and the half hour before', () => {
    const instants = fc.date({
      min: new Date('2024-01-02T00:00:00Z'),
      max: new Date('2024-12-20T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.option(instants), (time, planned) => {
        const now = time.toISOString();
        const morning = planned && isWorkingDay(cal, localDate(cal, planned.toISOString()));
        const from = morning ? at(localDate(cal, planned.toISOString()), '07:30') : null;
        const { deliverAt, date } = slot(from, now);
        const really = deliverAt > now ? deliverAt : now;
        expect(isWorkingDay(cal, localDate(cal, really))).toBe(true);
        expect(localDate(cal, really)).toBe(date);
        const clock = local(really).slice(11);
        expect((clock >= '07:00' && clock < '11:30') || (clock >= '13:30' && clock < '17:30')).toBe(
          true,
        );
      }),
    );
  });

  test('urgently leaves in two minutes within office hours, else at the next opening', () => {
    const leaves = (date: string, time: string) => urgentSlot(cal, at(date, time)).deliverAt;
    expect(leaves('2024-03-15', '10:00')).toBe(at('2024-03-15', '10:02'));
    expect(leaves('2024-03-15', '11:29')).toBe(at('2024-03-15', '13:30'));
    expect(leaves('2024-03-15', '17:29')).toBe(at('2024-03-18', '07:30'));
    expect(leaves('2024-03-15', '18:00')).toBe(at('2024-03-18', '07:30'));
    expect(urgentSlot(cal, at('2024-03-15', '17:29')).date).toBe('2024-03-18');
  });
});

describe('a mail’s attempts', () => {
  const spans = [
    { from: at('2024-03-15', '07:30'), to: at('2024-03-15', '11:30') },
    { from: at('2024-03-15', '13:30'), to: at('2024-03-15', '17:30') },
  ];

  test('are a quarter of an hour apart, over the noon break, and never after closing', () => {
    const next = (time: string) => nextAttempt(at('2024-03-15', time), spans);
    expect(next('07:05')).toBe(at('2024-03-15', '07:30'));
    expect(next('09:00')).toBe(at('2024-03-15', '09:15'));
    expect(next('11:20')).toBe(at('2024-03-15', '13:30'));
    expect(next('17:20')).toBeNull();
  });

  test('wait for a worker no longer than until the break or closing time', () => {
    const waitsMinutes = (time: string) => mayWaitMs(at('2024-03-15', time), spans) / 60_000;
    expect(waitsMinutes('07:10')).toBe(5);
    expect(waitsMinutes('09:00')).toBe(5);
    expect(waitsMinutes('11:28')).toBe(2);
    expect(waitsMinutes('17:29')).toBe(1);
    expect(waitsMinutes('17:30')).toBe(0);
  });
});
