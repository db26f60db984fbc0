import { afterEach, expect, test } from 'vitest';
import { readTask } from '../../client/office/queries/readTask.ts';
import { recordHistories } from '../replay/record.ts';
import * as act from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const heard = (person: string): string[] =>
  office.mails.filter((mail) => mail.person === person).map((mail) => mail.at.slice(0, 10));

test('continuous duties of one unit are asked for progress each quarter in one item, and close with the year', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-01-03T02:00:00.000Z', [agency]);
  const rows = ['I.1', 'I.2', 'I.3'].map((ref) =>
    plannedTask('Thường xuyên', { ref, title: `Việc thường xuyên ${ref}` }),
  );
  const [id = ''] = await startTasks(office.world, agency, rows);
  await office.until('2024-03-26T02:00:00.000Z');
  const { facts } = await act.progress(office.world, id, {
    as: 'an',
    note: 'đã làm 2/3 khối lượng',
  });
  expect(facts.progress).toHaveLength(1);
  await office.until('2025-01-02T02:00:00.000Z');
  expect(heard('an')).toEqual(['2024-03-22', '2024-06-21', '2024-09-23', '2024-12-24']);
  expect(heard('chi')).toEqual([]);
  expect(office.mails[0]?.subject).toContain('3 cập nhật tiến độ');
  expect((await readTask(office.world, id)).state.facts.closedAt).toMatch(/^2024-12-31/);
});

test('a task that waits for a date is asked for once a month and lives like any other once it has one', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-01-03T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Theo yêu cầu của tỉnh')]);
  await office.until('2024-03-04T02:00:00.000Z');
  expect(heard('binh')).toEqual(['2024-02-01', '2024-03-01']);
  const { facts } = await act.setDue(office.world, id, {
    as: 'binh',
    to: '29/03/2024',
    source: 'CV 15/SNV',
  });
  expect(facts).toMatchObject({ waiting: null, dueDate: '2024-03-29' });
  await office.until('2024-03-29T02:00:00.000Z');
  expect(heard('binh')).toHaveLength(2);
  expect(heard('an')).toEqual(['2024-03-05', '2024-03-15', '2024-03-22', '2024-03-28']);
  await expect(
    act.setDue(office.world, id, { as: 'binh', to: '30/03/2024', source: '' }),
  ).rejects.toMatchObject({
    message: expect.stringContaining('the task is not waiting for a date'),
    said: { remedy: { action: 'give-command', command: 'reschedule' } },
  });
});

test('each event opens an occurrence of its own, once a day', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-01-03T02:00:00.000Z', [agency]);
  const row = plannedTask('10 ngày sau khi UBND xã ban hành kế hoạch');
  const [id = ''] = await startTasks(office.world, agency, [row]);
  const happening = { as: 'an', on: '2024-01-03', note: 'Kế hoạch số 5' };
  await act.trigger(office.world, id, happening);
  const occurrence = `${id.slice(0, id.lastIndexOf('/'))}/e2024-01-03`;
  const { state } = await readTask(office.world, occurrence);
  expect(state.facts).toMatchObject({ dueDate: '2024-01-15', workBy: '2024-01-15', waiting: null });
  await act.trigger(office.world, id, happening);
  await expect(
    act.trigger(office.world, id, { ...happening, note: 'Kế hoạch số 6' }),
  ).rejects.toMatchObject({
    said: { vi: expect.stringContaining('sự kiện ngày 03/01/2024 đã được ghi nhận') },
  });
  await office.until('2024-01-12T02:00:00.000Z');
  expect(heard('an')).toEqual(['2024-01-04', '2024-01-08', '2024-01-12']);
});

test('one line of an incoming document becomes a task; typed in twice it starts once; the chairman hears at once when it is late', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const line = {
    documentNo: '123/UBND-NC',
    documentDate: '2024-02-29',
    title: 'Báo cáo số liệu tiếp công dân',
    unit: 'Tư pháp – Hộ tịch',
    due: 'trước ngày 13/3',
    assignedBy: 'UBND huyện',
  };
  expect((await act.addTask(office.world, agency, line)).started).toHaveLength(1);
  expect((await act.addTask(office.world, agency, line)).known).toHaveLength(1);
  const [id = ''] = (await act.addTask(office.world, agency, line)).known;
  const [begun] = (await readTask(office.world, id)).state.log;
  expect(begun).toMatchObject({ what: 'started', by: { origin: 'command-line' } });
  await office.until('2024-03-20T05:00:00.000Z');
  expect(heard('dung')).toContain('2024-03-19');
  expect(office.mails.find(({ person }) => person === 'dung')?.subject).toContain(
    'Báo cáo số liệu tiếp công dân',
  );
});

test('a document may give one unit two tasks by one day: each title is a task, however it is spaced', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const line = {
    documentNo: '123/UBND-NC',
    documentDate: '2024-02-28',
    unit: 'Tư pháp – Hộ tịch',
    due: '12/03/2024',
  };
  expect(
    (await act.addTask(office.world, agency, { ...line, title: 'Rà soát hộ tịch' })).started,
  ).toHaveLength(1);
  expect(
    (await act.addTask(office.world, agency, { ...line, title: 'Báo cáo chứng thực' })).started,
  ).toHaveLength(1);
  expect(
    await act.addTask(office.world, agency, { ...line, title: ' rà soát  hộ tịch' }),
  ).toMatchObject({ started: [] });
});

test('a task moved to another unit reaches the new officer, and the old one no more', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-18T02:00:00.000Z');
  await act.reassign(office.world, id, {
    as: 'binh',
    unit: 'Tư pháp – Hộ tịch',
    reason: 'điều chuyển công tác',
  });
  await office.until('2024-03-29T02:00:00.000Z');
  expect(heard('an')).toEqual(['2024-03-15']);
  expect(heard('em')).toEqual(['2024-03-19', '2024-03-22', '2024-03-28']);
});

test('a task moved to a peer unit climbs no further: its officers’ leaders never hear of it, the coordinator does', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-25T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-27T02:00:00.000Z');
  await act.reassign(office.world, id, {
    as: 'binh',
    unit: 'du',
    reason: 'thuộc thẩm quyền Đảng ủy',
  });
  await office.until('2024-04-20T02:00:00.000Z');
  expect([heard('chi'), heard('dung')]).toEqual([[], []]);
  expect(heard('binh')).toContain('2024-04-01');
  expect(heard('an')).toEqual(['2024-03-26']);
});

test('a task moved from a peer unit to one of our own climbs like any other', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-25T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [
    plannedTask('Quý 1/2024', { leadUnits: ['Đảng ủy'] }),
  ]);
  await office.until('2024-03-27T02:00:00.000Z');
  await act.reassign(office.world, id, { as: 'binh', unit: 'dcxd', reason: 'Đảng ủy chuyển lại' });
  await office.until('2024-04-09T02:00:00.000Z');
  expect(heard('chi')).toEqual(['2024-04-03']);
  expect(heard('dung')).toEqual(['2024-04-08']);
});

test('a quarter’s report moved to an earlier day is still not spoken of before the quarter before it is due', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-11T02:00:00.000Z', [agency]);
  const ids = await startTasks(office.world, agency, [plannedTask('Hằng quý')]);
  const second = ids.find((id) => id.endsWith('2024-06-30')) ?? '';
  await act.reschedule(office.world, second, {
    as: 'dung',
    to: '05/04/2024',
    reason: 'cấp trên yêu cầu sớm',
  });
  await office.until('2024-04-05T02:00:00.000Z');
  const { state } = await readTask(office.world, second);
  const reminded = state.notices.filter(({ kind, handedOver }) => kind === 'remind' && handedOver);
  expect(reminded.map(({ id }) => id)).toEqual(['remind/3@2024-04-02', 'remind/1@2024-04-04']);
});
