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
