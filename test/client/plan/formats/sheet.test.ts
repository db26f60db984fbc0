import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { documentOf, planOf } from './tablePlans.ts';

type Row = (string | null)[];

const HEADER: Row = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const task = (no: string, title: string): Row => [no, title, 'Văn phòng', 'Quý I'];
const one = (words: string): Row => [words, null, null, null];

const asCsv = (rows: Row[]): string => rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n');
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
      blocks.map((block) => (block.type === 'table' ? block.rows.map(({ cells }) => cells[0]) : block.text)),
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
