import { expect, test } from 'vitest';
import { expandIncoming, type IncomingTask } from '../../../client/office/commands/addTask.ts';
import type { Desk } from '../../../client/office/office.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const agency = smallOffice();

/** The form of a coordinator, what he sends, and what was given by it. */
function open() {
  const given: IncomingTask[] = [];
  const factsOf = async (line: IncomingTask) =>
    expandIncoming(agency, line, NOW).map(({ facts }) => facts);
  const commands = {
    expandIncoming: (_: unknown, line: IncomingTask) => factsOf(line),
    addTask: async (_: unknown, line: IncomingTask) => {
      given.push(line);
      const tasks = await factsOf(line);
      const [started, known] = given.length === 1 ? [['id'], []] : [[], ['id']];
      return { started, known, tasks };
    },
  } as unknown as Desk['commands'];
  const app = visited(agency, [], NOW, { typingFor: () => ({}) as Desk, commands });
  const send = async (typed: Record<string, string>) => {
    const answer = await app.request('/giao-viec', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(typed).toString(),
    });
    return { status: answer.status, page: await answer.text() };
  };
  return { app, given, send };
}

const BY_DOCUMENT = {
  ...{ documentNo: '88/SNV', documentDate: '11/03/2024', received: '12/3/2024' },
  ...{ title: 'Báo cáo biên chế', unit: 'tp' },
  due: 'trong 5 ngày làm việc kể từ ngày nhận văn bản',
};

test('a line of a document is shown with the day it becomes, and given when that was looked at', async () => {
  const { app, given, send } = open();
  expect(await said(app, '/giao-viec')).toContain('Số, ký hiệu văn bản');
  const shown = await send(BY_DOCUMENT);
  expect(shown.page).toContain('19/03/2024');
  expect(shown.page).toContain('88/SNV');
  expect(shown.page).toContain('Lãnh đạo phụ trách');
  expect(given).toEqual([]);
  const done = await send({ ...BY_DOCUMENT, send: 'yes' });
  expect(done.page).toContain('Đã giao việc.');
  expect(given).toMatchObject([{ documentNo: '88/SNV', received: '2024-03-12' }]);
  expect((await send({ ...BY_DOCUMENT, send: 'yes' })).page).toContain('đã được giao từ trước');
});

test('a day without its year is the last such day, shown before the work is given', async () => {
  const { given, send } = open();
  const typed = { ...BY_DOCUMENT, documentDate: '30/11', received: '1/12' };
  const { page } = await send(typed);
  expect(page).toContain('30/11/2023');
  expect(page).toContain('name="received" value="01/12/2023"');
  await send({ ...typed, send: 'yes' });
  expect(given).toMatchObject([{ documentDate: '2023-11-30', received: '2023-12-01' }]);
});

test('what was looked at can be changed before it is given', async () => {
  const { given, send } = open();
  expect((await send(BY_DOCUMENT)).page).toContain('Sửa lại');
  const { status, page } = await send({ ...BY_DOCUMENT, change: 'yes' });
  expect([status, given]).toEqual([200, []]);
  expect(page).toContain('value="Báo cáo biên chế"');
  expect(page).toContain('>Xem trước</button>');
});

test('so is what was said at a meeting', async () => {
  const { given, send } = open();
  const orally = { where: 'giao ban', on: '11/03/2024', title: 'Rà soát', unit: 'tp' };
  await send({ ...orally, due: 'trước ngày 20/3', supervisor: 'dung', send: 'yes' });
  expect(given).toMatchObject([{ given: { where: 'giao ban', on: '2024-03-11' } }]);
});

const ORAL = { where: 'giao ban', on: '11/03/2024' };

test.each([
  ['neither a document nor a meeting', { documentNo: '', documentDate: '', received: '' }, 'Số'],
  ['both', ORAL, 'bỏ một bên'],
  ['a document without its date', { documentDate: '' }, 'đủ số, ký hiệu và ngày'],
  ['no title', { title: '' }, 'Chưa ghi nội dung'],
  ['no unit', { unit: '' }, 'Chưa chọn đơn vị'],
  ['no due date', { due: '' }, 'Chưa ghi thời hạn'],
  ['a due date that is none', { due: '30/02/2024' }, '30/02/2024'],
  ['a day that is none', { documentDate: '31/02/2024' }, 'Ngày văn bản: Ngày “31/02/2024”'],
  ['a day of receipt that is none', { received: '31/4' }, 'Ngày nhận: Ngày “31/4”'],
  ['a document of tomorrow', { documentDate: '14/03/2024', received: '' }, 'chưa tới'],
])('%s is refused in one sentence, and what was typed stays', async (_, change, words) => {
  const { given, send } = open();
  const { status, page } = await send({ ...BY_DOCUMENT, ...change });
  expect(status).toBe(422);
  expect(page).toContain(words);
  expect(page).toContain('role="alert"');
  if (!('title' in change)) expect(page).toContain('value="Báo cáo biên chế"');
  expect(given).toEqual([]);
});

test('nobody but the coordinator gives work so', async () => {
  const app = visited(agency, [], NOW);
  expect((await app.request('/giao-viec')).status).toBe(404);
  const sent = await app.request('/giao-viec', { method: 'POST', body: new URLSearchParams() });
  expect(sent.status).toBe(404);
});
