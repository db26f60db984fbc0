import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { datePrinted } from '../../../reading/formats/excel/dates.ts';
import { inShort, planOf } from './tablePlans.ts';

const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const task = (no: CellValue, title: string, due: CellValue = 'Quý I'): CellValue[] => [
  ...[no, title, 'Văn phòng', due],
];

async function read(sheet: Partial<WriteSheet>) {
  return planOf(await writeXlsx({ sheets: [{ name: 'A', ...sheet } as WriteSheet] }));
}
const cells = (of: Record<string, Partial<Cell>>): Pick<WriteSheet, 'cells'> => ({
  cells: new Map(Object.entries(of)),
});

describe('a date of Excel', () => {
  const FRIDAY = new Date(Date.UTC(2026, 5, 5, 17, 30));

  it.each([
    ['dd/mm/yyyy', '05/06/2026'],
    ['mm-dd-yy', '05/06/2026'],
    ['m/d/yy h:mm', '05/06/2026'],
    ['hh:mm dd/mm/yyyy', '05/06/2026'],
    ['[$-42A]dd mmmm yyyy;@', '05/06/2026'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '05/06/2026'],
    ['yyyy-mm-dd', '05/06/2026'],
    ['General', '05/06/2026'],
    ['mm/yyyy', '06/2026'],
    ['mmm-yy', '06/2026'],
    ['yyyy', '2026'],
    ['dd', '5'],
    ['dd/mm', '05/06'],
    ['d-mmm', '05/06'],
    ['"Quý II/"yyyy', 'Quý II/2026'],
    ['"Trước ngày "dd/mm/yyyy', 'Trước ngày 05/06/2026'],
    ['"Trước "mm/dd/yyyy', 'Trước 05/06/2026'],
    ['"Ngày "d" hàng tháng"', 'Ngày 5 hàng tháng'],
    ['dd "tháng" mm "năm" yyyy', '05 tháng 06 năm 2026'],
    ['"Tháng "m', 'Tháng 6'],
    ['dd/mm/yyyy;[Red]"quá hạn"', '05/06/2026'],
  ])('is what its format prints, the day first: %s', (format, printed) => {
    expect(datePrinted(FRIDAY, format)).toBe(printed);
  });

  it('that is none is blank', () => {
    expect(datePrinted(new Date(Number.NaN), 'dd/mm/yyyy')).toBe('');
  });
});

describe('a formula without a value', () => {
  it('is asked about with its cell, and takes nothing from the row above', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát', '30/04/2026'), task(2, 'Niêm yết', null)],
      ...cells({ '2,3': { formula: 'DATE(2026,9,15)' } }),
    });
    expect(tasks[1]).toMatchObject({
      dueText: '',
      deadline: { dueDates: [] },
      questions: [{ about: 'due', blocking: true }],
    });
    expect(tasks[1]?.questions[0]?.said.vi).toContain('ô D3 là công thức “=DATE(2026,9,15)”');
  });

  it('in place of the unit or the title is asked about likewise', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát'), [2, null, null, 'Quý II']],
      ...cells({ '2,1': { formula: 'B2' }, '2,2': { formula: 'C2' } }),
    });
    expect(tasks[1]?.questions).toMatchObject([
      { about: 'row', blocking: true },
      { about: 'unit', blocking: true },
    ]);
    expect(tasks[1]?.leadUnits).toEqual([]);
  });

  it('in place of a number is the next number', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát'), task(null, 'Niêm yết'), task(null, 'Sơ kết')],
      ...cells({ '2,0': { formula: 'A2+1' }, '3,0': { formula: 'A3+1' } }),
    });
    expect(tasks.map(({ ref, confidence }) => [ref, confidence])).toEqual([
      ['1', 'sure'],
      ['2', 'sure'],
      ['3', 'sure'],
    ]);
  });

  it('is nothing to ask about where the cell is not read', async () => {
    const { tasks } = await read({
      rows: [
        [...HEADER, 'Kinh phí'],
        [...task(1, 'Rà soát'), null],
      ],
      ...cells({ '1,4': { formula: 'SUM(A1:A2)' } }),
    });
    expect(tasks[0]?.questions).toEqual([]);
  });
});

describe('what a sheet hides', () => {
  it('in a column is left out and told', async () => {
    const header = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn cũ', 'Thời hạn'];
    const { tasks, notes = [] } = await read({
      columns: [{}, {}, {}, { hidden: true }],
      rows: [header, [1, 'Rà soát', 'Văn phòng', '31/3/2026', '30/4/2026']],
    });
    expect(tasks).toMatchObject([{ dueText: '30/4/2026', questions: [] }]);
    expect(notes.map(({ vi }) => vi)).toEqual([
      'đã bỏ qua cột ẩn D; nếu thuộc kế hoạch thì bỏ ẩn rồi lưu lại',
    ]);
  });

  it('by a filter is read and told', async () => {
    const { tasks, notes = [] } = await read({
      rows: [HEADER, task(1, 'Rà soát'), task(2, 'Niêm yết')],
      autoFilter: { range: 'A1:D3' },
      rowDefs: new Map([[2, { hidden: true }]]),
    });
    expect(tasks.map(({ confidence }) => confidence)).toEqual(['sure', 'sure']);
    expect(notes.map(({ vi }) => vi)).toEqual([
      'đã đọc cả 1 hàng đang ẩn do bộ lọc hoặc do thu gọn nhóm',
    ]);
  });

  it('by folding a group is read and told', async () => {
    const { tasks, notes = [] } = await read({
      rows: [HEADER, task(1, 'Rà soát'), task(2, 'Niêm yết')],
      rowDefs: new Map([[2, { hidden: true, outlineLevel: 1 }]]),
    });
    expect(tasks.map(({ confidence }) => confidence)).toEqual(['sure', 'sure']);
    expect(notes).toHaveLength(1);
  });

  it('in a row by hand is asked about', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát'), task(2, 'Niêm yết')],
      rowDefs: new Map([[2, { hidden: true }]]),
    });
    expect(tasks[1]?.questions).toMatchObject([
      { about: 'row', value: 'Niêm yết', blocking: true, ifNot: 'none' },
    ]);
  });

  it('under a merged cell is shown where the cell is seen', async () => {
    const { tasks } = await read({
      columns: [{}, { hidden: true }],
      rows: [
        ['TT', 'Nhiệm vụ', null, 'Đơn vị chủ trì', 'Thời hạn'],
        [1, 'Rà soát', null, 'Văn phòng', 'Quý I'],
      ],
      merges: [0, 1].map((startRow) => ({ startRow, startCol: 1, endRow: startRow, endCol: 2 })),
    });
    expect(tasks.map(inShort)).toEqual(['1 Rà soát | Văn phòng | Quý I']);
  });

  it('as a sheet is told by its name', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'A', rows: [HEADER, task(1, 'Rà soát')] },
        { name: 'Nháp', hidden: true, rows: [['x']] },
      ],
    });
    const { notes = [] } = await planOf(bytes);
    expect(notes.map(({ vi }) => vi)).toEqual(['đã bỏ qua trang tính ẩn: “Nháp”']);
  });
});

describe('words of a cell', () => {
  it('are without the mark of a note', async () => {
    const raised = { vertAlign: 'superscript' as const };
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Rà soát', 'x')],
      ...cells({
        '1,1': { richText: [{ text: 'Trồng 2 m' }, { text: '2', font: raised }] },
        '1,3': { richText: [{ text: 'Tháng 1' }, { text: '1', font: raised }] },
      }),
    });
    expect(tasks.map(inShort)).toEqual(['1 Trồng 2 m2 | Văn phòng | Tháng 1']);
  });

  it('in a picture font are boxes', async () => {
    const font = { style: { font: { name: 'Wingdings' } } };
    const quarters = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Quý I', 'Quý II'];
    const { tasks } = await read({
      rows: [quarters, [1, 'Rà soát', 'Văn phòng', '¨', 'þ']],
      ...cells({ '1,3': font, '1,4': font }),
    });
    expect(tasks.map(inShort)).toEqual(['1 Rà soát | Văn phòng | Quý II']);
  });

  it('typed with the month first are read so where they can be nothing else', async () => {
    const days = ['06/25/2026', '07/15/2026', '08/05/2026'];
    const { tasks, notes = [] } = await read({
      rows: [HEADER, ...days.map((day, at) => task(at + 1, `Việc ${at}`, day))],
    });
    expect(tasks.map(({ deadline }) => deadline.dueDates[0])).toEqual([
      ...['2026-06-25', '2026-07-15', '2026-08-05'],
    ]);
    expect(notes.map(({ vi }) => vi)).toEqual([
      'cột “Thời hạn” ghi tháng trước ngày (tháng/ngày/năm); đã đọc theo thứ tự đó',
    ]);
  });

  it('of one such day leave the others to be asked about', async () => {
    const days = ['06/25/2026', '08/05/2026', '09/09/2026'];
    const { tasks } = await read({
      rows: [HEADER, ...days.map((day, at) => task(at + 1, `Việc ${at}`, day))],
    });
    expect(tasks.map(({ deadline, confidence }) => [deadline.dueDates, confidence])).toEqual([
      [[], 'ask'],
      [[], 'ask'],
      [['2026-09-09'], 'sure'],
    ]);
  });

  it('beside as many with the day first leave the others to be asked about', async () => {
    const days = ['12/31/2026', '30/04/2026', '08/05/2026'];
    const { tasks } = await read({
      rows: [HEADER, ...days.map((day, at) => task(at + 1, `Việc ${at}`, day))],
    });
    expect(tasks[1]?.deadline.dueDates).toEqual(['2026-04-30']);
    expect(tasks[2]).toMatchObject({ deadline: { dueDates: [] }, confidence: 'ask' });
  });

  it('keep the day first where one can be nothing else', async () => {
    const { tasks } = await read({
      rows: [HEADER, task(1, 'Một', '25/06/2026'), task(2, 'Hai', '08/05/2026')],
    });
    expect(tasks[1]?.deadline.dueDates).toEqual(['2026-05-08']);
  });
});
