import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Agency } from '../../config/agency.ts';
import { recordHistories } from '../replay/record.ts';
import {
  answerObstacle,
  assignObstacle,
  raiseObstacle,
  report,
  settleObstacle,
} from '../support/act.ts';
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

const raised = {
  as: 'an',
  words: 'chưa có kinh phí thuê máy',
  proposal: 'bổ sung dự toán quý II',
  by: '08/03/2024',
};

test('an obstacle asks the supervising leader, reminds him, asks again, and tells the officer his answer', async () => {
  const state = await raiseObstacle(office.world, id, raised);
  expect(state.facts.obstacles).toMatchObject([
    { id: '1', by: 'an', asked: { person: null, by: '2024-03-08' }, answers: [], settled: null },
  ]);
  await office.until('2024-03-05T05:00:00.000Z');
  const [asked = ''] = mailsTo('chi');
  expect(asked).toContain('VƯỚNG MẮC, KIẾN NGHỊ CHỜ TRẢ LỜI');
  expect(asked).toContain('chưa có kinh phí thuê máy – bổ sung dự toán quý II');
  expect(asked).toContain('đề nghị trả lời chậm nhất ngày 08/03/2024');
  expect(asked).toContain('Kính trình Ông/Bà xem xét');
  await office.until('2024-03-07T05:00:00.000Z');
  expect(mailsTo('chi').at(-1)).toContain('Vướng mắc sắp đến ngày trả lời');
  expect(mailsTo('binh')).toEqual([]);
  await office.until('2024-03-11T05:00:00.000Z');
  for (const person of ['chi', 'binh'])
    expect(mailsTo(person).at(-1)).toContain('Vướng mắc chưa được trả lời');
  const told = mailsTo('chi').length;
  await answerObstacle(office.world, id, { as: 'chi', words: 'đã duyệt 20 triệu đồng' });
  await office.until('2024-03-14T05:00:00.000Z');
  expect(mailsTo('chi')).toHaveLength(told);
  expect(mailsTo('an').at(-1)).toContain('Trả lời vướng mắc; ý kiến: đã duyệt 20 triệu đồng');
  const settled = await settleObstacle(office.world, id, { as: 'an', note: 'đã thuê máy' });
  expect(settled.facts.obstacles?.[0]?.settled).toMatchObject({ by: 'an', words: 'đã thuê máy' });
});

test('the coordinator has somebody else answer by another day: only he is asked from then on', async () => {
  await raiseObstacle(office.world, id, raised);
  await assignObstacle(office.world, id, { person: 'em', by: '14/03/2024', note: 'phần pháp lý' });
  await office.until('2024-03-13T05:00:00.000Z');
  expect(mailsTo('chi')).toEqual([]);
  expect(mailsTo('em')).toHaveLength(2);
  expect(mailsTo('em').at(0)).toContain('phần pháp lý');
  await answerObstacle(office.world, id, { as: 'em', words: 'được dùng hợp đồng khung' });
  const again = { ...raised, words: 'hợp đồng khung đã hết hạn', by: '20/03/2024' };
  const { facts } = await raiseObstacle(office.world, id, again);
  expect(facts.obstacles?.map(({ settled }) => settled !== null)).toEqual([true, false]);
  await office.until('2024-03-20T05:00:00.000Z');
  expect(mailsTo('em')).toHaveLength(2);
  expect(mailsTo('chi')).toHaveLength(2);
});

test('a task that is reported asks nobody about its obstacle any more', async () => {
  await raiseObstacle(office.world, id, raised);
  await report(office.world, id, { documentNo: '5/BC', documentDate: '04/03/2024' });
  await office.until('2024-03-15T05:00:00.000Z');
  expect(mailsTo('chi').join()).not.toContain('Vướng mắc');
});
