import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { rowHeight } from '../../../../client/web/exports/excel/rowHeight.ts';
import { workbookOf } from '../../../../client/web/exports/excel/workbook.ts';
import { wordParts } from './wordParts.ts';

const SIGNS = ['=1+1', '+84 905', '-2', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', '0012'];

test('what begins like a formula stays the text that it is', async () => {
  const bytes = await workbookOf([
    {
      ...{ name: 'Nhiệm vụ', above: ['=1+1'] },
      columns: [{ header: '=A1', width: 20, kind: 'text' }],
      rows: SIGNS.map((one) => [one]),
    },
  ]);
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.rows.flat()).toEqual(['=1+1', '=A1', ...SIGNS]);
  const parts = wordParts(bytes);
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f');
  expect(sheet?.cells?.get('3,0')?.style?.numFmt).toBe('@');
});

test('numbers, days and rates are what they are, and nothing is an empty cell', async () => {
  const bytes = await workbookOf([
    {
      ...{ name: 'Số liệu', above: [] },
      columns: [
        { header: 'Số', width: 8, kind: 'number' },
        { header: 'Ngày', width: 12, kind: 'date' },
        { header: 'Tỷ lệ', width: 8, kind: 'percent' },
      ],
      rows: [[0, '2026-02-28', 62.5], [null, null, null], [3]],
    },
  ]);
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.rows[1]).toEqual([0, new Date('2026-02-28T00:00:00Z'), 0.625]);
  expect(sheet?.rows[2]?.every((cell) => cell === null) ?? true).toBe(true);
});

test.each([
  ['', null],
  ['Rà soát', null],
  ['Rà soát quỹ đất công ích', 45],
  ['mộtchữrấtdàikhôngcókhoảngtrống', 45],
  ['từ '.repeat(400), 409],
])('a row is as high as its longest text wants: “%s”', (words, height) => {
  expect(rowHeight([1, words, null], [4, 10, 10])).toBe(height);
});
