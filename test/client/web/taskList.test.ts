import { expect, test } from 'vitest';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const office = smallOffice();

const due = (day: string) => ({ dueDate: day, workBy: day, dueQuarter: '2024-Q1' });
const TASKS = [
  { title: 'Báo cáo cải cách hành chính', ...due('2024-03-05') },
  { title: 'Kiểm tra đê điều', ...due('2024-03-14'), unit: 'vp', unitName: 'Văn phòng' },
  { title: 'Tổng kết năm', ...due('2024-03-29') },
];
const app = visited(office, TASKS, NOW);

const titlesIn = (page: string): string[] =>
  TASKS.map(({ title }) => title).filter((title) => page.includes(`>${title}<`));

test.each([
  ['', [0, 1, 2]],
  ['q=kiem tra de dieu', [1]],
  ['q=ĐÊ ĐIỀU', [1]],
  ['q=de+dieu+bao+cao', []],
  ['is=overdue-open', [0]],
  ['not=overdue-open', [1, 2]],
  ['is=due-this-week', [1]],
  ['unit=vp', [1]],
  ['quarter=2024-Q1&not=due-this-week&not=overdue-open', [2]],
  ['is=no-such-kind', [0, 1, 2]],
  ['officer=em', []],
])('narrows the list by its address: %s', async (query, wanted) => {
  const page = await said(app, `/nhiem-vu?${encodeURI(query)}`);
  expect(titlesIn(page)).toEqual(wanted.map((n) => TASKS[n]?.title));
});

test('says how many working days a deadline leaves, with its weekday', async () => {
  const page = await said(app, '/nhiem-vu');
  expect(page).toContain('14/03/2024');
  expect(page).toContain('Thứ Năm');
  expect(page).toContain('còn 1 ngày làm việc');
  expect(page).toContain('quá hạn 6 ngày làm việc');
});

test('turns pages of fifty and keeps the filter', async () => {
  const many = Array.from({ length: 120 }, (_, n) => ({
    title: `Việc ${n}`,
    ...due('2024-03-20'),
  }));
  const long = visited(office, many, NOW);
  const second = await said(long, '/nhiem-vu?unit=dcxd&page=2');
  expect(second.match(/href="\/nhiem-vu\/[0-9a-z]{7}"/g)).toHaveLength(50);
  expect(second).toContain('href="/nhiem-vu?unit=dcxd&amp;page=3"');
  expect(second).toContain('2 / 3');
});

test('shows nothing that is not the reader’s to see, and counts it nowhere', async () => {
  const own = visited(office, TASKS, NOW, { sees: ({ unit }) => unit === 'vp' });
  expect(titlesIn(await said(own, '/nhiem-vu'))).toEqual(['Kiểm tra đê điều']);
  expect(await said(own, '/nhiem-vu?is=overdue-open')).toContain('<caption>0 nhiệm vụ');
});

test('escapes what people wrote', async () => {
  const odd = visited(office, [{ title: '<script>alert(1)</script>' }], NOW);
  const page = await said(odd, '/nhiem-vu?q=%22%3E%3Cscript%3E');
  expect(page).not.toContain('<script>');
  expect(await said(odd, '/nhiem-vu')).toContain('&lt;script&gt;alert(1)');
});
