import { expect, test } from 'vitest';
import { createPlanAhead } from '../../activities/planAhead.ts';
import type { Outage } from '../../domain/policy/downDays.ts';
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

test('a year without a calendar file has no steps yet, and is no failure', async () => {
  const { version: calendarVersion } = office.calendar;
  expect(await ask(in2024)).toEqual({ steps: [], policyVersion: 'p1', calendarVersion });
});

test('an outage that reached into a year without a calendar file is no failure either', async () => {
  const newYear = { from: '2024-12-31T09:00:00.000Z', to: '2025-01-04T01:00:00.000Z' };
  expect((await ask(in2024, [newYear])).steps).toEqual([]);
});

test('once the file is there, the schedule goes on in the new year', async () => {
  const [first] = (await ask(office.calendar)).steps;
  expect(first).toMatchObject({ kind: 'report-chairman', date: '2025-01-06' });
});
