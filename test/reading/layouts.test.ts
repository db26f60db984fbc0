import { describe, expect, it } from 'vitest';
import { readDocument } from '../../reading/readPlan.ts';

function read(...rows: string[][]) {
  const grid = rows.map((cells, at) => ({ cells, source: { row: at + 1 }, pageStart: false }));
  return readDocument({ blocks: [{ type: 'table', rows: grid }] }, { fileName: 'x', year: 2026 });
}

const HEADER = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];

describe('a numbered title alone above a, b', () => {
  it.each(['2', '2.1'])('is the section they stand in: %s', (no) => {
    const { tasks } = read(
      HEADER,
      [no, 'Nâng cấp trạm bơm', '', ''],
      ['a', 'Lập dự toán', 'Kế toán', 'Quý I'],
      ['b', 'Thi công', 'Ban quản lý', 'Quý III'],
    );
    expect(tasks).toMatchObject([
      { title: 'Lập dự toán', section: 'Nâng cấp trạm bơm', leadUnits: ['Kế toán'] },
      { title: 'Thi công', section: 'Nâng cấp trạm bơm' },
    ]);
  });

  it('ends where the next number of its own level begins', () => {
    const { tasks } = read(
      HEADER,
      ['1', 'Nâng cấp trạm bơm', '', ''],
      ['a', 'Lập dự toán', 'Kế toán', 'Quý I'],
      ['2', 'Kiểm kê tài sản', 'Văn phòng', ''],
    );
    expect(tasks).toMatchObject([{ ref: '1.a' }, { ref: '2', section: '', dueText: '' }]);
  });

  it('is a task where it has a unit or a deadline', () => {
    const { tasks } = read(
      HEADER,
      ['1', 'Nâng cấp', 'Văn phòng', 'Quý I'],
      ['a', 'Lập dự toán', 'Kế toán', 'Quý I'],
    );
    expect(tasks).toHaveLength(2);
  });
});

describe('a deadline left of the work', () => {
  it('holds for the rows below it, and is not asked again', () => {
    const { tasks } = read(
      ['Thời gian', 'Nội dung', 'Cơ quan chủ trì', 'Ghi chú'],
      ['Tháng 01', 'Kiểm điểm cuối năm', 'Ban Tổ chức', ''],
      ['', 'Tặng quà Tết', 'Văn phòng', ''],
      ['Tháng 02', 'Giao quân', 'Ban chỉ huy', ''],
    );
    expect(tasks.map(({ dueText, confidence }) => [dueText, confidence])).toEqual([
      ['Tháng 01', 'sure'],
      ['Tháng 01', 'sure'],
      ['Tháng 02', 'sure'],
    ]);
  });
});

describe('another header below a section', () => {
  it('begins a table that stands in no section', () => {
    const { tasks } = read(
      HEADER,
      ['I', 'THỦY LỢI', '', ''],
      ['1', 'Nạo vét kênh', 'Giao thông', 'Quý I'],
      ['STT', 'Tên báo cáo', 'Thời hạn gửi', 'Đơn vị thực hiện'],
      ['1', 'Báo cáo năm', '', 'Văn phòng'],
    );
    expect(tasks).toMatchObject([{ section: 'THỦY LỢI' }, { section: '', dueText: '' }]);
  });
});

describe('a header of three rows', () => {
  it('is read as one', () => {
    const { tasks } = read(
      ['STT', 'Nội dung', 'Phân công', '', '', 'Thời gian', ''],
      ['', '', 'Chủ trì', 'Phối hợp', '', 'Bắt đầu', 'Hoàn thành'],
      ['', '', '', 'Khối Đảng', 'Khối chính quyền', '', ''],
      ['1', 'Đăng ký mô hình', 'Ban Dân vận', 'Các chi bộ', 'Văn phòng', '05/01', '20/01/2026'],
    );
    expect(tasks).toMatchObject([{ leadUnits: ['Ban Dân vận'], dueText: '20/01/2026' }]);
  });
});
