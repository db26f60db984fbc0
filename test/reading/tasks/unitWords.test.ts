import { describe, expect, it } from 'vitest';
import { unitInHeading } from '../../../reading/tasks/unitInHeading.ts';
import { unclearLines, withWholeNames } from '../../../reading/tasks/unitLines.ts';
import { readUnits } from '../../../reading/tasks/units.ts';
import { readBars } from '../table/barTable.ts';

const NOBODY = [
  ...['—', '-', '–', '…', '...', 'x', 'X', '0', '/', '.', '----', '(không)', 'n/a'],
  ...['Không', 'không có', 'Chưa xác định', 'Không có đơn vị phối hợp'],
];

describe('words for nobody', () => {
  it.each(NOBODY)('are no unit: %s', (words) => {
    expect(readUnits(words, words)).toEqual({ lead: [], coop: [] });
  });

  it('leave who leads to be asked, and take nobody from the row above', () => {
    const { tasks } = readBars(
      'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn',
      '1 | Sơ kết | Văn phòng | Quý I',
      '2 | Tổng kết | … | Quý IV',
    );
    expect(tasks[1]).toMatchObject({ leadUnits: [], questions: [{ about: 'unit', value: '' }] });
  });

  it.each(['Ban Không lưu', 'Xã đội', 'Văn phòng'])('are not within a name: %s', (name) => {
    expect(readUnits(name, '').lead).toEqual([name]);
  });
});

describe('a name that ends in what its unit does', () => {
  it.each(['Phòng Kiểm tra giám sát', 'Ban Kiểm soát nội bộ', 'Tổ Theo dõi, đánh giá'])(
    'is whole: %s',
    (unit) => {
      const { tasks } = readBars(
        'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn',
        `1 | Sơ kết | ${unit} | Quý I`,
      );
      expect(tasks[0]).toMatchObject({ leadUnits: [unit], confidence: 'sure' });
    },
  );
});

describe('a name with the part it takes', () => {
  it('is asked about', () => {
    const { tasks } = readBars(
      'TT | Nội dung | Phân công | Thời hạn',
      '1 | Trang trí | Đ/c Lan: phụ trách chung<br>Đ/c Hùng: âm thanh | 20/5/2026',
    );
    expect(tasks[0]).toMatchObject({ leadUnits: ['Đ/c Lan', 'Đ/c Hùng'], confidence: 'ask' });
    expect(tasks[0]?.questions[0]).toMatchObject({ about: 'unit', blocking: true });
  });
});

describe('a cell that says who leads and who helps', () => {
  it.each([
    'Chủ trì: Phòng Kinh tế. Phối hợp: Công an xã',
    'Chủ trì: Phòng Kinh tế - Phối hợp: Công an xã',
    'CQ chủ trì: Phòng Kinh tế, CQ phối hợp: Công an xã',
    'Đơn vị chủ trì: Phòng Kinh tế – Đơn vị phối hợp: Công an xã',
    'Chủ trì Phòng Kinh tế, phối hợp Công an xã',
    'Phòng Kinh tế (CT), Công an xã (PH)',
    'CT: Phòng Kinh tế; PH: Công an xã',
    'Phòng Kinh tế; phối hợp: Công an xã',
    'Phòng Kinh tế phối hợp Công an xã',
  ])('is cut by its labels: %s', (cell) => {
    expect(readUnits(cell, '')).toEqual({ lead: ['Phòng Kinh tế'], coop: ['Công an xã'] });
  });

  it('is a name where short words stand alone', () => {
    expect(readUnits('CT UBND xã', '').lead).toEqual(['CT UBND xã']);
  });
});

describe('a cell of units that tells what somebody does', () => {
  const HEAD = 'TT | Nội dung | Thực hiện | Đến ngày';

  it.each([
    ['Sinh viên nộp đơn trên cổng', 'Sinh viên'],
    ['Phòng Đào tạo duyệt danh sách', 'Phòng Đào tạo'],
  ])('is cut where the verb begins, and asked: %s', (cell, unit) => {
    const { tasks } = readBars(
      HEAD,
      '1 | Họp lớp | Ban Cán sự | 05/8/2026',
      `2 | Việc sau | ${cell} | 12/8/2026`,
      '3 | Bế mạc | Đoàn trường | 15/8/2026',
    );
    expect(tasks[1]).toMatchObject({
      leadUnits: [unit],
      questions: [{ about: 'unit', value: unit, blocking: true }],
    });
  });

  it('is asked for the name where its end is not sure', () => {
    const { tasks } = readBars(HEAD, '1 | Họp | Tổ Bảo vệ ghim thẻ, kiểm tra đèn | 05/8/2026');
    expect(tasks[0]).toMatchObject({ leadUnits: [], questions: [{ about: 'unit' }] });
  });

  it.each([
    'Công ty TNHH tư vấn và xây dựng Đại Phát',
    'Ngân hàng Chính sách xã hội chi nhánh số 5',
    'Sở Tư pháp, Sở Y tế với các mẫu, hướng dẫn dùng chung',
    'Ban Chỉ đạo thực hiện quy chế dân chủ',
    'Tổ công tác triển khai Đề án 06',
    'Bộ phận tiếp nhận hồ sơ',
    'Hội đồng xét tặng danh hiệu gia đình văn hóa',
    'Phòng Kinh tế thực hiện',
  ])('is left whole where its work is its name: %s', (cell) => {
    const { tasks } = readBars(HEAD, `1 | Họp | ${cell} | 05/8/2026`);
    expect(tasks[0]).toMatchObject({ leadUnits: [cell], questions: [] });
  });
});

describe('lines of a cell of units', () => {
  it.each([
    ['Phòng Kinh tế\nCông an xã', ['Phòng Kinh tế', 'Công an xã']],
    ['Văn phòng HĐND và\nUBND xã', ['Văn phòng HĐND và UBND xã']],
    ['Ủy ban nhân dân\nxã An Phước', ['Ủy ban nhân dân xã An Phước']],
    ['Trung tâm Phục vụ\nhành chính công', ['Trung tâm Phục vụ hành chính công']],
    ['ĐC-XD\nHồ Văn An', ['ĐC-XD Hồ Văn An']],
    ['Kế toán;\nVăn thư', ['Kế toán', 'Văn thư']],
    ['- Địa chính\n- Tư pháp', ['Địa chính', 'Tư pháp']],
  ])('are names of their own, or go on with the one above: %j', (cell, lead) => {
    expect(readUnits(cell, '').lead).toEqual(lead);
    expect(unclearLines(cell)).toEqual([]);
  });

  it.each(['Tài chính\nKế toán', 'Địa chính\nTư pháp', 'Phòng Tài chính\nKế hoạch'])(
    'are asked about where nobody can tell: %j',
    (cell) => {
      expect(unclearLines(cell)).toHaveLength(2);
      expect(withWholeNames(cell)).toBe(cell);
    },
  );

  it('that nobody can tell hold the task up', async () => {
    const { tasks } = readBars(
      'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn',
      '1 | Sơ kết | Tài chính<br>Kế toán | Quý I',
    );
    expect(tasks[0]?.questions).toMatchObject([
      { about: 'unit', blocking: true, choices: ['Tài chính Kế toán', 'Tài chính; Kế toán'] },
    ]);
  });
});

describe('items on lines of their own', () => {
  const read = (titles: string, units: string, dues: string) =>
    readBars(
      'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn',
      `1 | ${titles} | ${units} | ${dues}`,
    ).tasks.map(({ title, leadUnits, dueText, confidence }) => [
      ...[title, leadUnits.join('; '), dueText, confidence],
    ]);

  it('are cut where there are as many deadlines, with a unit each', () => {
    expect(
      read('Lập danh sách<br>Cấp phát', 'Tổ Dịch tễ<br>Tổ Tổng hợp', '15/5/2026<br>30/5/2026'),
    ).toEqual([
      ['Lập danh sách', 'Tổ Dịch tễ', '15/5/2026', 'sure'],
      ['Cấp phát', 'Tổ Tổng hợp', '30/5/2026', 'sure'],
    ]);
  });

  it('are asked about where there are more of one than of the other', () => {
    const rows = read(
      'Lập danh sách<br>Cấp phát<br>Sơ kết',
      'Tổ Dịch tễ',
      '15/5/2026<br>30/5/2026',
    );
    expect(rows.map((row) => row.at(-1))).toEqual(['ask']);
  });
});

describe('a unit in a heading', () => {
  it.each([
    ['Nhiệm vụ giao Phòng Kinh tế', { unit: 'Phòng Kinh tế', charged: true }],
    ['Giao Công an xã:', { unit: 'Công an xã', charged: true }],
    ['Nhiệm vụ do Văn phòng chủ trì', { unit: 'Văn phòng', charged: true }],
    ['Đối với các thôn', { unit: 'các thôn', charged: true }],
    ['Văn phòng HĐND và UBND', { unit: 'Văn phòng HĐND và UBND', charged: false }],
    ['CÔNG TÁC TUYÊN TRUYỀN', null],
    ['Nhiệm vụ trọng tâm', null],
    ['Tổ chức hội nghị', null],
    ['Phần thứ nhất', null],
  ])('is read from %j', (heading, headed) => {
    expect(unitInHeading(heading)).toEqual(headed);
  });
});
