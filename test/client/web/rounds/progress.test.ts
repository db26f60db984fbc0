import { expect, test } from 'vitest';
import { collection } from '../../../support/collections.ts';
import { roundFacts } from '../../../support/roundFacts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { said, visited } from '../visited.ts';

const office = smallOffice();
const NOW = '2024-03-13T02:00:00.000Z';
const note = (at: string) => [{ at, by: 'an', note: 'đang thực hiện' }];
const TASKS = [
  { unit: 'dcxd', title: 'Rà soát đất công', progress: note('2024-03-12T02:00:00.000Z') },
  { unit: 'dcxd', title: 'Kiểm kê tài sản', progress: note('2024-03-01T02:00:00.000Z') },
  { unit: 'vp', title: 'Tổng hợp báo cáo' },
];
const week = roundFacts({
  collection: collection({ what: 'progress', rhythm: 'weekly', title: 'Cập nhật tuần' }),
  period: { id: 'w', said: { vi: 'tuần', en: 'week' }, from: '2024-03-11', to: '2024-03-17' },
  due: { ...roundFacts().due, date: '2024-03-15' },
});
const rounds = { list: async () => [week] };

test('the head of a unit has each of its open tasks before him, and what was said of it last', async () => {
  const page = await said(visited(office, TASKS, NOW, { person: 'an', rounds }), '/cap-nhat');
  expect(page).toContain('Rà soát đất công');
  expect(page).toContain('Kiểm kê tài sản');
  expect(page).not.toContain('Tổng hợp báo cáo');
  expect(page).toContain('Cập nhật tuần – tuần');
  expect(page).toContain('1/2 (50 %)');
});

test('all lines that are filled in are sent with one press, and no other', async () => {
  const given: [string, unknown][] = [];
  const commands = {
    perform: async (id: string, _name: string, raw: unknown) => {
      given.push([id, raw]);
      return { answer: { status: 'due-this-quarter', repeated: false } };
    },
  } as never;
  const app = visited(office, TASKS, NOW, { person: 'an', rounds, commands });
  const page = await said(app, '/cap-nhat');
  const [first = '', second = ''] = [...page.matchAll(/name="(td-[^"]+)"/g)].map(([, n]) => n);
  const body = new URLSearchParams({ [first]: '', [second]: 'xong 80 %' });
  const answer = await app.request('/cap-nhat', { method: 'POST', body });
  expect(await answer.text()).toContain('đã ghi 1, từ chối 0');
  expect(given.map(([, raw]) => raw)).toEqual([{ note: 'xong 80 %' }]);
});

test('the overview shows the share of tasks that say how they stand', async () => {
  const page = await said(visited(office, TASKS, NOW, { rounds }), '/tong-quan');
  expect(page).toContain('Tỷ lệ cập nhật tiến độ, Cập nhật tuần – tuần');
  expect(page).toContain('1/3 (33 %)');
});

test('reports that a head’s unit owes stand before his tasks, until they are sent', async () => {
  const page = async (reports: ReturnType<typeof roundFacts>['reports']) => {
    const list = async () => [roundFacts({ reports })];
    return said(visited(office, [], NOW, { person: 'an', rounds: { list } }), '/viec-cua-toi');
  };
  expect(await page({})).toContain('/ky-bao-cao/ho-ngheo/2024-Q1/don-vi/dcxd');
  const by = { id: 'an', name: 'Lê Thị An', title: '' };
  const sent = { at: NOW, by, values: {}, note: '' };
  expect(await page({ dcxd: { sent } })).not.toContain('/ky-bao-cao/ho-ngheo');
});

test('so does a round that asks for progress, until all tasks of the unit say it', async () => {
  const page = async (tasks: typeof TASKS) =>
    said(visited(office, tasks, NOW, { person: 'an', rounds }), '/viec-cua-toi');
  expect(await page(TASKS)).toContain('/cap-nhat?don-vi=dcxd');
  expect(await page(TASKS)).toContain('đã cập nhật 1/2 (50 %)');
  expect(await page(TASKS.slice(0, 1))).not.toContain('/cap-nhat?don-vi=dcxd');
});
