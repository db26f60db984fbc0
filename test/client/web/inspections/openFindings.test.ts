import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { FindingRef } from '../../../../domain/inspection/findingRef.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { cancelled, decided, reported } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { wordLines } from '../exports/wordParts.ts';
import { visited } from '../visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const ref = (finding: string, words: string, plan = 'cchc'): FindingRef => ({
  ...{ plan, inspection: 'i1', finding, words, inspected: 'dcxd', on: '2024-03-20' },
});
const given = { plan: 'van-ban-den-2024', planName: 'Văn bản số 7/KL-UBND ngày 22/03/2024' };

const TASKS: Partial<TaskFacts>[] = [
  { ...given, title: 'Niêm yết đủ thủ tục', finding: ref('f1', 'Chưa niêm yết thủ tục') },
  {
    ...{ ...given, title: 'Ghi lại sổ', finding: ref('f2', 'Sổ không ghi ngày', 'cong-vu') },
    ...{ dueDate: '2024-04-30', workBy: '2024-04-26' },
  },
  { ...given, ...reported(), ...decided(true), finding: ref('f3', 'Đã khắc phục xong') },
  { ...given, ...cancelled, finding: ref('f4', 'Đã dừng') },
  { title: 'Việc của kế hoạch' },
  { title: 'Việc của kế hoạch CCHC', plan: 'cchc', planName: 'Kế hoạch số 3/KH-UBND' },
];

const app = () => visited(smallOffice(), TASKS, NOW);

const fileAt = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await app().request(address)).arrayBuffer());

test('the weekly report has what was found and is not put right, the oldest first', async () => {
  const page = await (await app().request('/bao-cao')).text();
  expect(page).toContain('Kiến nghị sau kiểm tra chưa khắc phục (2)');
  expect(page).not.toContain('Đã khắc phục xong');
  expect(page.indexOf('Chưa niêm yết thủ tục')).toBeLessThan(page.indexOf('Sổ không ghi ngày'));
  const { sheets } = await readXlsx(await fileAt('/bao-cao/tai-ve?dang=xlsx'));
  const sheet = sheets.find(({ name }) => name === 'Kiến nghị sau kiểm tra');
  expect(sheet?.rows.slice(-2).map((row) => [row[1], row[6]])).toEqual([
    ['Chưa niêm yết thủ tục', 'quá hạn, chưa khắc phục'],
    ['Sổ không ghi ngày', 'đang khắc phục'],
  ]);
  expect(wordLines(await fileAt('/bao-cao/tai-ve?dang=docx'))).toContain(
    'Kiến nghị sau kiểm tra: Địa chính – Xây dựng: Sổ không ghi ngày; hạn 26/04/2024, đang khắc phục (Văn bản số 7/KL-UBND ngày 22/03/2024).',
  );
});

test('the report of results tells them, of one plan those of its inspections', async () => {
  const all = wordLines(await fileAt('/bao-cao/van-ban/ket-qua?ky=2024'));
  expect(all).toContain('Có 2 kiến nghị sau kiểm tra chưa khắc phục:');
  expect(all).toContain(
    '- Địa chính – Xây dựng: Chưa niêm yết thủ tục; hạn 29/03/2024, quá hạn, chưa khắc phục (Văn bản số 7/KL-UBND ngày 22/03/2024);',
  );
  const one = wordLines(await fileAt('/bao-cao/van-ban/ket-qua?ky=2024&plan=cchc'));
  expect(one).toContain('Có 1 kiến nghị sau kiểm tra chưa khắc phục:');
  const none = wordLines(await fileAt('/bao-cao/van-ban/ket-qua?ky=2024&plan=ke-hoach'));
  expect(none.join()).not.toContain('kiến nghị sau kiểm tra');
});
