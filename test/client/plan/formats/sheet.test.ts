import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { planOf } from './tablePlans.ts';

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
