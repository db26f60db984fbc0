import { describe, expect, it } from 'vitest';
import { answerPlan } from '../../../reading/answers/answerPlan.ts';
import { readDocument } from '../../../reading/readPlan.ts';
import type { Block } from '../../../reading/table/grid.ts';

const TASKS = [
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Nạo vét kênh', 'Giao thông', 'Quý I'],
];
const OTHER = [
  ['STT', 'Tên văn bản', 'Cơ quan ban hành', 'Ngày ban hành'],
  ['1', 'Quyết định về thủy lợi', 'UBND tỉnh', '14/11/2025'],
  ['2', 'Công văn về đê điều', 'Sở', '20/11/2025'],
];

/** Tables of one document; rows are counted through all of them. */
function read(...tables: string[][][]) {
  let row = 0;
  const blocks = tables.map(
    (rows): Block => ({
      type: 'table',
      rows: rows.map((cells) => {
        row += 1;
        return { cells, source: { row }, pageStart: false };
      }),
    }),
  );
  return readDocument({ blocks }, { fileName: 'x', year: 2026 });
}

describe('rows that are read as no task', () => {
  it('are none in a plan read whole', () => {
    expect(
      read([...TASKS, ['II', 'BỔ SUNG', '', ''], ['1', 'Kiểm kê', 'Kế toán', 'Quý II']]).unread,
    ).toEqual([]);
  });

  it.each([
    ['in a table of their own', [TASKS, OTHER]],
    ['below the tasks of the same table', [[...TASKS, ...OTHER]]],
  ])('are told with the header of another table: %s', (_, tables) => {
    const heading = 'STT | Tên văn bản | Cơ quan ban hành | Ngày ban hành';
    expect(read(...tables).unread).toEqual([{ source: { row: 3 }, rows: 2, heading }]);
  });

  it('are told by their first words where no header is known', () => {
    const people = [
      ['Lê Văn Mẫu', 'Công chức', '0900000000', ''],
      ['', '', '', ''],
      ['Trần Thị Mẫu', 'Công chức', '0900000001', ''],
    ];
    expect(read(people, TASKS).unread).toEqual([
      { source: { row: 1 }, rows: 2, heading: 'Lê Văn Mẫu | Công chức | 0900000000' },
    ]);
  });

  it('are told where one was taken for a heading above nothing', () => {
    expect(read([...TASKS, ['', 'Kế hoạch này thay kế hoạch cũ', '', '']]).unread).toEqual([
      { source: { row: 3 }, rows: 1, heading: 'Kế hoạch này thay kế hoạch cũ' },
    ]);
  });

  it('are no letterhead, no signature and no title above the header', () => {
    const head = [['UBND XÃ', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']];
    const foot = [
      ['Nơi nhận:', '', 'TM. ỦY BAN NHÂN DÂN'],
      ['Lưu VT', '', 'CHỦ TỊCH'],
    ];
    expect(read(head, [['DANH MỤC NHIỆM VỤ', '', '', ''], ...TASKS], foot).unread).toEqual([]);
  });

  it('are still told when the plan is answered', () => {
    const { reading } = answerPlan(read(TASKS, OTHER), [], null, {
      planYear: 2026,
      beforeIsInclusive: false,
    });
    expect(reading.unread).toHaveLength(1);
  });

  it('include a table of things no column is known for, whoever receives them', () => {
    const { unread } = read(TASKS, [
      ['STT', 'Mẫu biểu', 'Nơi nhận', 'Số bản', 'Khổ giấy'],
      ['1', 'Mẫu 01', 'Văn phòng', '2', 'A4'],
    ]);
    expect(unread).toMatchObject([{ rows: 1 }]);
  });
});
