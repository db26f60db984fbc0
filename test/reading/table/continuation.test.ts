import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../reading/readPlan.ts';

const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời hạn'];

/** Titles of a table without a sign of page breaks. */
function titles(...rows: string[][]): string[] {
  const grid = [HEADER, ...rows].map((cells, at) => ({
    cells,
    source: { row: at + 1 },
    pageStart: false,
  }));
  const reading = readDocument(
    { blocks: [{ type: 'table', rows: grid }] },
    { fileName: 'x', year: 2026 },
  );
  return reading.tasks.map(({ title, deliverable }) =>
    deliverable ? `${title} → ${deliverable}` : title,
  );
}

const UPPER = ['1', 'Rà soát các', 'Văn phòng', 'Danh mục', 'Quý I'];

describe('a row without a number in the middle of a page', () => {
  it.each([
    [
      'goes on in lower case',
      ['', 'thủ tục hành chính', '', '', ''],
      ['Rà soát các thủ tục hành chính → Danh mục'],
    ],
    [
      'lists one more product',
      ['', '', '', 'Quyết định', ''],
      ['Rà soát các → Danh mục Quyết định'],
    ],
    [
      'is an item with a letter',
      ['', 'a) Niêm yết', '', '', ''],
      ['Rà soát các → Danh mục', 'a) Niêm yết'],
    ],
    [
      'has a unit and a deadline',
      ['', 'niêm yết', 'Tư pháp', '', 'Quý II'],
      ['Rà soát các → Danh mục', 'niêm yết'],
    ],
    ['begins a sentence', ['', 'Niêm yết', '', '', ''], ['Rà soát các → Danh mục', 'Niêm yết']],
  ])('%s', (_, row, expected) => {
    expect(titles(UPPER, row, ['2', 'Tuyên truyền', 'Đài', '', 'Quý I'])).toEqual([
      ...expected,
      'Tuyên truyền',
    ]);
  });
});

describe('a row without a number below a deadline broken off', () => {
  it.each([
    ['Từ 01/3 đến', 'hết 31/3/2026'],
    ['Quý', 'III'],
    ['Từ nay đến hết', 'tháng 7/2026'],
  ])('goes on with it, whatever its words begin with: %j | %j', (upper, lower) => {
    const rows = [
      ['1', 'Chỉnh trang các tuyến đường Nguyễn Trường', 'Địa chính Đỗ Minh', '', upper],
      ['', 'Tộ, Hùng Vương', 'Châu', '', lower],
      ['2', 'Tuyên truyền', 'Đài', '', 'Quý I'],
    ];
    expect(titles(...rows)).toEqual([
      'Chỉnh trang các tuyến đường Nguyễn Trường Tộ, Hùng Vương',
      'Tuyên truyền',
    ]);
  });
});

describe('a row without a number below a blank row', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];

  /** Tasks of one row, a blank one, a row without a number and one with. */
  function tasks(above: string[], row: string[]) {
    const rows = [HEAD, above, ['', '', '', ''], row, ['2', 'Tuyên truyền', 'Đài', 'Quý IV']];
    const grid = rows.map((cells, at) => ({ cells, source: { row: at + 1 }, pageStart: at === 3 }));
    return readDocument({ blocks: [{ type: 'table', rows: grid }] }, { fileName: 'x', year: 2026 })
      .tasks;
  }

  it('is a task of its own with a title and a unit, and is asked about with the deadline it takes over', () => {
    const read = tasks(
      ['1', 'Nạo vét kênh', 'Giao thông', 'Quý I'],
      ['', 'Kiểm kê tài sản', 'Kế toán', ''],
    );
    expect(read.map(({ title }) => title)).toEqual([
      'Nạo vét kênh',
      'Kiểm kê tài sản',
      'Tuyên truyền',
    ]);
    expect(read[1]).toMatchObject({ leadUnits: ['Kế toán'], confidence: 'ask' });
    expect(read[1]?.questions.map(({ about }) => about)).toEqual(['due', 'row']);
  });

  it('is a task of its own below another such row, and below a task without a deadline', () => {
    const gap = ['', '', '', ''];
    const numbered = ['1', 'Nạo vét kênh', 'Giao thông', ''];
    const rows = [
      numbered,
      gap,
      ['', 'Kiểm kê tài sản', 'Kế toán', ''],
      gap,
      ['', 'Tuần tra', 'Công an', ''],
    ];
    const grid = [HEAD, ...rows].map((cells, at) => ({
      ...{ cells, source: { row: at + 1 }, pageStart: at === 3 || at === 5 },
    }));
    const { tasks: read } = readDocument(
      { blocks: [{ type: 'table', rows: grid }] },
      { fileName: 'x', year: 2026 },
    );
    expect(read.map(({ title }) => title)).toEqual(['Nạo vét kênh', 'Kiểm kê tài sản', 'Tuần tra']);
  });

  it.each([
    ['no unit', ['1', 'Nạo vét', 'Giao thông', 'Quý I'], ['', 'Kênh Đông', '', '']],
    [
      'a title in lower case',
      ['1', 'Nạo vét', 'Giao thông', 'Quý I'],
      ['', 'kênh mương', 'Thủy lợi', ''],
    ],
    [
      'a deadline above cut in two',
      ['1', 'Nạo vét', 'Giao thông', 'Trước tháng'],
      ['', 'Kênh Đông', 'Xã', ''],
    ],
    [
      'a list of units above that goes on',
      ['1', 'Nạo vét', 'Giao thông;', 'Quý I'],
      ['', 'Kênh Đông', 'Xã', ''],
    ],
    [
      'a deadline where the one above has none yet',
      ['1', 'Nạo vét', 'Giao thông', ''],
      ['', 'Kênh', 'Xã', 'Quý I'],
    ],
    [
      'a title above that goes on',
      ['1', 'Nạo vét theo', 'Giao thông', 'Quý I'],
      ['', 'Kế hoạch', 'Xã', ''],
    ],
  ])('is the rest of the one above with %s', (_, above, row) => {
    expect(tasks(above, row)).toHaveLength(2);
  });
});

describe('a row whose number a page break repeats', () => {
  it('goes on, and what is printed again is no more than before', () => {
    const rows = [
      ['1', 'Báo cáo', 'Văn phòng', '', 'Trước ngày'],
      ['1', 'Báo cáo', 'Văn phòng', '', '15/6'],
    ];
    const grid = [HEADER, ...rows].map((cells, at) => ({
      cells,
      source: { row: at + 1 },
      pageStart: at === 2,
    }));
    const reading = readDocument(
      { blocks: [{ type: 'table', rows: grid }] },
      { fileName: 'x', year: 2026 },
    );
    expect(reading.tasks).toMatchObject([
      { title: 'Báo cáo', leadUnits: ['Văn phòng'], dueText: 'Trước ngày 15/6' },
    ]);
  });
});
