import { afterEach, expect, test } from 'vitest';
import { rollOutTo } from '../../client/office/commands/rollout.ts';
import type { Agency } from '../../config/agency.ts';
import { recordHistories } from '../replay/record.ts';
import { asking } from '../support/act.ts';
import { lifeOf } from '../support/lifeLines.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const until2026 = (agency: Agency): Agency => ({
  ...agency,
  calendar: {
    ...agency.calendar,
    years: agency.calendar.years.filter(({ year }) => year <= 2026),
  },
});

/** A task due on 29/12/2026; the new year's calendar comes on 13/1/2027. */
async function open(onFile: (id: string) => Promise<unknown>): Promise<string> {
  const whole = smallOffice();
  const agency = until2026(whole);
  office = await playOffice('2026-12-21T02:00:00.000Z', [agency]);
  const rows = [plannedTask('Chậm nhất ngày 29/12/2026', {}, 2026)];
  const [id = ''] = await startTasks(office.world, agency, rows, 2026);
  await office.until('2027-01-13T02:00:00.000Z');
  agency.calendar = whole.calendar;
  await onFile(id);
  await office.until('2027-01-26T03:00:00.000Z');
  return id;
}

const heard = (person: string): string[] =>
  office.mails.filter((mail) => mail.person === person).map(({ at }) => at.slice(0, 10));

const climbed = async (id: string): Promise<string[]> =>
  (await lifeOf(office.world, id)).filter((line) =>
    /urge|supervisor|explanation|chairman/.test(line),
  );

const ladder = [
  'handed-over urge',
  'handed-over supervisor',
  'handed-over chairman/2027-01-11',
  'handed-over explanation',
  'handed-over explanation-urging/1',
  'handed-over chairman/2027-01-18',
  'handed-over explanation-urging/2',
  'handed-over chairman/2027-01-25',
];

async function climbedInTime(id: string): Promise<void> {
  expect(await climbed(id)).toEqual(ladder);
  const inDecember = ['2026-12-22', '2026-12-28', '2026-12-30'];
  expect(heard('an')).toEqual([...inDecember, '2027-01-13', '2027-01-18', '2027-01-21']);
  expect(heard('chi')).toEqual(['2027-01-04']);
  expect(heard('dung')).toEqual(['2027-01-11', '2027-01-18', '2027-01-25']);
}

test('a ladder goes on in time in a new year whose calendar is not there yet', async () => {
  await climbedInTime(await open(async () => {}));
});

test('the calendar that comes then is rolled out, and no rung is climbed twice', async () => {
  const rollOut = (task: string) =>
    rollOutTo(office.world, [task], { what: 'calendar', dryRun: false, asker: asking('binh') });
  await climbedInTime(await open(rollOut));
});
