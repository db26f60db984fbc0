import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { documentOf, inShort, planOf } from './tablePlans.ts';

type Row = (string | null)[];

const HEADER: Row = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const task = (no: string, title: string): Row => [no, title, 'Văn phòng', 'Quý I'];
const one = (words: string): Row => [words, null, null, null];

const asCsv = (rows: Row[]): string =>
  rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n');
const asExcel = (rows: Row[]): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'A', rows }] });
const FORMS: [string, (rows: Row[]) => string | Promise<Uint8Array>][] = [
  ['CSV', asCsv],
  ['Excel', asExcel],
];

describe.each(FORMS)('the table of a sheet in %s', (_, make) => {
  const read = async (rows: Row[]) => planOf(await make(rows));

  it('goes on below the title of a leader that heads a part of it', async () => {
    const { tasks } = await read([
      HEADER,
      one('PHÓ CHỦ TỊCH PHỤ TRÁCH KINH TẾ'),
      task('1', 'Rà soát'),
      one('CHỦ TỊCH PHỤ TRÁCH CHUNG'),
      task('1', 'Niêm yết'),
      task('2', 'Công khai'),
      one('TM. ỦY BAN NHÂN DÂN'),
      one('CHỦ TỊCH'),
    ]);
    expect(tasks.map((each) => `${each.section}: ${each.title}`)).toEqual([
      'PHÓ CHỦ TỊCH PHỤ TRÁCH KINH TẾ: Rà soát',
      'CHỦ TỊCH PHỤ TRÁCH CHUNG: Niêm yết',
      'CHỦ TỊCH PHỤ TRÁCH CHUNG: Công khai',
    ]);
  });

  it('may stand right of empty columns', async () => {
    const margin = (row: Row): Row => [null, null, ...row];
    const { plan, tasks } = await read([
      margin(one('KẾ HOẠCH')),
      margin(one('Cải cách hành chính')),
      [],
      ...[HEADER, one('I. CHỈ ĐẠO'), task('1', 'Rà soát')].map(margin),
    ]);
    expect(plan.title).toBe('Cải cách hành chính');
    expect(tasks.map(inShort)).toEqual(['I.1 Rà soát | Văn phòng | Quý I']);
  });

  it('without numbers goes on with rows that hold a title alone', async () => {
    const { blocks } = await documentOf(
      await make([
        ['Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
        ['Rà soát', 'Văn phòng', 'Quý I'],
        ['Niêm yết', null, null],
        ['Công khai', null, null],
        [],
        ['Kế hoạch này thay kế hoạch cũ', null, null],
      ]),
    );
    expect(
      blocks.map((block) =>
        block.type === 'table' ? block.rows.map(({ cells }) => cells[0]) : block.text,
      ),
    ).toEqual([['Nhiệm vụ', 'Rà soát', 'Niêm yết', 'Công khai'], 'Kế hoạch này thay kế hoạch cũ']);
  });

  it('without numbers ends at words outside the column of titles', async () => {
    const { tasks } = await read([
      ['Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
      ['Rà soát', 'Văn phòng', 'Quý I'],
      [null, null, 'An Phước, tháng 1 năm 2026'],
      ['Lê Văn An', null, null],
    ]);
    expect(tasks.map(({ title }) => title)).toEqual(['Rà soát']);
  });

  it('ends at the signatures, though another table follows them', async () => {
    const { tasks } = await read([
      HEADER,
      task('1', 'Rà soát'),
      ['TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', 'Người lập'],
      ['Nơi nhận', null, 'Lưu VT', null],
      HEADER,
      task('1', 'Niêm yết'),
    ]);
    expect(tasks.map(({ title }) => title)).toEqual(['Rà soát', 'Niêm yết']);
  });
});

describe('merged cells of a sheet right of empty columns', () => {
  it('stand in the rows and columns they cover', async () => {
    const rows = [HEADER, ['I', 'Chỉ đạo'], task('1', 'Rà soát'), ['2', 'Niêm yết']].map((row) => [
      null,
      ...row,
    ]);
    const merges = [
      { startRow: 1, startCol: 2, endRow: 1, endCol: 4 },
      ...[3, 4].map((startCol) => ({ startRow: 2, startCol, endRow: 3, endCol: startCol })),
    ];
    const { tasks } = await planOf(await writeXlsx({ sheets: [{ name: 'A', rows, merges }] }));
    expect(tasks.map((each) => `${each.section}: ${inShort(each)} ${each.confidence}`)).toEqual([
      'Chỉ đạo: I.1 Rà soát | Văn phòng | Quý I sure',
      'Chỉ đạo: I.2 Niêm yết | Văn phòng | Quý I sure',
    ]);
  });
});
