import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../reading/readPlan.ts';

function read(...rows: (string[] | { cells: string[]; above: Record<number, string> })[]) {
  const grid = rows.map((row, at) => ({
    ...(Array.isArray(row) ? { cells: row } : row),
    source: { row: at + 1 },
    pageStart: false,
  }));
  return readDocument({ blocks: [{ type: 'table', rows: grid }] }, { fileName: 'x', year: 2026 });
}
const HEADER = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];

describe('rows of other offices’ tables', () => {
  it('are named by their work, not by what it is measured by', () => {
    const header = ['STT', 'Hoạt động', 'Chỉ tiêu', 'Đơn vị thực hiện', 'Thời gian'];
    const { tasks } = read(header, ['1', 'Khám sức khỏe', '100%', 'Trạm Y tế', 'Quý I']);
    expect(tasks).toMatchObject([
      { title: 'Khám sức khỏe', section: '', leadUnits: ['Trạm Y tế'], questions: [] },
    ]);
  });

  it.each([
    ['STT', 'Việc cần làm', 'Giao cho', 'Bao giờ xong'],
    ['TT', 'Tên việc', 'Khoa/phòng thực hiện', 'Thời hạn'],
    ['TT', 'Việc', 'Ai làm', 'Khi nào xong'],
  ])('are known below plain words: %s | %s | %s | %s', (...header) => {
    const { tasks } = read(header, ['1', 'Kiểm kê thuốc', 'Khoa Dược', 'Quý II']);
    expect(tasks).toMatchObject([
      { title: 'Kiểm kê thuốc', leadUnits: ['Khoa Dược'], dueText: 'Quý II' },
    ]);
  });

  it('stand beside a section of their own level, and take nothing from it', () => {
    const { tasks } = read(
      HEADER,
      ['1', 'Tổ chức', '', ''],
      ['1.1', 'Kiện toàn ban chỉ đạo', 'Văn phòng', '15/3/2026'],
      ['2', 'Tuyên truyền', 'Đài', ''],
    );
    expect(tasks).toMatchObject([
      { ref: '1.1', section: 'Tổ chức' },
      { ref: '2', section: '', dueText: '' },
    ]);
  });

  it('stay in their section where numbers begin anew in each', () => {
    const { tasks } = read(
      HEADER,
      ['1', 'TỔ CHỨC', '', ''],
      ['1', 'Kiện toàn', 'Văn phòng', 'Quý I'],
      ['2', 'Họp', 'Văn phòng', 'Quý I'],
    );
    expect(tasks.map(({ section }) => section)).toEqual(['TỔ CHỨC', 'TỔ CHỨC']);
  });

  it('are no headings where their number and unit are merged with the row above', () => {
    const { tasks } = read(
      HEADER,
      { cells: ['1', 'Gộp a', 'Văn phòng', 'Quý I'], above: {} },
      { cells: ['', 'Gộp b', '', ''], above: { 0: '1', 2: 'Văn phòng' } },
    );
    expect(tasks).toMatchObject([
      { title: 'Gộp a', leadUnits: ['Văn phòng'] },
      { title: 'Gộp b', leadUnits: ['Văn phòng'] },
    ]);
  });

  it('end their broken deadline in the row below, and leave a whole one alone', () => {
    const { tasks } = read(
      HEADER,
      ['1', 'Nạo vét', 'Giao thông', 'Trước'],
      ['', '', '', 'ngày 20/4/2026'],
      ['2', 'Họp', 'Văn phòng', 'Quý I'],
    );
    expect(tasks).toMatchObject([{ dueText: 'Trước ngày 20/4/2026', questions: [] }, { ref: '2' }]);
    const whole = read(
      HEADER,
      ['1', 'Nạo vét', 'Giao thông', 'Quý I'],
      ['', '', '', '20/4/2026'],
      ['2', 'Họp', 'Văn phòng', 'Quý I'],
    );
    expect(whole.tasks).toHaveLength(3);
  });

  it.each([
    ['a) Lập dự toán b) Giải ngân', 'a) Tháng 2 b) Tháng 11'],
    ['1. Lập dự toán 2. Giải ngân', '1. Tháng 2 2. Tháng 11'],
  ])('are cut where letters or numbers list items and deadlines: %s', (title, due) => {
    const { tasks } = read(HEADER, ['1', title, 'Kế toán', due]);
    expect(tasks.map((task) => [task.title, task.dueText])).toEqual([
      ['Lập dự toán', 'Tháng 2'],
      ['Giải ngân', 'Tháng 11'],
    ]);
  });

  it('have nobody take part by a blank beside a unit of their own, and the same as above by blanks for both', () => {
    const { tasks } = read(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
      ['1', 'Rà soát', 'Văn phòng', 'Công an', 'Quý I'],
      ['2', 'Kiểm tra', '', '', 'Quý II'],
      ['3', 'Tuyên truyền', 'Văn hóa', '', 'Quý II'],
    );
    expect(tasks.map(({ coordinatingUnits }) => coordinatingUnits)).toEqual([
      ['Công an'],
      ['Công an'],
      [],
    ]);
  });

  it('end with a total, which is no task and is told of', () => {
    const { tasks, unread } = read(
      HEADER,
      ['1', 'Họp', 'Văn phòng', 'Quý I'],
      ['Tổng cộng', '', '', '12 việc'],
    );
    expect(tasks).toHaveLength(1);
    expect(unread).toMatchObject([{ rows: 1, heading: 'Tổng cộng | 12 việc' }]);
  });
});
