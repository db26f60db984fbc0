import { describe, expect, test } from 'vitest';
import { periodsOf } from '../../../domain/round/periods.ts';
import { plannedRounds, type RoundTimes } from '../../../domain/round/planned.ts';
import { shippedCalendar } from '../../support/calendar.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const spans = (...args: Parameters<typeof periodsOf>): string[] =>
  periodsOf(...args).map(({ from, to }) => `${from} ${to}`);

describe('periods of a year', () => {
  test('by Nghị định 09/2019 a month is from the 15th of the one before to its 14th', () => {
    expect(spans('monthly', 'decree09', YEAR).slice(0, 2)).toEqual([
      '2025-12-15 2026-01-14',
      '2026-01-15 2026-02-14',
    ]);
  });

  test.each([
    ['quarterly', '2025-12-15 2026-03-14'],
    ['half-year', '2025-12-15 2026-06-14'],
    ['yearly', '2025-12-15 2026-12-14'],
  ] as const)('by the same, %s begins on 15 December', (rhythm, first) => {
    expect(spans(rhythm, 'decree09', YEAR)[0]).toBe(first);
  });

  test('weeks are from Monday to Sunday', () => {
    const found = spans('weekly', 'calendar', { from: '2026-03-04', to: '2026-03-15' });
    expect(found).toEqual(['2026-03-02 2026-03-08', '2026-03-09 2026-03-15']);
  });

  test('a table of the agency gives its own rows', () => {
    const row = {
      id: 'q4',
      said: { vi: 'quý IV', en: 'Q4' },
      from: '2026-09-01',
      to: '2026-11-30',
    };
    const own = { ...row, cutoff: '2026-11-30', send: '2026-12-05' };
    const calendar = { id: 'dat-dai', name: 'Đất đai', periods: [own] };
    expect(spans('quarterly', calendar, YEAR)).toEqual(['2026-09-01 2026-11-30']);
    const times = { ...ofQuarters, calendar, rule: { kind: 'table' as const } };
    const [round] = plannedRounds(times, shippedCalendar(), NOW);
    // Saturday.
    expect(round?.due.date).toBe('2026-12-04');
  });
});

const NOW = '2026-01-02T00:00:00.000Z';
const ofQuarters: RoundTimes = {
  rhythm: 'quarterly',
  calendar: 'calendar',
  rule: { kind: 'day', day: 10, month: 'next' },
  time: '16:00',
  outgoingTo: '',
  leadDays: 5,
  span: YEAR,
};

describe('due days of rounds', () => {
  const days = (change: Partial<RoundTimes>, now = NOW): string[] =>
    plannedRounds({ ...ofQuarters, ...change }, shippedCalendar(), now).map(({ due }) => due.date);

  test('a day off goes back to the working day before it, and says so', () => {
    // 10/01/2027 and 10/10/2026 are at a week's end.
    expect(days({})).toEqual(['2026-04-10', '2026-07-10', '2026-10-09', '2027-01-08']);
    const [, , third] = plannedRounds(ofQuarters, shippedCalendar(), NOW);
    expect(third?.due.reason.vi).toContain('là ngày nghỉ');
    expect(third?.due.at).toBe('2026-10-09T09:00:00.000Z');
  });

  test('units owe theirs so many working days before the agency owes its own', () => {
    const to = { outgoingTo: 'Sở Nội vụ' };
    expect(days(to)[0]).toBe('2026-04-03');
    const [first] = plannedRounds({ ...ofQuarters, ...to }, shippedCalendar(), NOW);
    expect(first?.outgoing).toEqual({ to: 'Sở Nội vụ', by: '2026-04-10' });
    expect(first?.due.reason.vi).toContain('5 ngày làm việc (đề nghị)');
  });

  test('a month without that day has its last one', () => {
    const rule = { kind: 'day', day: 31, month: 'same' } as const;
    expect(days({ rhythm: 'monthly', rule })[1]).toBe('2026-02-27');
  });

  test('what is due after today stays to be opened, what is over is told apart', () => {
    const rounds = plannedRounds(ofQuarters, shippedCalendar(), '2026-07-10T09:00:00.000Z');
    expect(rounds.map(({ isOver }) => isOver)).toEqual([true, true, false, false]);
  });
});
