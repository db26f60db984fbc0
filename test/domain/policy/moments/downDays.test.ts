import { describe, expect, it } from 'vitest';
import { atLocal } from '../../../../domain/calendar/officeTime.ts';
import { catchUpDay, downDays } from '../../../../domain/policy/moments/downDays.ts';
import { vietnam } from '../../calendar/vietnam.ts';

const at = (moment: string): string => atLocal(vietnam, moment.slice(0, 10), moment.slice(11));
const days = (...outages: [string, string][]): string[] =>
  downDays(
    vietnam,
    '07:30',
    outages.map(([from, to]) => ({ from: at(from), to: at(to) })),
  );

describe('a working day was lost', () => {
  it.each([
    ['over a weekend', '2024-03-14 19:00', '2024-03-18 10:00', ['2024-03-15']],
    [
      'until after closing, that day too',
      '2024-03-14 19:00',
      '2024-03-18 18:00',
      ['2024-03-15', '2024-03-18'],
    ],
    ['over Tết, of the days worked', '2024-02-06 19:00', '2024-02-15 10:00', ['2024-02-07']],
    ['with a make-up Saturday', '2024-05-03 19:00', '2024-05-06 07:00', ['2024-05-04']],
    ['not in a night', '2024-03-14 17:30', '2024-03-15 07:00', []],
    ['not in a morning that was caught up', '2024-03-14 17:30', '2024-03-15 16:00', []],
    ['not on a day whose mails had left', '2024-03-14 08:00', '2024-03-15 06:00', []],
    ['not on a weekend', '2024-03-15 18:00', '2024-03-18 06:00', []],
  ])('%s', (_, from, to, expected) => {
    expect(days([from, to])).toEqual(expected);
  });

  it('once, whatever was noticed of it', () => {
    expect(
      days(['2024-03-19 19:00', '2024-03-20 18:00'], ['2024-03-14 19:00', '2024-03-18 10:00']),
    ).toEqual(['2024-03-15', '2024-03-20']);
  });
});

it.each([
  ['2024-03-15 06:45', '2024-03-15'],
  ['2024-03-15 16:00', '2024-03-15'],
  ['2024-03-15 17:30', '2024-03-18'],
  ['2024-03-16 10:00', '2024-03-18'],
])('what is handed over on %s can be read on %s', (now, day) => {
  expect(catchUpDay(vietnam, at(now))).toBe(day);
});
