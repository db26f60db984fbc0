import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../reading/readPlan.ts';
import { dueItems, dueLine } from '../../../reading/tasks/listItems.ts';

describe('deadlines on lines of one cell', () => {
  it.each([
    ['15/3/2026\n15/6/2026\n15/9/2026', '15/3/2026; 15/6/2026; 15/9/2026'],
    ['Quý II\nQuý IV', 'Quý II; Quý IV'],
    ['Quý II\nnăm 2026', 'Quý II năm 2026'],
    ['Từ 01/3\nđến 15/3', 'Từ 01/3 đến 15/3'],
    ['Trước ngày\n15/6', 'Trước ngày 15/6'],
    ['15/6/2026\n(6 tháng)', '15/6/2026 (6 tháng)'],
  ])('are a list where each is whole: %j', (cell, line) => {
    expect(dueLine(cell)).toBe(line);
  });

  it('are items where dashes begin them, whatever stands before', () => {
    expect(dueItems('- Quý I: 15/3\n- 6 tháng: 15/6\n- Năm: 15/12')).toEqual([
      'Quý I: 15/3',
      '6 tháng: 15/6',
      'Năm: 15/12',
    ]);
  });
});

describe('several deadlines of one work', () => {
  const read = (title: string, due: string) => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ['1', title, 'Văn phòng', due],
    ];
    const grid = rows.map((cells, at) => ({ cells, source: { row: at + 1 }, pageStart: false }));
    return readDocument({ blocks: [{ type: 'table', rows: grid }] }, { fileName: 'x', year: 2026 })
      .tasks;
  };

  it('are a duty that returns', () => {
    const tasks = read('Báo cáo tiếp dân', '- 6 tháng: trước 15/6\n- Năm: trước 15/12');
    expect(tasks).toMatchObject([
      { deadline: { dueDates: ['2026-06-14', '2026-12-14'] }, confidence: 'sure' },
    ]);
  });

  it.each([
    'Kiểm kê tài sản\na) Lập tổ kiểm kê\nb) Đối chiếu sổ sách',
    'Kiểm kê tài sản: a) Lập tổ kiểm kê b) Đối chiếu sổ sách',
  ])('are those of the items listed below what they have in common: %j', (title) => {
    expect(read(title, 'a) Tháng 01\nb) Trước 30/11')).toMatchObject([
      {
        title: 'Lập tổ kiểm kê',
        section: 'Kiểm kê tài sản',
        dueText: 'Tháng 01',
        confidence: 'sure',
      },
      {
        title: 'Đối chiếu sổ sách',
        section: 'Kiểm kê tài sản',
        dueText: 'Trước 30/11',
        confidence: 'sure',
      },
    ]);
  });

  it('are asked where the work may be several', () => {
    const tasks = read('Lập kế hoạch. Báo cáo kết quả', '- Trước 15/6\n- Trước 15/12');
    expect(tasks).toMatchObject([{ confidence: 'ask' }]);
  });
});
