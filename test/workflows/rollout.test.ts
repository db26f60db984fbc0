import { afterEach, describe, expect, test } from 'vitest';
import { previewsOf, rollOutTo } from '../../client/office/commands/rollout.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { Agency } from '../../config/agency.ts';
import { outcomesOf } from '../../domain/calendar/outcomes.ts';
import type { WorkCalendar } from '../../domain/calendar/types.ts';
import { dueReasonText } from '../../domain/policy/dueReasonText.ts';
import { recordHistories } from '../replay/record.ts';
import * as act from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;
let agency: Agency;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const heard = (person: string): string[] =>
  office.mails.filter((mail) => mail.person === person).map((mail) => mail.at.slice(0, 10));

/** A calendar that says nothing of Tết 2027 yet, not even what is proposed. */
const withoutTet = (calendar: WorkCalendar): WorkCalendar => ({
  ...calendar,
  years: calendar.years.map(({ proposals: _, ...year }) => ({
    ...year,
    daysOff: year.daysOff.filter((day) => !day.startsWith('2027-02-')),
  })),
});

/** The decision on the Tết holiday has come: 4–10/02/2027 are off. */
const withTet = (calendar: WorkCalendar): WorkCalendar => ({
  ...calendar,
  version: 'vn-tet-2027',
  years: calendar.years.map((year) =>
    year.year === 2027
      ? {
          ...year,
          provisional: false,
          daysOff: [...year.daysOff, ...[4, 5, 6, 7, 8, 9, 10].map(tetDay)].sort(),
        }
      : year,
  ),
});
const tetDay = (day: number): string => `2027-02-${String(day).padStart(2, '0')}`;

async function open(startAt: string, dueTexts: string[]): Promise<string[]> {
  agency = smallOffice();
  agency.calendar = withoutTet(agency.calendar);
  office = await playOffice(startAt, [agency]);
  const rows = dueTexts.map((due, index) => plannedTask(due, { ref: `I.${index + 1}` }, 2027));
  return startTasks(office.world, agency, rows, 2027);
}

const rollOut = (ids: string[], what: 'calendar' | 'policy', dryRun = false) =>
  rollOutTo(office.world, ids, { what, dryRun, asker: act.asking('binh') });

describe('a calendar that is rolled out', () => {
  test('moves working date and steps of running tasks to come, tells nobody, and changes nothing the second time', async () => {
    const ids = await open('2027-01-08T02:00:00.000Z', [
      'Chậm nhất ngày 10/02/2027',
      'Chậm nhất ngày 30/4/2027',
    ]);
    agency.calendar = withTet(agency.calendar);
    const planned = await rollOut(ids, 'calendar', true);
    expect(planned.changed).toMatchObject([
      {
        id: ids[0],
        workBy: { from: '2027-02-10', to: '2027-02-03' },
        steps: expect.arrayContaining([{ id: 'remind/1', from: '2027-02-09', to: '2027-02-02' }]),
      },
    ]);
    expect(planned).toMatchObject({ unchanged: 1, refused: [] });
    const both = await previewsOf(office.world, ids, act.asking('binh'));
    expect(both.calendar).toEqual(planned);
    expect(both.policy).toEqual(await rollOut(ids, 'policy', true));
    expect((await readTask(office.world, ids[0] ?? '')).state.facts.workBy).toBe('2027-02-10');
    expect(await rollOut(ids, 'calendar')).toEqual(planned);
    expect(await rollOut(ids, 'calendar')).toEqual({ changed: [], unchanged: 2, refused: [] });
    const { facts, log } = (await readTask(office.world, ids[0] ?? '')).state;
    expect(facts).toMatchObject({ dueDate: '2027-02-10', workBy: '2027-02-03' });
    expect(dueReasonText(facts.dueReason, facts).vi).toMatch(
      /^Chậm nhất ngày 10\/02\/2027 → .* → 03\/02\/2027$/,
    );
    expect(log.at(-1)).toMatchObject({
      what: 'apply-calendar',
      by: { person: { id: 'binh' }, origin: 'command-line' },
      kept: { version: 'vn-tet-2027' },
    });
    await office.until('2027-02-12T02:00:00.000Z');
    expect(heard('an')).toEqual(['2027-01-20', '2027-01-27', '2027-02-02', '2027-02-11']);
  });

  test('decides what was proposed: the day is provisional no more, and a term ends where it now ends', async () => {
    agency = smallOffice();
    office = await playOffice('2027-01-27T02:00:00.000Z', [agency]);
    const line = {
      ...{ documentNo: '88/SNV', documentDate: '2027-01-25', received: '2027-01-26' },
      ...{ title: 'Báo cáo biên chế', unit: 'Tư pháp – Hộ tịch' },
      due: 'trong 10 ngày làm việc kể từ ngày nhận văn bản',
    };
    const ids = (await act.addTask(office.world, agency, line)).started;
    const stands = async () => (await readTask(office.world, ids[0] ?? '')).state.facts;
    expect(await stands()).toMatchObject({ dueDate: '2027-02-17', workBy: '2027-02-16' });
    expect((await stands()).dueReason.undecided?.days).toEqual(['2027-02-16', '2027-02-17']);
    const [sevenDays] = outcomesOf(agency.calendar);
    agency.calendar = { ...(sevenDays as WorkCalendar), version: 'vn-decided' };
    expect((await rollOut(ids, 'calendar')).changed).toMatchObject([
      { workBy: { from: '2027-02-16', to: '2027-02-16' } },
    ]);
    const facts = await stands();
    expect(facts).toMatchObject({ dueDate: '2027-02-16', workBy: '2027-02-16' });
    expect(facts.dueReason.undecided).toBeUndefined();
    expect((await rollOut(ids, 'calendar')).changed).toEqual([]);
    await office.until('2027-02-17T02:00:00.000Z');
    // Reminded on 01/02 and 15/02, urged the day after; not a mail in Tết.
    expect(heard('em')).toEqual(['2027-01-28', '2027-02-02', '2027-02-15', '2027-02-17']);
  });

  test('leaves a task alone that was to be confirmed and is reported now', async () => {
    const ids = await open('2027-03-01T02:00:00.000Z', ['Chậm nhất ngày 26/2/2027']);
    const [id = ''] = ids;
    await act.report(office.world, id, {
      ...{ as: 'an', documentNo: '7/BC', documentDate: '01/03/2027' },
    });
    const nothing = { changed: [], unchanged: 1, refused: [] };
    const previews = await previewsOf(office.world, ids, act.asking('binh'));
    expect(previews).toEqual({ calendar: nothing, policy: nothing });
  });

  test('leaves a hand-out that waits for Monday in Monday’s mail', async () => {
    agency = smallOffice({ policy: { announce: true } });
    office = await playOffice('2027-01-09T02:00:00.000Z', [agency]); // a Saturday
    const ids = await startTasks(
      office.world,
      agency,
      [plannedTask('Chậm nhất ngày 30/4/2027', {}, 2027)],
      2027,
    );
    expect(await rollOut(ids, 'calendar')).toEqual({ changed: [], unchanged: 1, refused: [] });
    agency.policy = {
      ...agency.policy,
      version: 'p2',
      explanation: { ...agency.policy.explanation, afterDaysLate: 9 },
    };
    expect((await rollOut(ids, 'policy')).changed).toHaveLength(1);
    await office.until('2027-01-12T02:00:00.000Z');
    expect(heard('an')).toEqual(['2027-01-11']);
  });
});

test('a task that somebody changes while it is counted is counted again, and his change stands', async () => {
  const [id = ''] = await open('2027-01-08T02:00:00.000Z', ['Chậm nhất ngày 10/02/2027']);
  agency.calendar = withTet(agency.calendar);
  const { world } = office;
  let meddled: Promise<unknown> | null = null;
  const now = async (): Promise<string> => {
    meddled ??= act.reschedule(world, id, { as: 'chi', to: '30/4/2027', reason: 'chờ số liệu' });
    await meddled;
    return world.now();
  };
  expect(
    await rollOutTo({ ...world, now }, [id], {
      ...{ what: 'calendar', dryRun: false, asker: act.asking('binh') },
    }),
  ).toEqual({
    changed: [],
    unchanged: 1,
    refused: [],
  });
  expect((await readTask(world, id)).state.facts).toMatchObject({
    dueDate: '2027-04-30',
    workBy: '2027-04-29',
  });
});

describe('a policy', () => {
  test('reaches a running task only when it is rolled out, and then altogether', async () => {
    const [id = ''] = await open('2027-03-01T02:00:00.000Z', ['Chậm nhất ngày 26/3/2027']);
    agency.policy = {
      ...agency.policy,
      version: 'p2',
      approval: false,
      reminders: { ...agency.policy.reminders, 'one-off': [2] },
    };
    await act.reschedule(office.world, id, { as: 'chi', to: '31/03/2027', reason: 'chờ số liệu' });
    const steps = async (): Promise<string[]> =>
      (await readTask(office.world, id)).state.schedule.steps.map((step) => step.id);
    expect(await steps()).toEqual(expect.arrayContaining(['remind/10', 'remind/5', 'remind/1']));
    expect((await rollOut([id], 'policy')).changed).toHaveLength(1);
    expect(await steps()).toContain('remind/2');
    expect(await steps()).not.toContain('remind/1');
    await office.until('2027-03-30T02:00:00.000Z');
    expect(heard('an')).toEqual(['2027-03-02', '2027-03-29']);
    const { facts } = await act.report(office.world, id, {
      as: 'an',
      documentNo: '7/BC',
      documentDate: '30/03/2027',
    });
    expect(facts.review?.accepted).toBe(true);
  });
});

test('of what was shown, a task that was reported meanwhile is left as it is, and told', async () => {
  const ids = await open('2027-01-08T02:00:00.000Z', [
    'Chậm nhất ngày 10/02/2027',
    'Chậm nhất ngày 09/02/2027',
  ]);
  agency.calendar = withTet(agency.calendar);
  const { changed } = await rollOut(ids, 'calendar', true);
  expect(changed).toHaveLength(2);
  const [first = '', second = ''] = ids;
  await act.report(office.world, first, {
    by: 'an',
    documentNo: '1/BC',
    documentDate: '2027-01-08',
  });
  const seen = new Map(changed.map((one) => [one.id, one]));
  const result = await rollOutTo(office.world, ids, {
    ...{ what: 'calendar', dryRun: false, seen, asker: act.asking('binh') },
  });
  expect(result.changed.map(({ id }) => id)).toEqual([second]);
  expect(result.refused).toMatchObject([
    { id: first, said: { vi: expect.stringContaining('đã thay đổi sau khi xem danh sách') } },
  ]);
  expect((await readTask(office.world, second)).state.facts.workBy).toBe('2027-02-03');
});
