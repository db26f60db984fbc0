import { beforeAll, describe, expect, test } from 'vitest';
import { sectionCount } from '../../../../../client/office/pages/rehearsal/mailDays.ts';
import { type Narrowing, narrowed } from '../../../../../client/office/pages/rehearsal/narrow.ts';
import {
  type RehearsalPage,
  rehearsalPage,
} from '../../../../../client/office/pages/rehearsal/rehearsalPage.ts';
import {
  type PlanRehearsal,
  rehearsePlan,
} from '../../../../../client/office/plans/rehearsePlan.ts';
import { gappyOffice, inventedPlan } from '../../../../rehearsal/inventedPlan.ts';

const agency = gappyOffice();
const EVERYTHING: Narrowing = { person: null, month: null };
let year: PlanRehearsal;
let whole: RehearsalPage;

const pageOf = (only: Partial<Narrowing>): RehearsalPage => {
  const narrowing = { ...EVERYTHING, ...only };
  return rehearsalPage(narrowed(year, narrowing), agency, narrowing);
};

beforeAll(() => {
  const choice = { accept: [], from: '2026-01-05T01:00:00.000Z', until: '2027-01-31' };
  year = rehearsePlan(agency, inventedPlan(), choice);
  whole = pageOf({});
});

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('a rehearsed year', () => {
  test('names its span and counts rows, tasks and mails', () => {
    expect(whole).toMatchObject({
      ...{ from: '2026-01-05', until: '2027-01-31', only: { person: null, month: null } },
      counts: { rows: year.starting.length, mails: year.mails.length },
    });
  });

  test('lists each day’s mails with all their notices', () => {
    expect(sum(whole.days.map(({ list }) => list.length))).toBe(year.mails.length);
    const listed = whole.days.flatMap(({ list }) => list.flatMap(({ sections }) => sections));
    const notices = year.mails.flatMap((mail) => mail.notices);
    expect(sum(listed.map((section) => section.notices.length))).toBe(notices.length);
    const [day] = whole.days;
    expect(day?.list[0]?.person).toEqual(
      expect.objectContaining({ name: expect.stringMatching(/\p{Lu}/u) }),
    );
  });

  test('counts the items of a day as its mails list them, and tasks beside them where more', () => {
    for (const { items, list } of whole.days)
      expect(sum(list.flatMap(({ sections }) => sections.map((one) => one.items)))).toBe(items);
    const sections = whole.days.flatMap(({ list }) => list.flatMap((mail) => mail.sections));
    const together = sections.find(({ items, notices }) => items < notices.length);
    const apart = sections.find(({ items, notices }) => items === notices.length);
    if (!together || !apart) throw new Error('the year has both');
    expect(sectionCount(together).vi).toMatch(
      new RegExp(`^${together.items} .*, gồm ${together.notices.length} việc$`),
    );
    expect(sectionCount(apart).vi).not.toContain('gồm');
  });

  test('maps as many mails as it lists', () => {
    expect(whole.map.of).toBe('mails');
    expect(sum(whole.map.months.map(({ total }) => total))).toBe(year.mails.length);
  });

  test('says who is told in another’s place, and what holds rows up', () => {
    expect(whole.otherWays.gaps.length).toBeGreaterThan(0);
    expect(whole.otherWays.detours.length).toBeGreaterThan(0);
    expect(whole.blocked).toHaveLength(year.blocked.length);
  });

  test('tells loads: the worst days first, long mails by person, leaders by month', () => {
    const { busiest, overloads, leaders, budget } = whole.loads;
    const mails = busiest.map((day) => day.mails);
    expect(mails).toEqual([...mails].sort((a, b) => b - a));
    expect(overloads.every(({ items }) => items > budget)).toBe(true);
    expect(leaders.flatMap(({ months }) => months).length).toBeGreaterThan(0);
  });
});

test.each<[what: string, only: Partial<Narrowing>, of: 'mails' | 'items', months: number]>([
  ['of one person counts his items', { person: 'an' }, 'items', 13],
  ['of a month has that month of both years', { month: '01' }, 'mails', 2],
  ['of a month of a year has that one', { month: '2026-06' }, 'mails', 1],
])('a page %s', (_what, only, of, months) => {
  const page = pageOf(only);
  expect(page.map.of).toBe(of);
  expect(page.map.months).toHaveLength(months);
  const people = new Set(page.days.flatMap(({ list }) => list.map(({ person }) => person.id)));
  if (only.person) expect([...people]).toEqual([only.person]);
});

test('a page is plain data', () => {
  expect(structuredClone(whole)).toEqual(whole);
});
