import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { ColumnChoice } from '../../../reading/superior/columns.ts';
import { listIn, readAssignedList } from '../../../reading/superior/readList.ts';
import type { Document } from '../../../reading/table/grid.ts';

const HEAD = [
  ...['Lãnh đạo chỉ đạo', 'Ngày tạo', 'Số phiếu', 'Nhiệm vụ gốc', 'Nhiệm vụ'],
  ...['Đơn vị chủ trì', 'Đơn vị phối hợp', 'Hạn xử lý'],
];
const ROWS = [
  [
    ...['PCT Lò Văn Pụ', '02/03/2026 08:15', '112', 'Chuyển đổi số', 'Rà soát danh mục dịch vụ …'],
    ...['UBND xã An Phước', 'Phòng Văn hóa; Công an xã', '31/03/2026'],
  ],
  ['', '', '113', '', 'Báo cáo kết quả tiêm phòng', 'Phòng Kinh tế', '', '15/04/2026 17:00'],
];

const read = (rows: string[][], chosen: [string, ColumnChoice][] = []) => {
  const grid = rows.map((cells, at) => ({ cells, source: { row: at + 1 }, pageStart: false }));
  const document: Document = { blocks: [{ type: 'table', rows: grid }] };
  return listIn(document, 'danh-sach.xlsx', new Map(chosen));
};

describe('the sheet of eight columns', () => {
  test('is read row by row, with times of day left out and the place of each', () => {
    const { rows, columns, printed } = read([HEAD, ...ROWS]);
    expect(columns.unknown).toEqual([]);
    expect(printed).toHaveLength(2);
    expect(rows[0]).toEqual({
      ...{ number: '112', line: '', leader: 'PCT Lò Văn Pụ', created: '2026-03-02' },
      ...{ parent: 'Chuyển đổi số', title: 'Rà soát danh mục dịch vụ …' },
      ...{ lead: 'UBND xã An Phước', coordinating: ['Phòng Văn hóa', 'Công an xã'] },
      ...{ dueText: '31/03/2026', state: null, stateText: '' },
      ...{ result: { documentNo: '', documentDate: '' }, source: { row: 2 }, doubts: [] },
    });
    expect(rows[1]).toMatchObject({ number: '113', created: null, dueText: '15/04/2026' });
  });

  test('may have dates as Excel keeps them, titles above and headings printed again', async () => {
    const day = new Date('2026-03-31T00:00:00Z');
    const rows = [
      ['DANH SÁCH NHIỆM VỤ ĐƯỢC GIAO', ...Array(7).fill(null)],
      HEAD,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      ['', null, '112', '', 'Rà soát dịch vụ', 'Phòng Kinh tế', '', day],
      HEAD,
      ['', null, '113', '', 'Báo cáo tiêm phòng', 'Phòng Kinh tế', '', day],
    ];
    const file = await writeXlsx({ sheets: [{ name: 'Văn bản', rows }] });
    const list = await readAssignedList(file, 'danh-sach.xlsx');
    expect(list.rows.map(({ number, dueText }) => [number, dueText])).toEqual([
      ['112', '31/03/2026'],
      ['113', '31/03/2026'],
    ]);
  });
});

test('the table of Word: states are taken from it, days overdue are left', async () => {
  const { rows, columns } = read([
    ...[['STT', 'Số phiếu', 'Ngày chỉ đạo', 'Nội dung nhiệm vụ', 'Đơn vị phối hợp']].map((head) => [
      ...head,
      ...['Hạn hoàn thành', 'Số ngày quá hạn', 'Trạng thái'],
    ]),
    ['1', '7/PG', '02/03/2026', 'Lập hồ sơ', '', '05/03/2026', '20', 'Chưa hoàn thành'],
    ['2', '8/PG', '02/03/2026', 'Gửi số liệu', '', '05/03/2026', '', 'Đã hoàn thành'],
    ['3', '9/PG', '02/03/2026', 'Họp tổ', '', '05/03/2026', '', 'Đã thu hồi'],
    ['4', '10/PG', '02/03/2026', 'Tập huấn', '', '05/03/2026', '', 'Chuyển Sở Nông nghiệp'],
    ['5', '11/PG', '02/03/2026', 'Khảo sát', '', '05/03/2026', '', 'TT03'],
  ]);
  expect(columns.unknown).toEqual([]);
  expect(rows.map(({ state }) => state)).toEqual(['open', 'done', 'taken-back', 'moved', null]);
});

describe('a column', () => {
  const odd = [[...HEAD, 'Nhãn'], ...ROWS.map((row) => [...row, 'A1'])];

  test('whose heading is not known is asked about, and left where somebody says so', async () => {
    expect(read(odd).columns.unknown).toEqual([8]);
    expect(read(odd, [['nhan', 'leave']]).columns.unknown).toEqual([]);
    expect(read(odd, [['nhan', 'line']]).rows[0]?.line).toBe('A1');
  });

  test('whose cells contradict its heading is asked about', async () => {
    const wrong = [HEAD, ...ROWS.map((row) => [...row.slice(0, 7), 'chuyên viên Nguyễn'])];
    expect(read(wrong).columns.unknown).toEqual([7]);
  });
});

test('days with the month first are read so, and one that may be either is doubtful', async () => {
  const due = (words: string[]) => words.map((day, n) => ['', '', `${n}`, '', 'Việc', '', '', day]);
  const sure = read([HEAD, ...due(['03/31/2026', '04/15/2026', '05/06/2026'])]);
  expect(sure.rows.map(({ dueText }) => dueText)).toEqual([
    ...['31/03/2026', '15/04/2026', '06/05/2026'],
  ]);
  const unclear = read([HEAD, ...due(['03/31/2026', '05/06/2026'])]);
  expect(unclear.rows[1]?.doubts[0]?.vi).toContain('không rõ ô này');
});

test('a file without such a list is refused with what is needed', () => {
  const refused = () =>
    read([
      ['TT', 'Nội dung'],
      ['1', 'x'],
    ]);
  expect(refused).toThrow(Refusal);
  expect(refused).toThrow(/slip/);
});
