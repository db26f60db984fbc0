import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { queryOf } from '../../../client/web/tasks/listFilter.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled, decided, reported } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { wordLines } from './exports/wordParts.ts';
import { type Look, said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const office = smallOffice();
const due = (day: string) => ({ dueDate: day, workBy: day, dueQuarter: '2024-Q1' });

const TASKS: Partial<TaskFacts>[] = [
  { title: '=HYPERLINK("http://x";"Báo cáo")', ...due('2024-03-05') },
  { title: 'Kiểm tra đê điều', ...due('2024-03-14'), unit: 'vp', unitName: 'Văn phòng' },
  { title: 'Tổng kết năm', ...due('2024-03-29'), ...reported(), ...decided(true) },
  { title: 'Việc đã hủy', ...due('2024-03-29'), ...cancelled },
];

const fileOf = async (query: string, look: Look = {}, tasks = TASKS) => {
  const answer = await visited(office, tasks, NOW, look).request(`/nhiem-vu/xuat?${query}`);
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
};

/** The rows below the two lines above the table and its heading. */
const sheetOf = async (query: string, look: Look = {}, tasks = TASKS) => {
  const { bytes } = await fileOf(`${query}&dang=xlsx`, look, tasks);
  const [sheet] = (await readXlsx(bytes)).sheets;
  return { above: sheet?.rows[0]?.[0], rows: sheet?.rows.slice(3) ?? [] };
};

test.each([
  ['', 2],
  ['all=1', 4],
  ['is=done-on-time', 1],
  ['not=overdue-open', 1],
  ['unit=vp', 1],
  ['q=de dieu', 1],
  ['is=due-today', 0],
])('Excel and Word have exactly the rows that the list counts: %s', async (query, count) => {
  const page = await said(visited(office, TASKS, NOW), `/nhiem-vu?${query}`);
  expect(page).toContain(`<caption>${count} nhiệm vụ`);
  expect((await sheetOf(query)).rows).toHaveLength(count);
  const lines = wordLines((await fileOf(`${query}&dang=docx`)).bytes);
  expect(lines.filter((line) => TASKS.some(({ title }) => title === line))).toHaveLength(count);
});

test('the list’s links to its files carry its filter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        words: fc.constantFrom('', 'đê điều', 'a&b=c'),
        unit: fc.constantFrom('', 'vp'),
        all: fc.boolean(),
      }),
      async (filter) => {
        const page = await said(visited(office, TASKS, NOW), `/nhiem-vu?${queryOf(filter)}`);
        const link = /href="\/nhiem-vu\/xuat\?([^"]*)dang=xlsx"/.exec(page)?.[1] ?? 'none';
        expect(link.replaceAll('&amp;', '&').replace(/&$/, '')).toBe(queryOf(filter));
      },
    ),
    { numRuns: 12 },
  );
});

test('a row has everything in words, its day as a day, and what begins like a formula as text', async () => {
  const { rows } = await sheetOf('all=1');
  expect(rows[0]).toEqual([
    ...[1, expect.stringMatching(/^[0-9a-z]{7}$/), TASKS[0]?.title],
    ...[expect.stringMatching(/, mục I\.1$/), 'Địa chính – Xây dựng', 'Lê Thị An', 'Phạm Thị Chi'],
    ...[new Date('2024-03-05T00:00:00Z'), 'quá hạn; quá hạn 6 ngày làm việc', null, null],
  ]);
  expect(rows.find((row) => row[2] === 'Tổng kết năm')?.[9]).toBe('12/BC ngày 20/03/2024');
});

test('says what it is narrowed to', async () => {
  expect((await sheetOf('unit=vp&is=in-progress')).above).toBe(
    'đang thực hiện, trong hạn, Văn phòng',
  );
  expect((await sheetOf('')).above).toBe('tất cả nhiệm vụ đang theo dõi');
});

test('has nothing that is not the reader’s to see', async () => {
  const { rows } = await sheetOf('all=1', { sees: ({ unit }) => unit === 'vp' });
  expect(rows.map((row) => row[2])).toEqual(['Kiểm tra đê điều']);
});

test('a Word file of more than it can take is refused, with what to do', async () => {
  const many = Array.from({ length: 501 }, () => due('2024-03-20'));
  const { answer, bytes } = await fileOf('dang=docx', {}, many);
  expect(answer.status).toBe(422);
  expect(new TextDecoder().decode(bytes)).toContain('501 nhiệm vụ');
});
