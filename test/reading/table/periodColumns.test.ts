import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../reading/readPlan.ts';
import { periodOf } from '../../../reading/table/columns/periodColumns.ts';

function read(...rows: string[][]) {
  const grid = rows.map((cells, at) => ({ cells, source: { row: at + 1 }, pageStart: false }));
  return readDocument({ blocks: [{ type: 'table', rows: grid }] }, { fileName: 'x', year: 2026 })
    .tasks;
}

const dates = (...rows: string[][]) =>
  read(...rows).map(({ dueText, deadline }) => [dueText, deadline.dueDates]);

describe('a column’s heading', () => {
  it.each([
    ['Quý I', 'Quý I'],
    ['QUÝ 2/2026', 'Quý 2/2026'],
    ['Q3', 'Quý 3'],
    ['Q.IV', 'Quý IV'],
    ['Tháng 01', 'Tháng 01'],
    ['T12', 'Tháng 12'],
    ['Thời gian thực hiện (tháng) 3', 'Tháng 3'],
    ['Tiến độ Quý II', 'Quý II'],
    ['Th.5', 'Tháng 5'],
    ['Thời điểm kiểm tra (tháng) 11', 'Tháng 11'],
    ['Thời gian thực hiện năm 2026 Th.4', 'Tháng 4/2026'],
    ['Năm 2027 Quý II', 'Quý II/2027'],
    ['Thời gian (năm học 2026-2027) Tháng 9', 'Tháng 9'],
    ['6 tháng đầu năm', '6 tháng đầu năm'],
    ['06 tháng cuối năm 2026', '6 tháng cuối năm 2026'],
    ['Tuần 3', 'Tuần 3'],
    ['Tháng 3 Tuần 2', 'Tuần 2 tháng 3'],
    ['Tháng 3 T2', 'Tuần 2 tháng 3'],
    ['Học kỳ II', 'Học kỳ II'],
  ])('%s names a period', (heading, period) => {
    expect(periodOf(heading)).toBe(period);
  });

  it.each([
    'Quý',
    'Tháng hoàn thành',
    'Chỉ tiêu quý I',
    'Kết quả tháng 3',
    'TT',
    'Quy định 1',
    'Tháng 13',
    'Quý V',
    'Kết quả 6 tháng đầu năm',
    'Chỉ tiêu năm 2026 quý I',
    'Thời gian 3',
    'Tuần lễ',
  ])('%s names none', (heading) => {
    expect(periodOf(heading)).toBeNull();
  });
});

describe('marks below quarters', () => {
  const HEADER = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'];

  it('are the deadline', () => {
    const rows = [
      ['1', 'Rà soát thủ tục', 'Văn phòng', 'x', '', '', ''],
      ['2', 'Kiểm tra công vụ', 'Văn phòng', '', 'X', '-', '✓'],
    ];
    expect(dates(HEADER, ...rows)).toEqual([
      ['Quý I', ['2026-03-31']],
      ['Quý II, Quý IV', ['2026-06-30', '2026-12-31']],
    ]);
    expect(read(HEADER, ...rows).flatMap(({ questions }) => questions)).toEqual([]);
  });

  it('side by side are asked about: each a deadline, or one work that goes on', () => {
    const [task] = read(HEADER, ['1', 'Tuyên truyền', 'Văn hóa', 'x', 'x', '', '']);
    expect(task).toMatchObject({
      deadline: { dueDates: ['2026-03-31', '2026-06-30'] },
      questions: [
        { about: 'due', value: 'Quý I, Quý II', blocking: true, choices: ['có', 'Quý II'] },
      ],
    });
  });

  it('give way to a date in their place, and are asked about with other words', () => {
    expect(dates(HEADER, ['1', 'Kiểm kê', 'Kế toán', '', '15/6/2026', '', ''])).toEqual([
      ['15/6/2026', ['2026-06-15']],
    ]);
    const [task] = read(HEADER, ['1', 'Thu ngân sách', 'Kế toán', '30%', '', '', '']);
    expect(task).toMatchObject({ dueText: 'Quý I (30%)', confidence: 'ask' });
  });

  it('do not pass on to the row below, and a row without any is asked about', () => {
    const rows = [
      ['1', 'Rà soát thủ tục', 'Văn phòng', '', '', 'x', ''],
      ['2', 'Trực tổng đài', 'Văn phòng', '', '', '', ''],
    ];
    expect(dates(HEADER, ...rows)).toEqual([
      ['Quý III', ['2026-09-30']],
      ['', []],
    ]);
    expect(read(HEADER, ...rows)[1]?.confidence).toBe('ask');
  });

  it('stand below months of a group too', () => {
    const months = Array.from({ length: 12 }, (_, at) => `${at + 1}`);
    const upper = [
      'TT',
      'Nhiệm vụ',
      'Chủ trì',
      'Tháng thực hiện',
      ...months.slice(1).map(() => ''),
    ];
    const marks = months.map((month) => (['3', '9'].includes(month) ? 'x' : ''));
    expect(
      dates(upper, ['', '', '', ...months], ['1', 'Diễn tập', 'Ban CHQS xã', ...marks]),
    ).toEqual([['Tháng 3, Tháng 9', ['2026-03-31', '2026-09-30']]]);
  });

  it('are left alone where the plan has a column of deadlines', () => {
    const header = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Quý I', 'Quý II'];
    expect(dates(header, ['1', 'Thu ngân sách', 'Kế toán', '31/3/2026', 'x', 'x'])).toEqual([
      ['31/3/2026', ['2026-03-31']],
    ]);
  });
});

describe('a section headed by a month or a quarter', () => {
  const HEADER = ['TT', 'Nội dung công việc', 'Chủ trì'];

  it.each([
    ['THÁNG 02', 'THÁNG 02', ['2026-02-28']],
    ['Nhiệm vụ trong quý II', 'quý II', ['2026-06-30']],
    ['Công tác tháng 3/2026:', 'tháng 3/2026', ['2026-03-31']],
  ])('gives its tasks their deadline, asked about: %s', (heading, dueText, dueDates) => {
    const [task] = read(HEADER, ['I', heading, ''], ['1', 'Trồng cây', 'Nông nghiệp']);
    expect(task).toMatchObject({
      dueText,
      deadline: { dueDates },
      questions: [{ value: dueText, ifNot: 'none' }],
    });
  });

  it.each(['CÔNG TÁC NÔNG NGHIỆP', 'Thực hiện kết luận tháng 3', 'Năm 2026'])(
    'gives none by other words: %s',
    (heading) => {
      const [task] = read(HEADER, ['I', heading, ''], ['1', 'Trồng cây', 'Nông nghiệp']);
      expect(task?.dueText).toBe('');
    },
  );

  it('leaves a deadline that the row names', () => {
    const [task] = read(
      [...HEADER, 'Thời hạn'],
      ['I', 'THÁNG 02', '', ''],
      ['1', 'Trồng cây', 'Nông nghiệp', '15/02/2026'],
    );
    expect(task).toMatchObject({ dueText: '15/02/2026', questions: [] });
  });
});

describe('marks below other parts of a year', () => {
  const months = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  const under = (group: string, figures: string[], marked: number) =>
    dates(
      ['TT', 'Nội dung', 'Đơn vị chủ trì', group, ...figures.slice(1).map(() => '')],
      ['', '', '', ...figures],
      [
        '1',
        'Bảo trì trạm bơm',
        'Tổ Cơ điện',
        ...figures.map((_, at) => (at === marked ? 'x' : '')),
      ],
    );

  it('are months where their figures stand in a row below a group of times', () => {
    expect(under('Thời gian thực hiện năm 2026', months(1, 12), 3)).toEqual([
      ['Tháng 4/2026', ['2026-04-30']],
    ]);
    expect(under('Tiến độ thực hiện', [...months(8, 12), ...months(1, 5)], 1)).toEqual([
      ['Tháng 9', ['2026-09-30']],
    ]);
  });

  it('are no months where the figures are few, or out of order', () => {
    expect(under('Thời gian thực hiện', months(1, 4), 3)).not.toContainEqual([
      'Tháng 4',
      ['2026-04-30'],
    ]);
    expect(under('Thời gian', ['1', '3', '2', '4', '6', '5', '7'], 0)[0]?.[1]).toEqual([]);
  });

  it('are halves of a year, and of several years their own', () => {
    const halves = ['TT', 'Nội dung', 'Đơn vị', '6 tháng đầu năm', '6 tháng cuối năm'];
    expect(dates(halves, ['1', 'Hội thao', 'Công đoàn', '', 'x'])[0]?.[1]).toEqual(['2026-12-31']);
    const years = ['TT', 'Nội dung', 'Đơn vị', 'Năm 2026 Quý IV', 'Năm 2027 Quý I'];
    expect(dates(years, ['1', 'Chạy thử', 'Xưởng', '', 'x'])[0]?.[1]).toEqual(['2027-03-31']);
  });

  it('are asked about where weeks stand below their month', () => {
    const [task] = read(
      ['TT', 'Việc', 'Phụ trách', 'Tháng 3', '', 'Tháng 4', ''],
      ['', '', '', 'Tuần 1', 'Tuần 3', 'Tuần 1', 'Tuần 3'],
      ['1', 'Đổ sàn', 'Đội 2', '', '', 'x', ''],
    );
    expect(task).toMatchObject({ dueText: 'Tuần 1 tháng 4', confidence: 'ask' });
    expect(task?.deadline.dueDates).toEqual([]);
  });

  it('are years where nothing but marks stands below', () => {
    const years = ['TT', 'Nội dung', 'Đơn vị', 'Năm 2026', 'Năm 2027'];
    expect(dates(years, ['1', 'Xây nhà văn hóa', 'Phòng Kinh tế', '', 'x'])).toEqual([
      ['Năm 2027', ['2027-12-31']],
    ]);
    expect(dates(years, ['1', 'Trồng cây', 'Các thôn', '100', '200'])).toEqual([['', []]]);
  });

  it('are asked about where they have no dates: weeks and terms', () => {
    const weeks = ['TT', 'Nội dung', 'Người thực hiện', 'Tuần 1', 'Tuần 2', 'Tuần 3', 'Tuần 4'];
    expect(read(weeks, ['1', 'Dự giờ', 'Tổ Toán', '', '', 'x', ''])[0]).toMatchObject({
      ...{ dueText: 'Tuần 3', confidence: 'ask', leadUnits: ['Tổ Toán'] },
      questions: [{ about: 'due', blocking: true }],
    });
  });
});
