import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Agency } from '../../config/agency.ts';
import { isEnded } from '../../domain/task/phase.ts';
import { recordHistories } from '../replay/record.ts';
import { accept, report, takeDown } from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;
let agency: Agency;
let id: string;

beforeEach(async () => {
  agency = smallOffice();
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 2/2024')]);
});

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const mailsTo = (person: string) =>
  office.mails
    .filter((mail) => mail.person === person)
    .map(({ text }) => text.replace(/\s+/g, ' '));

const posting = { postedAt: 'nhà văn hóa thôn Thượng', postedFrom: '04/03/2024' };

test('what is posted until a day is taken down: its officer is reminded, then the coordinator told, though the task was accepted', async () => {
  // The 16th is a Saturday.
  await report(office.world, id, { ...posting, postedTo: '16/03/2024' });
  await accept(office.world, id, { as: 'chi' });
  await office.until('2024-03-15T05:00:00.000Z');
  expect(mailsTo('an').join()).not.toContain('niêm yết');
  await office.until('2024-03-18T05:00:00.000Z');
  expect(mailsTo('an').at(-1)).toContain(
    'Hết thời hạn niêm yết, đăng tải; nơi niêm yết: nhà văn hóa thôn Thượng, 04/03/2024 – 16/03/2024',
  );
  expect(mailsTo('binh').join()).not.toContain('niêm yết');
  await office.until('2024-03-19T05:00:00.000Z');
  for (const person of ['an', 'binh'])
    expect(mailsTo(person).at(-1)).toContain('Chưa gỡ nội dung niêm yết');
  const { facts } = await takeDown(office.world, id, { as: 'an', on: '18/03/2024' });
  expect(facts.postings).toMatchObject([{ takenDown: { on: '2024-03-18', by: 'an' } }]);
  expect(isEnded(facts)).toBe(true);
});

test('taken down in time nobody is reminded, and the task ends with its acceptance', async () => {
  await report(office.world, id, { ...posting, postedTo: '15/03/2024' });
  await office.until('2024-03-12T05:00:00.000Z');
  await takeDown(office.world, id, { as: 'an', on: '12/03/2024' });
  await accept(office.world, id, { as: 'chi' });
  await office.until('2024-03-20T05:00:00.000Z');
  expect(mailsTo('an').join()).not.toContain('niêm yết');
});

test('of what is posted to this day nobody asks', async () => {
  const { facts } = await report(office.world, id, posting);
  expect(facts.postings).toBeUndefined();
  const accepted = await accept(office.world, id, { as: 'chi' });
  expect(isEnded(accepted.facts)).toBe(true);
});
