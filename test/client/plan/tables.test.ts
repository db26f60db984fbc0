import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../client/plan/readPlan.ts';

/** Reads tables given as rows of cells; a blank row stands before a page start. */
function read(...tables: string[][][]) {
  const blocks = tables.map((rows) => ({
    type: 'table' as const,
    rows: rows.map((cells, at) => ({
      cells,
      source: { row: at + 1 },
      pageStart: at > 0 && rows[at - 1]?.every((cell) => cell === '') === true,
    })),
  }));
  return readDocument({ blocks }, { fileName: 'x', year: 2026 });
}

describe('a second column of dates', () => {
  const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Thời gian báo cáo'];

  it('is suggested as a duty of its own', () => {
    const { tasks, suggestions } = read([HEADER, ['1', 'Kiểm kê tài sản', 'Kế toán', 'Quý II', '20/7/2026']]);
    expect(tasks).toMatchObject([{ dueText: 'Quý II' }]);
    expect(suggestions).toMatchObject([
      {
        parent: '1',
        title: 'Kiểm kê tài sản – Thời gian báo cáo',
        leadUnits: ['Kế toán'],
        dueText: '20/7/2026',
        deadline: { dueDates: ['2026-07-20'] },
      },
    ]);
  });

  it('is nothing new where it repeats the deadline or names no date', () => {
    const rows = [
      ['1', 'Kiểm kê tài sản', 'Kế toán', '20/7/2026', '20/7/2026'],
      ['2', 'Trực tổng đài', 'Văn phòng', '25/7/2026', 'Thường xuyên'],
      ['3', 'Lưu trữ hồ sơ', 'Văn phòng', '25/8/2026', ''],
    ];
    expect(read([HEADER, ...rows]).suggestions).toEqual([]);
  });
});

describe('a second header in one table', () => {
  const FIRST = ['TT', 'Nhiệm vụ', 'Thời gian bắt đầu', 'Thời gian hoàn thành', 'Đơn vị chủ trì'];
  const SECOND = ['STT', 'Nội dung công việc', 'Thời gian hoàn thành', 'Đơn vị thực hiện', 'Ghi chú'];

  it('changes the columns, though its numbers are headed otherwise', () => {
    const { tasks } = read([
      FIRST,
      ['1', 'Nạo vét kênh', '01/02/2026', '15/02/2026', 'Giao thông'],
      ['II', 'Bổ sung', '', '', ''],
      SECOND,
      ['1', 'Kiểm kê tài sản', '31/03/2026', 'Kế toán', ''],
    ]);
    expect(tasks).toMatchObject([
      { title: 'Nạo vét kênh', dueText: '15/02/2026', leadUnits: ['Giao thông'] },
      { title: 'Kiểm kê tài sản', dueText: '31/03/2026', leadUnits: ['Kế toán'] },
    ]);
  });

  it('of other columns is not read across by a row of the first', () => {
    const { tasks } = read([
      FIRST,
      ['1', 'Nạo vét kênh', '01/02/2026', '15/02/2026', 'Giao thông'],
      SECOND,
      ['', 'kiểm kê tài sản', '31/03/2026', 'Kế toán', ''],
    ]);
    expect(tasks.map(({ title }) => title)).toEqual(['Nạo vét kênh', 'kiểm kê tài sản']);
  });
});
