import { expect, test } from 'vitest';
import { createPlanAhead } from '../../activities/planAhead.ts';
import type { Outage } from '../../domain/policy/moments/downDays.ts';
import { facts } from '../support/facts.ts';
import { smallOffice } from '../support/smallOffice.ts';

const office = smallOffice();
const in2024 = {
  ...office.calendar,
  years: office.calendar.years.filter(({ year }) => year <= 2024),
};
const ask = (calendar: typeof in2024, outages: Outage[] = []) =>
  createPlanAhead(
    { agencyOf: () => ({ ...office, calendar }) },
    async () => outages,
  )({
    facts: facts(),
    policy: office.policy,
    after: '2024-12-31',
    now: '2024-12-31T10:30:00.000Z',
  });

test('a year that begins without a calendar file is counted by the law’s own holidays', async () => {
  const [first] = (await ask(in2024)).steps;
  expect(first).toMatchObject({ kind: 'report-chairman', date: '2025-01-06' });
});

test('an outage that reached into such a year is no failure', async () => {
  const newYear = { from: '2024-12-31T09:00:00.000Z', to: '2025-01-04T01:00:00.000Z' };
  expect((await ask(in2024, [newYear])).steps.length).toBeGreaterThan(0);
});

test('a calendar that lost a past year’s file has no steps, and is no failure', async () => {
  const { version: calendarVersion } = office.calendar;
  const from2025 = office.calendar.years.filter(({ year }) => year >= 2025);
  expect(await ask({ ...office.calendar, years: from2025 })).toEqual({
    ...{ steps: [], policyVersion: 'p1', calendarVersion },
  });
});

test('with the file, the schedule knows its Tết', async () => {
  const { steps } = await ask(office.calendar);
  expect(steps.map(({ date }) => date)).not.toContain('2025-01-27');
});
