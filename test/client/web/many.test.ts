import { expect, test } from 'vitest';
import type { Desk } from '../../../client/office/office.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
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
function open(tasks: Partial<TaskFacts>[] = TASKS) {
  const given: [string, string, unknown][] = [];
  const perform = async (id: string, name: string, raw: unknown) => {
    given.push([id, name, raw]);
    if (id.includes('I.2')) throw new Refusal(text('việc đã hủy', 'cancelled'));
    return { answer: { status: 'assigned' } };
  };
  const commands = { perform } as unknown as Desk['commands'];
  const typingFor = () => ({}) as Desk;
  const app = visited(office, tasks, NOW, { typingFor, commands });
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

test('tasks of one title are told apart by unit and day, where they are ticked and where they are looked at', async () => {
  const monthly = (workBy: string) => ({ title: 'Báo cáo tháng', unitName: 'Văn phòng', workBy });
  const { app, post } = open([monthly('2024-04-05'), monthly('2024-05-03')]);
  const page = await said(app, '/nhieu-viec');
  expect(page).toContain('Văn phòng · 03/05/2024');
  const keys = keysIn(page).map((key): [string, string] => ['key', key]);
  const shown = await post([...keys, ['command', 'cancel']]);
  expect(shown.page).toContain('Văn phòng · 05/04/2024');
  const done = await post([...keys, ['command', 'cancel'], ['send', 'yes']]);
  expect(done.page).toContain('Văn phòng · 03/05/2024');
});

const tickedIn = (page: string): number => page.match(/name="key"[^>]* checked/g)?.length ?? 0;

test('all of a list are ticked by one link, which keeps its filter, and ticks outlive a fault', async () => {
  const { app, post } = open();
  const page = await said(app, '/nhieu-viec?unit=dcxd');
  expect(tickedIn(page)).toBe(0);
  expect(page).toContain('href="/nhieu-viec?unit=dcxd&amp;chon=tat-ca"');
  expect(tickedIn(await said(app, '/nhieu-viec?chon=tat-ca'))).toBe(3);
  const [key = ''] = keysIn(page);
  const again = await post([['key', key]]);
  expect([again.status, tickedIn(again.page)]).toEqual([422, 1]);
});

test('nobody but the coordinator finds it', async () => {
  const app = visited(office, TASKS, NOW);
  expect((await app.request('/nhieu-viec')).status).toBe(404);
  expect(await said(app, '/nhiem-vu')).not.toContain('/nhieu-viec');
});
