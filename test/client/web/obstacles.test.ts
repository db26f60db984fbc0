import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Obstacle } from '../../../domain/task/obstacle/types.ts';
import { hindered } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { wordLines } from './exports/wordParts.ts';
import { type Look, said, visited } from './visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const plans: Look['plans'] = { started: async () => [] };

const answer = (on: string) => ({
  at: `${on}T03:00:00.000Z`,
  on,
  by: 'chi',
  words: 'đã duyệt chi',
});
const task = (title: string, change: Partial<Obstacle> = {}) => ({ title, ...hindered(change) });

const SETTLED = { at: NOW, on: '2024-04-09', by: 'an', words: 'đã có máy' };
const TASKS = [
  task('Kiểm kê đất đai', { asked: { person: null, by: '2024-04-30' } }),
  task('Tập huấn chuyển đổi số'),
  task('Sửa chữa kênh mương', { answers: [answer('2024-03-29')] }),
  task('Số hóa hồ sơ', { answers: [answer('2024-03-21')], settled: SETTLED }),
];
const app = visited(smallOffice(), TASKS, NOW, { plans });

const COUNTS = '3 vướng mắc chưa giải quyết, 1 quá ngày chưa trả lời, 1 trả lời muộn';

test('lists what hinders tasks, what waits too long first, until it is settled', async () => {
  const page = await said(app, '/vuong-mac');
  const order = ['Tập huấn chuyển đổi số', 'Kiểm kê đất đai', 'Sửa chữa kênh mương'];
  const at = order.map((title) => page.indexOf(title));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at).not.toContain(-1);
  expect(page).not.toContain('Số hóa hồ sơ');
  expect(page).toContain(`<caption>${COUNTS}`);
  expect(page).toContain('Chưa có kinh phí; kiến nghị: bổ sung dự toán');
  expect(page).toContain('Phạm Thị Chi, 29/03/2024: đã duyệt chi');
});

test('lists those that were settled apart, with how', async () => {
  const page = await said(app, '/vuong-mac?da-giai-quyet=1');
  expect(page).toContain('Số hóa hồ sơ');
  expect(page).toContain('09/04/2024: đã có máy');
  expect(page).not.toContain('Kiểm kê đất đai');
});

test('shows only those of tasks that the reader may see', async () => {
  const own = visited(smallOffice(), TASKS, NOW, { sees: ({ title }) => title.startsWith('Sửa') });
  const page = await said(own, '/vuong-mac');
  expect(page).toContain('<caption>1 vướng mắc chưa giải quyết, 1 trả lời muộn');
});

test.each(['/tong-quan', '/nhiem-vu'])('%s counts them, as a link to the list', async (address) => {
  expect(await said(app, address)).toMatch(new RegExp(`href="/vuong-mac">${COUNTS}<`));
});

test('they stand in the weekly report, on its page and in its files', async () => {
  expect(await said(app, '/bao-cao')).toContain(COUNTS);
  const bytesOf = async (format: string) =>
    new Uint8Array(await (await app.request(`/bao-cao/tai-ve?dang=${format}`)).arrayBuffer());
  const lines = wordLines(await bytesOf('docx')).filter(Boolean);
  expect(lines).toContain('IV. VƯỚNG MẮC, KIẾN NGHỊ CHƯA GIẢI QUYẾT');
  expect(lines).toContain(
    'Địa chính – Xây dựng – Kiểm kê đất đai: chưa có kinh phí; kiến nghị: bổ sung dự toán; đề nghị Phạm Thị Chi trả lời chậm nhất ngày 30/04/2024 (chờ trả lời).',
  );
  expect(lines).not.toContain('Không có.');
  const { sheets } = await readXlsx(await bytesOf('xlsx'));
  expect(sheets.map(({ name }) => name)).toContain('Vướng mắc, kiến nghị');
});

test('and in the report of results', async () => {
  const answered = await app.request('/bao-cao/van-ban/ket-qua?ky=2024-Q1');
  const lines = wordLines(new Uint8Array(await answered.arrayBuffer())).filter(Boolean);
  const at = lines.indexOf('V. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ');
  expect(lines.slice(at + 1, at + 4).join()).toContain('Phạm Thị Chi trả lời ngày 29/03/2024');
});

test('without any the reports say so', async () => {
  const none = visited(smallOffice(), [{ title: 'Việc thường' }], NOW);
  expect(await said(none, '/vuong-mac')).toContain('Không có vướng mắc nào chưa giải quyết');
  expect(await said(none, '/bao-cao')).not.toContain('Vướng mắc');
  const answered = await none.request('/bao-cao/tai-ve?dang=docx');
  const lines = wordLines(new Uint8Array(await answered.arrayBuffer()));
  expect(lines).toContain('Không có.');
});
