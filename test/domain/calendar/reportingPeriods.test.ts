import { expect, test } from 'vitest';
import {
  type ReportingCalendar,
  reportingPeriods,
} from '../../../domain/calendar/reportingPeriods.ts';

const spanOf = (id: string, calendar: ReportingCalendar) => {
  const found = reportingPeriods(2026, calendar).find((one) => one.id === id);
  return found && `${found.from} ${found.to} ${found.said.vi}`;
};

test.each([
  ['2026-Q1', '2026-01-01 2026-03-31 quý I năm 2026'],
  ['2026-Q4', '2026-10-01 2026-12-31 quý IV năm 2026'],
  ['2026-H1', '2026-01-01 2026-06-30 6 tháng đầu năm 2026'],
  ['2026-M9', '2026-01-01 2026-09-30 9 tháng năm 2026'],
  ['2026', '2026-01-01 2026-12-31 năm 2026'],
])('by calendar months %s is %s', (id, span) => {
  expect(spanOf(id, 'calendar')).toBe(span);
});

test.each([
  ['2026-Q1', '2025-12-15 2026-03-14 quý I năm 2026'],
  ['2026-Q2', '2026-03-15 2026-06-14 quý II năm 2026'],
  ['2026-H1', '2025-12-15 2026-06-14 6 tháng đầu năm 2026'],
  ['2026-H2', '2026-06-15 2026-12-14 6 tháng cuối năm 2026'],
  ['2026', '2025-12-15 2026-12-14 năm 2026'],
])('by Decree 09/2019 %s is %s', (id, span) => {
  expect(spanOf(id, 'decree09')).toBe(span);
});

test('quarters follow one another without a gap, by either calendar', () => {
  for (const calendar of ['calendar', 'decree09'] as const) {
    const quarters = reportingPeriods(2026, calendar).filter(({ id }) => id.includes('Q'));
    const next = reportingPeriods(2027, calendar)[0];
    for (const [at, { to }] of quarters.entries()) {
      const { from } = quarters[at + 1] ?? next ?? { from: '' };
      expect(Date.parse(from) - Date.parse(to)).toBe(86_400_000);
    }
  }
});
