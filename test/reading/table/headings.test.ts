import { describe, expect, it } from 'vitest';
import { readBars, tasksOf } from './barTable.ts';

const HEAD = 'STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn';
const FIRST = '1 | Lập ban chỉ đạo | Phòng Nội vụ | 20/01/2026';
const LAST = 'In tờ rơi | Phòng Văn hóa | 25/12/2026';
const WANTED = [
  'Lập ban chỉ đạo | Phòng Nội vụ | 2026-01-20',
  'In tờ rơi | Phòng Văn hóa | 2026-12-25',
];

describe('a row that heads a section', () => {
  it.each([
    ['with a time', 'II | TUYÊN TRUYỀN | | Quý IV/2026', '1'],
    ['with a time, by a letter', 'B | GIẢI PHÁP | | Năm 2026', '1'],
    ['with a rhythm', 'II | CÔNG TÁC THƯỜNG NHẬT | | Thường xuyên', '1'],
    ['with a range, by a code', 'G2 | DI DỜI | | 01/5/2026 - 30/9/2026', 'CV2'],
    ['with a range, without a number', '| Giai đoạn 2: Thi công | | 01/5/2026 - 30/9/2026', '2'],
    ['of a stage, without a time', '| Giai đoạn 2 (từ 01/5 đến 30/9) | |', '2'],
    ['that charges a unit', '| Nhiệm vụ giao Phòng Văn hóa | |', '2'],
    ['that names a unit', '| Đối với Phòng Văn hóa | |', '2'],
    ['with a colon', '| Tuyên truyền: | |', '2'],
    ['of a field, in no special words', '| Văn hóa - Xã hội | |', '2'],
  ])('takes no unit and no date of another: %s', (_, heading, no) => {
    expect(tasksOf(HEAD, FIRST, heading, `${no} | ${LAST}`)).toEqual(WANTED);
  });

  it.each([
    'Công việc giao Trạm Y tế',
    'Các việc do Trạm Y tế thực hiện',
    'Nội dung phân công Trạm Y tế',
  ])('gives its unit to those below that name none: %s', (heading) => {
    expect(tasksOf(HEAD, FIRST, `| ${heading} | |`, '2 | Tiêm phòng dại | | 31/5/2026')).toEqual([
      'Lập ban chỉ đạo | Phòng Nội vụ | 2026-01-20',
      'Tiêm phòng dại | Trạm Y tế | 2026-05-31',
    ]);
  });

  it('or none, hands no unit of the row above on to the row below', () => {
    const [, , last] = tasksOf(
      HEAD,
      FIRST,
      '| Phòng, chống dịch bệnh | |',
      '2 | Tiêm phòng dại | | 31/5/2026',
    );
    expect(last).toBe('? Tiêm phòng dại | Phòng Nội vụ | 2026-05-31');
  });

  it('of every depth is told by what stands below it', () => {
    expect(
      tasksOf(
        HEAD,
        'III | Dữ liệu | |',
        'III.1 | Dữ liệu nền | |',
        'III.1.1 | Dữ liệu dân cư | |',
        '1 | Làm sạch dữ liệu | Công an xã | 31/3/2026',
        'III.1.2 | Dữ liệu đất đai | |',
        '2 | Số hóa bản đồ | Địa chính | 30/6/2026',
        'III.2 | Dữ liệu ngành | |',
        '3 | Số hóa hộ tịch | Tư pháp | 30/9/2026',
      ),
    ).toEqual([
      'Làm sạch dữ liệu | Công an xã | 2026-03-31',
      'Số hóa bản đồ | Địa chính | 2026-06-30',
      'Số hóa hộ tịch | Tư pháp | 2026-09-30',
    ]);
  });

  it('stands in the path of its tasks, below those it belongs to', () => {
    const { tasks } = readBars(
      HEAD,
      'III | Dữ liệu | |',
      'III.1 | Dữ liệu nền | |',
      '1 | Làm sạch dữ liệu | Công an xã | 31/3/2026',
      'III.2 | Dữ liệu ngành | |',
      '2 | Số hóa hộ tịch | Tư pháp | 30/9/2026',
    );
    expect(tasks.map(({ ref, section }) => [ref, section])).toEqual([
      ['III.1.1', 'Dữ liệu / Dữ liệu nền'],
      ['III.2.2', 'Dữ liệu / Dữ liệu ngành'],
    ]);
  });

  it('by a code stands above tasks by other codes', () => {
    expect(
      tasksOf(
        'Mã | Đầu việc | Đầu mối | Thời hạn',
        'G1 | CHUẨN BỊ | | Quý I/2026',
        'CV01 | Khảo sát | Phòng Kỹ thuật | 30/01/2026',
        'G2 | THI CÔNG | | Quý II/2026',
        'CV02 | Lắp đặt | Đội Thi công | 15/6/2026',
      ),
    ).toEqual(['Khảo sát | Phòng Kỹ thuật | 2026-01-30', 'Lắp đặt | Đội Thi công | 2026-06-15']);
  });

  it('that slid into the column of units is none of a unit', () => {
    expect(
      tasksOf(
        HEAD,
        '5.1 | | Thương mại |',
        '5.1.1 | Mở chợ phiên | Phòng Kinh tế | 31/3/2026',
        '5.2 | | Công nghiệp |',
        '5.2.1 | Cấp điện | Điện lực | 30/6/2026',
      ),
    ).toEqual(['Mở chợ phiên | Phòng Kinh tế | 2026-03-31', 'Cấp điện | Điện lực | 2026-06-30']);
  });

  it('in text is a numbered title alone above rows without numbers, or with letters', () => {
    const rows = (marks: string[]): string[] =>
      tasksOf(
        HEAD,
        '1 | Công khai, minh bạch | |',
        `${marks[0]} | Công khai hộ nghèo | Công chức Lao động | 31/3/2026`,
        '2 | Thủ tục hành chính | |',
        `${marks[1]} | Niêm yết thủ tục | Văn phòng | 30/6/2026`,
      );
    for (const marks of [
      ['', ''],
      ['a', 'a'],
      ['1.1', '2.1'],
    ])
      expect(rows(marks)).toEqual([
        'Công khai hộ nghèo | Công chức Lao động | 2026-03-31',
        'Niêm yết thủ tục | Văn phòng | 2026-06-30',
      ]);
  });
});

describe('a row of the same look', () => {
  it('is a task where it names who carries it', () => {
    expect(
      tasksOf(HEAD, 'I | Tổ chức hội nghị | Văn phòng | 31/3/2026', `II | ${LAST}`),
    ).toHaveLength(2);
    expect(
      tasksOf(HEAD, 'I | Chỉ đạo | |', 'I.1 | Họp | Văn phòng | 31/3/2026', `I.2 | ${LAST}`),
    ).toEqual(['Họp | Văn phòng | 2026-03-31', WANTED[1]]);
  });

  it('is a task, and asked about, where it tells of work and stands between two', () => {
    const { tasks } = readBars(HEAD, FIRST, '| Tổ chức hội nghị công bố | |', `2 | ${LAST}`);
    expect(tasks[1]).toMatchObject({ title: 'Tổ chức hội nghị công bố', confidence: 'ask' });
    expect(tasks[1]?.questions.filter(({ blocking }) => blocking)).toMatchObject([
      { about: 'due', value: '20/01/2026' },
      { about: 'unit', value: 'Phòng Nội vụ' },
    ]);
  });
});

describe('what a heading says', () => {
  it('of a time is asked about once for all tasks below that name none', () => {
    const { tasks } = readBars(
      HEAD,
      'I | TUYÊN TRUYỀN | | Quý II/2026',
      '1 | Treo băng rôn | Phòng Văn hóa |',
      'II | THÁNG 9 | |',
      '1 | Phát thanh | Đài truyền thanh |',
    );
    expect(tasks.map(({ dueText, questions }) => [dueText, questions])).toMatchObject([
      ['Quý II/2026', [{ about: 'due', blocking: true, ifNot: 'none' }]],
      ['THÁNG 9', [{ about: 'due', blocking: true, ifNot: 'none' }]],
    ]);
    expect(new Set(tasks.map(({ questions }) => questions[0]?.once)).size).toBe(1);
    expect(tasks[0]?.questions[0]?.once).toBeTypeOf('string');
  });

  it('of a unit charges the tasks below that name none; a mere name is asked about', () => {
    const { tasks } = readBars(
      'STT | Nhiệm vụ | Sản phẩm | Thời hạn',
      '| Nhiệm vụ giao Phòng Kinh tế | |',
      '1 | Lập danh sách | Danh sách | 15/02/2026',
      '| CÔNG AN XÃ | |',
      '2 | Tuần tra | Báo cáo | 30/8/2026',
    );
    expect(tasks.map(({ leadUnits, questions }) => [leadUnits, questions])).toMatchObject([
      [['Phòng Kinh tế'], []],
      [['CÔNG AN XÃ'], [{ about: 'unit', value: 'CÔNG AN XÃ', choices: ['có'] }]],
    ]);
  });
});

describe('a header that stands again', () => {
  const again = (row: string): string[] =>
    tasksOf(HEAD, FIRST, 'II | TUYÊN TRUYỀN | |', row, `2 | ${LAST}`);

  it.each([
    ['in the same words', HEAD],
    ['in capitals', 'STT | NHIỆM VỤ | ĐƠN VỊ CHỦ TRÌ | THỜI HẠN'],
    ['with its first cell blank', '| Nhiệm vụ | Đơn vị chủ trì | Thời hạn'],
    ['in other words, its first cell blank', '| Nội dung | Cơ quan thực hiện | Thời gian'],
    ['in part', '| Nhiệm vụ | Đơn vị chủ trì |'],
    ['as the numbers of its columns', '(1) | (2) | (3) | (4)'],
    ['as their letters', 'A | B | C | D'],
  ])('is no task: %s', (_, row) => {
    expect(again(row)).toEqual(WANTED);
  });

  it('may have its first cell blank where it stands first', () => {
    expect(
      readBars('| Nhiệm vụ | Đơn vị chủ trì | Thời hạn', FIRST, `2 | ${LAST}`).tasks.map(
        ({ ref }) => ref,
      ),
    ).toEqual(['1', '2']);
  });

  it.each(['- ', '+ ', 'b) ', '• '])('is followed by a task of its own cells: %s', (mark) => {
    const rows = tasksOf(
      HEAD,
      `1 | ${mark}Rà soát hộ nghèo | Phòng Kinh tế | 15/6/2026`,
      '',
      HEAD,
      `| ${mark}Lập danh sách | Văn phòng | 20/9/2026`,
      '2 | Sơ kết | Trạm Y tế | 30/11/2026',
    );
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('Lập danh sách | Văn phòng | 2026-09-20');
  });
});

describe('a header of two rows', () => {
  it('may have a lower row longer than the upper one', () => {
    expect(
      tasksOf(
        'STT | Nội dung | Thời gian | Trách nhiệm thực hiện',
        ' | | | Chính | Phối hợp',
        '1 | Điều tra trẻ | Tháng 01/2026 | Trạm Y tế | Cộng tác viên',
      ),
    ).toEqual(['Điều tra trẻ | Trạm Y tế + Cộng tác viên | 2026-01-31']);
  });

  const UPPER = 'TT | Nội dung | Tổ chức thực hiện | | Thời gian |';
  const LOWER = '| | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành';
  const rows = (again: string[]): string[] =>
    tasksOf(
      UPPER,
      LOWER,
      '1 | Khảo sát nhu cầu và | Phòng Lao động | Các xã | 01/3/2026 | 31/3/2026',
      '',
      ...again,
      '| lập báo cáo | | | |',
      '2 | Kiểm tra | Thanh tra | | Quý II | 30/9/2026',
    );

  it.each([
    ['both of them', [UPPER, LOWER]],
    ['the first alone', [UPPER]],
    ['the second alone', [LOWER]],
  ])('may stand again, %s, inside a row that a page has cut', (_, again) => {
    expect(rows(again)).toEqual([
      'Khảo sát nhu cầu và lập báo cáo | Phòng Lao động + Các xã | 2026-03-31',
      'Kiểm tra | Thanh tra | 2026-09-30',
    ]);
  });
});

describe('a heading with more than a time', () => {
  const PHASES = 'TT | Hạng mục | Đội phụ trách | Số ngày | Bắt đầu | Kết thúc | Khối lượng';

  it('may have a number of days and a sum, and hands on no unit', () => {
    expect(
      tasksOf(
        PHASES,
        'I | Giai đoạn chuẩn bị | | 45 | | | ',
        '1 | Đúc cọc | Xưởng Bê tông | 30 | 15/3/2026 | 15/4/2026 | 48 cọc',
        'II | Giai đoạn thi công | | 90 | 16/4/2026 | 15/7/2026 | 1.200',
        '2 | Đóng cọc | Đội 2 | 25 | 16/4/2026 | 10/5/2026 | 48 cọc',
      ),
    ).toEqual(['Đúc cọc | Xưởng Bê tông | 2026-04-15', 'Đóng cọc | Đội 2 | 2026-05-10']);
  });

  it('is asked about with the unit it takes where it is read as a task after all', () => {
    const read = tasksOf(
      PHASES,
      'I | Giai đoạn chuẩn bị | | | | | ',
      '1 | Đúc cọc | Xưởng Bê tông | 30 | 15/3/2026 | 15/4/2026 | 48 cọc',
      'II | Nghiệm thu | | 90 | 16/4/2026 | 15/7/2026 | cả cầu',
    );
    expect(read[1]).toBe('? Nghiệm thu | Xưởng Bê tông | 2026-07-15');
  });
});

describe('a row with a title and an amount, or a note', () => {
  const MONEY = 'STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn | Kinh phí';
  const FIRST_PAID = '1 | Lập kế hoạch | Phòng Nội vụ | 20/1/2026 | 10';
  const NEXT = 'Sơ kết | Văn phòng | 20/6/2026 | 5';

  it.each([
    ['Kinh phí', '| Sửa chữa trụ sở | | | 300', '2'],
    ['Kinh phí', '2 | SỬA CHỮA TRỤ SỞ | | | 300', '3'],
    ['Kinh phí', 'I | Sửa chữa trụ sở | | | 300', 'II'],
    ['Kinh phí', '| Sửa chữa trụ sở | | Quý II/2026 | 300', '2'],
    ['Tiến độ', '| Sửa chữa trụ sở | | | 50%', '2'],
    ['Số tiền', '| GIAI ĐOẠN 2 | | | 300 triệu', '2'],
    ['Số ngày', 'B | Sửa chữa trụ sở | | | 30 ngày', 'C'],
    ['Ghi chú', '| Sửa chữa trụ sở | | | Đã có dự toán', '2'],
    ['Số văn bản', '| Sửa chữa trụ sở | | | 215', '2'],
  ])('is a task that asks, between two of its level and last: %s, %s', (heading, row, no) => {
    const head = MONEY.replace('Kinh phí', heading);
    for (const rows of [[row, `${no} | ${NEXT}`], [row]]) {
      const { tasks } = readBars(head, FIRST_PAID, ...rows);
      expect(tasks).toHaveLength(1 + rows.length);
      expect(tasks[1]).toMatchObject({ title: row.split('|')[1]?.trim() ?? '', confidence: 'ask' });
      expect(tasks.map(({ section }) => section).join('')).toBe('');
    }
  });

  it('leaves its siblings their numbers', () => {
    const { tasks } = readBars(
      MONEY,
      'I | Mua sắm máy tính | | | 120',
      'II | Tập huấn | Phòng Kinh tế | Quý II/2026 | 20',
      `III | ${NEXT}`,
    );
    expect(tasks.map(({ ref, confidence }) => [ref, confidence])).toEqual([
      ['I', 'ask'],
      ['II', 'sure'],
      ['III', 'sure'],
    ]);
  });

  it.each(['1', ''])('stands beside the sections above it, too, with “%s” in them', (no) => {
    const { tasks } = readBars(
      MONEY,
      'I | Mua sắm | | | 120',
      `${no} | ${NEXT}`,
      'II | Trồng cây | | | 20',
    );
    expect(tasks[1]).toMatchObject({ ref: 'II', section: '', confidence: 'ask' });
  });

  it('is asked about in a table without numbers', () => {
    const rows = tasksOf(
      'Nhiệm vụ | Đơn vị chủ trì | Thời hạn | Kinh phí',
      'Lập kế hoạch | Phòng Nội vụ | 20/1/2026 | 10',
      'SỬA CHỮA TRỤ SỞ | | | 300',
      NEXT,
    );
    expect(rows[1]).toBe('? SỬA CHỮA TRỤ SỞ | Phòng Nội vụ | 2026-01-20');
  });

  it.each([
    ['I', '1'],
    ['1', '1.1'],
    ['1', 'a'],
    ['I', ''],
  ])('heads rows of a deeper level: %s above %s', (no, deeper) => {
    const { tasks } = readBars(MONEY, `${no} | Mua sắm | | | 120`, `${deeper} | ${NEXT}`);
    expect(tasks.map(({ title, section }) => [title, section])).toEqual([['Sơ kết', 'Mua sắm']]);
  });
});

describe('rows that are none of tasks', () => {
  it.each([
    '| Tổng cộng: 1 nhiệm vụ | |',
    'Tổng cộng | | | 2 việc',
    'Người lập biểu | | | Chủ tịch',
  ])('are left out: %s', (row) => {
    expect(tasksOf(HEAD, FIRST, row)).toEqual([WANTED[0]]);
  });

  it('of nothing but a deadline repeat the task above, which is asked about', () => {
    const { tasks } = readBars(HEAD, FIRST, '| | | 30/6/2026', `2 | ${LAST}`);
    expect(tasks.map(({ title, dueText }) => [title, dueText])).toEqual([
      ['Lập ban chỉ đạo', '20/01/2026'],
      ['Lập ban chỉ đạo', '30/6/2026'],
      ['In tờ rơi', '25/12/2026'],
    ]);
    expect(tasks[1]?.confidence).toBe('ask');
  });

  it.each([
    ['a unit and a deadline', '| | Khoa Nông học | 30/6/2026', '2026-06-30'],
    ['a unit alone', '| | Khoa Nông học |', '2026-01-20'],
  ])('of nothing but %s repeat the task above, which is asked about', (_, row, day) => {
    const read = tasksOf(HEAD, FIRST, row, `2 | ${LAST}`);
    expect(read).toEqual([WANTED[0], `? Lập ban chỉ đạo | Khoa Nông học | ${day}`, WANTED[1]]);
  });

  it('of a unit and a deadline are of their own below a header that stands again, too', () => {
    const read = tasksOf(HEAD, FIRST, '', HEAD, '| | Khoa Nông học | 30/6/2026', `2 | ${LAST}`);
    expect(read[1]).toBe('? Lập ban chỉ đạo | Khoa Nông học | 2026-06-30');
  });
});
