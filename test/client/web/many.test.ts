import { expect, test } from 'vitest';
import type { Desk } from '../../../client/office/office.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const office = smallOffice();
const TASKS = [{ title: 'Việc thứ nhất' }, { title: 'Việc thứ hai' }, { title: 'Việc thứ ba' }];

const keysIn = (page: string): string[] =>
  [...page.matchAll(/name="key" value="([0-9a-z]+)"/g)].map(([, key = '']) => key);

/** The pages of a coordinator whose commands are counted, and refused for one task. */
function open() {
  const given: [string, string, unknown][] = [];
  const perform = async (id: string, name: string, raw: unknown) => {
    given.push([id, name, raw]);
    if (id.includes('I.2')) throw new Refusal(text('việc đã hủy', 'cancelled'));
    return { answer: { status: 'assigned' } };
  };
  const commands = { perform } as unknown as Desk['commands'];
  const typingFor = () => ({}) as Desk;
  const app = visited(office, TASKS, NOW, { typingFor, commands });
  const post = async (fields: [string, string][]) => {
    const answer = await app.request('/nhieu-viec', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    return { status: answer.status, page: await answer.text() };
  };
  return { app, given, post };
}

test('one thing is done to the tasks that were ticked, after it was shown; a refusal holds up no other', async () => {
  const { app, given, post } = open();
  const keys = keysIn(await said(app, '/nhieu-viec')).slice(0, 2);
  const ticked = keys.map((key): [string, string] => ['key', key]);
  const shown = await post([...ticked, ['command', 'cancel']]);
  expect(given).toEqual([]);
  expect(shown.page).toContain('Hủy việc: 2 nhiệm vụ');
  const done = await post([
    ...ticked,
    ['command', 'cancel'],
    ['reason', 'trùng nhau'],
    ['send', 'yes'],
  ]);
  expect(given.map(([, name, raw]) => [name, raw])).toEqual([
    ['cancel', { reason: 'trùng nhau' }],
    ['cancel', { reason: 'trùng nhau' }],
  ]);
  expect(done.page).toContain('đã ghi 1, từ chối 1');
  expect(done.page).toContain('việc đã hủy');
});

test('nothing is done without a task, without a command, or with one that is not for many', async () => {
  const { app, given, post } = open();
  const [key = ''] = keysIn(await said(app, '/nhieu-viec'));
  for (const fields of [
    [['command', 'cancel']],
    [['key', key]],
    [
      ['key', key],
      ['command', 'report'],
    ],
  ] as [string, string][][])
    expect((await post([...fields, ['send', 'yes']])).status).toBe(422);
  expect(given).toEqual([]);
});

test('nobody but the coordinator finds it', async () => {
  const app = visited(office, TASKS, NOW);
  expect((await app.request('/nhieu-viec')).status).toBe(404);
  expect(await said(app, '/nhiem-vu')).not.toContain('/nhieu-viec');
});
