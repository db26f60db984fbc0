import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { showPlace } from '../../../domain/plan/place.ts';
import { documentOf, inShort, planOf } from './tablePlans.ts';

const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const task = (no: string | number, title: string, due: CellValue = 'Quý I'): CellValue[] => [
  no,
  title,
  'Văn phòng',
  due,
];

async function read(...sheets: Partial<WriteSheet>[]) {
  const named = sheets.map((sheet, at) => ({ name: `Trang ${at + 1}`, ...sheet })) as WriteSheet[];
  return planOf(await writeXlsx({ sheets: named }));
}

describe('a cell of a sheet', () => {
  it.each([
    ['a date in full', new Date(Date.UTC(2026, 2, 31)), 'dd/mm/yyyy', '31/03/2026'],
    ['a date shown as its month', new Date(Date.UTC(2026, 4, 1)), 'mm/yyyy', '05/2026'],
    ['a date in the machine’s own form', new Date(Date.UTC(2026, 11, 5)), 'mm-dd-yy', '05/12/2026'],
    ['a year', 2026, 'General', '2026'],
  ])('is read as shown: %s', async (_, value, numFmt, shown) => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát', value)],
      cells: new Map([['1,3', { style: { numFmt } }]]),
    });
    expect(tasks[0]?.dueText).toBe(shown);
  });

  it('is read as shown: shares, digits and sums', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(2.1, 'x'), task(2.2, 'y')],
      cells: new Map([
        ['1,1', { value: 0.95, style: { numFmt: '0%' } }],
        ['2,0', { value: 2.1, style: { numFmt: '0.00' } }],
        ['2,1', { value: 0.1 + 0.2 }],
      ]),
    });
    expect(tasks.map(inShort)).toEqual([
      '2.1 95% | Văn phòng | Quý I',
      '2.10 0.3 | Văn phòng | Quý I',
    ]);
  });

  it('holds the value of its formula', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'x')],
      cells: new Map([['1,1', { formula: 'CONCAT("Rà ","soát")', formulaResult: 'Rà soát' }]]),
    });
    expect(tasks[0]?.title).toBe('Rà soát');
  });

  it('merged over rows stands in each of them', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát'), [2, 'Niêm yết', null, null]],
      merges: [2, 3].map((startCol) => ({ startRow: 1, startCol, endRow: 2, endCol: startCol })),
    });
    expect(tasks[1]).toMatchObject({
      leadUnits: ['Văn phòng'],
      dueText: 'Quý I',
      confidence: 'sure',
    });
  });
});

describe('words struck out in a sheet', () => {
  const struck = { style: { font: { strikethrough: true } } };

  it('are none of its words, and a row without others is none of its rows', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát'), task(2, 'Bỏ'), task(3, 'Niêm yết')],
      cells: new Map<string, Partial<Cell>>([
        [
          '1,3',
          { richText: [{ text: 'Quý I ', font: { strikethrough: true } }, { text: 'Quý II' }] },
        ],
        ...[1, 2, 3].map((column) => [`2,${column}`, struck] as const),
      ]),
    });
    expect(tasks.map(inShort)).toEqual([
      '1 Rà soát | Văn phòng | Quý II',
      '3 Niêm yết | Văn phòng | Quý I',
    ]);
    expect(tasks[1]?.source).toEqual({ row: 4 });
  });

  it('leave a deadline to be asked about, also where they are merged over rows', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát'), [2, 'Niêm yết', 'Văn phòng', null]],
      merges: [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }],
      cells: new Map([['1,3', struck]]),
    });
    expect(tasks.map(({ dueText, confidence }) => [dueText, confidence])).toEqual([
      ['', 'ask'],
      ['', 'ask'],
    ]);
  });
});

describe('a workbook', () => {
  it('has letterhead above and signatures below its table', async () => {
    const { plan, tasks } = await read({
      rows: [
        ['UBND XÃ AN PHƯỚC', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', null],
        ['KẾ HOẠCH'],
        ['Cải cách hành chính'],
        HEADER,
        ['I', 'CHỈ ĐẠO'],
        task(1, 'Rà soát'),
        [],
        ['Nơi nhận:', null, 'TM. ỦY BAN NHÂN DÂN'],
        ['- Lưu VT', null, 'CHỦ TỊCH'],
      ],
      merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 3 }],
    });
    expect(plan.title).toBe('Cải cách hành chính');
    expect(tasks.map(inShort)).toEqual(['I.1 Rà soát | Văn phòng | Quý I']);
  });

  it('of several sheets tells the sheet of each row, and leaves hidden sheets out', async () => {
    const { tasks } = await read(
      { name: 'Bìa', rows: [['KẾ HOẠCH'], ['Cải cách hành chính']] },
      { name: 'Phụ lục 1', rows: [HEADER, task(1, 'Rà soát')] },
      { name: 'Nháp', hidden: true, rows: [HEADER, task(1, 'Việc cũ')] },
      { name: 'Phụ lục 2', rows: [[], HEADER, task(1, 'Niêm yết')] },
    );
    expect(tasks.map((each) => [each.title, showPlace(each).vi])).toEqual([
      ['Rà soát', 'mục 1.1, trang tính “Phụ lục 1”, hàng 2'],
      ['Niêm yết', 'mục 2.1, trang tính “Phụ lục 2”, hàng 3'],
    ]);
  });

  it('of one sheet tells the row', async () => {
    const { tasks } = await read({ rows: [[], HEADER, task(1, 'Rà soát')] });
    expect(tasks[0]?.source).toEqual({ row: 3 });
  });

  it('without a table of tasks is its words', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['Ghi chú'], ['a', 'b']] }] });
    const { blocks } = await documentOf(bytes);
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      'Ghi chú',
      'a',
      'b',
    ]);
  });
});
