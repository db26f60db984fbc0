import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../reading/readPlan.ts';

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
    const { tasks, suggestions } = read([
      HEADER,
      ['1', 'Kiểm kê tài sản', 'Kế toán', 'Quý II', '20/7/2026'],
    ]);
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
  const SECOND = [
    'STT',
    'Nội dung công việc',
    'Thời gian hoàn thành',
    'Đơn vị thực hiện',
    'Ghi chú',
  ];

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

describe('a table of other things than tasks', () => {
  const TASKS = [
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
    ['1', 'Nạo vét kênh', 'Giao thông', 'Quý I'],
  ];
  const MORE = ['2', 'Kiểm kê tài sản', 'Kế toán', 'Quý II'];
  const OTHER = [
    ['STT', 'Tên văn bản', 'Cơ quan ban hành', 'Ngày ban hành'],
    ['1', 'Quyết định về thủy lợi', 'UBND tỉnh', '14/11/2025'],
  ];
  const titles = (...tables: string[][][]) => read(...tables).tasks.map(({ title }) => title);

  it('gives no tasks below one of tasks, though it is as wide', () => {
    expect(titles(TASKS, OTHER)).toEqual(['Nạo vét kênh']);
  });

  it('ends the tasks of its sheet until they are headed anew', () => {
    const people = [
      ['DANH SÁCH TỔ GIÚP VIỆC', '', '', ''],
      ['TT', 'Họ và tên', 'Chức vụ', 'Điện thoại'],
      ['1', 'Lê Văn Mẫu', 'Công chức', '0900000000'],
    ];
    expect(titles([...TASKS, ...people, ...TASKS.slice(0, 1), MORE])).toEqual([
      'Nạo vét kênh',
      'Kiểm kê tài sản',
    ]);
  });

  it('keeps its own rows on the next page', () => {
    expect(titles(TASKS, OTHER, [['2', 'Công văn về đê điều', 'Sở', '20/01/2026']])).toEqual([
      'Nạo vét kênh',
    ]);
  });

  it('does not stop tasks that go on without a header, past a table of another width', () => {
    expect(titles(TASKS, [['Nơi nhận', 'CHỦ TỊCH']], [MORE])).toEqual([
      'Nạo vét kênh',
      'Kiểm kê tài sản',
    ]);
  });

  it('is not seen in a header of tasks that a page break left incomplete', () => {
    expect(titles([...TASKS, ['TT', 'Nhiệm vụ', '', ''], MORE])).toContain('Kiểm kê tài sản');
  });

  it('is not seen in a row of anything but words', () => {
    expect(titles([...TASKS, ['TT', '12', 'Kế toán', '5%'], MORE])).toContain('Kiểm kê tài sản');
  });

  it('is not seen in a header that names units and deadlines', () => {
    expect(titles([...TASKS, ['TT', 'Chuyên đề', 'Đơn vị', 'Thời gian'], MORE])).toContain(
      'Kiểm kê tài sản',
    );
  });
});

describe('a column of those who lead and those who coordinate', () => {
  it('is cut where a cell says who does which', () => {
    const { tasks } = read([
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì/phối hợp', 'Thời hạn'],
      ['1', 'Nạo vét kênh', 'Giao thông', 'Quý I'],
      ['2', 'Kiểm kê tài sản', 'Kế toán phối hợp với Văn phòng', 'Quý II'],
    ]);
    expect(tasks).toMatchObject([
      { leadUnits: ['Giao thông'], coordinatingUnits: [] },
      { leadUnits: ['Kế toán'], coordinatingUnits: ['Văn phòng'] },
    ]);
  });
});

describe('a cell of several deadlines that no items match', () => {
  const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
  const dues = (cell: string) => read([HEADER, ['1', 'Kiểm kê tài sản', 'Kế toán', cell]]).tasks[0];

  it('has each line counted, with a dash or without', () => {
    const days = ['2026-03-31', '2026-09-30'];
    for (const cell of ['Quý I\n- Quý III', 'Quý I\nQuý III', '- Quý I\n- Quý III'])
      expect(dues(cell)?.deadline.dueDates, cell).toEqual(days);
  });

  it('has a range of one line end where it ends', () => {
    expect(dues('Quý I - Quý III')?.deadline.dueDates).toEqual(['2026-09-30']);
  });
});

describe('a title alone in a table without numbers', () => {
  const HEADER = ['Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
  const FULL = ['Rà soát', 'Văn phòng', 'Quý I'];
  const MORE = ['Niêm yết', 'Tư pháp', 'Quý II'];
  const alone = (title: string): string[] => [title, '', ''];
  const shown = (...rows: string[][]) =>
    read([HEADER, ...rows]).tasks.map(({ section, title }) =>
      section ? `${section}: ${title}` : title,
    );

  it.each([
    ['in capitals', 'CÔNG KHAI', MORE],
    ['with a number of sections', 'II. Công khai', MORE],
    ['with a colon', 'Công khai:', MORE],
  ])('heads a section %s', (_, title, below) => {
    expect(shown(FULL, alone(title), below)).toEqual(['Rà soát', `${title}: Niêm yết`]);
  });

  it('heads a section where the table began with one', () => {
    expect(shown(alone('Chỉ đạo'), FULL, alone('Công khai'), MORE)).toEqual([
      'Chỉ đạo: Rà soát',
      'Công khai: Niêm yết',
    ]);
  });

  it.each([
    ['below a task', [FULL, alone('Công khai'), MORE], ['Rà soát', 'Công khai', 'Niêm yết']],
    [
      'above another',
      [alone('Chỉ đạo'), FULL, alone('Công khai'), alone('Sao lưu')],
      ['Công khai', 'Sao lưu'],
    ],
    ['at the end', [alone('Chỉ đạo'), FULL, alone('Công khai')], ['Công khai']],
  ])('is a task, and asked about, %s', (_, rows, titles) => {
    const { tasks } = read([HEADER, ...rows]);
    const found = tasks.filter(({ title }) => titles.includes(title));
    expect(found.map(({ title }) => title)).toEqual(titles);
    for (const { title, questions } of found.filter((task) =>
      ['Công khai', 'Sao lưu'].includes(task.title),
    ))
      expect(questions).toContainEqual(
        expect.objectContaining({ about: 'row', value: title, blocking: false }),
      );
  });

  it('under merged cells is a task like any other', () => {
    const rows = [HEADER, FULL, ['Công khai', '', ''], MORE].map((cells, at) => ({
      ...{ cells, source: { row: at + 1 }, pageStart: false, left: [] },
      above: at === 2 ? { 1: 'Văn phòng', 2: 'Quý I' } : {},
    }));
    const { tasks } = readDocument(
      { blocks: [{ type: 'table', rows }] },
      { fileName: 'x', year: 2026 },
    );
    expect(tasks[1]).toMatchObject({
      title: 'Công khai',
      leadUnits: ['Văn phòng'],
      confidence: 'sure',
    });
  });
});

describe('a column headed by nothing but what it counts', () => {
  const due = (heading: string, cell: string) =>
    read([
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', heading],
      ['1', 'Kiểm kê tài sản', 'Kế toán', cell],
    ]).tasks[0];

  it.each([
    ['Tháng', '3', ['2026-03-31']],
    ['Tháng', '3/2026', ['2026-03-31']],
    ['Tháng', '3, 6', ['2026-03-31', '2026-06-30']],
    ['Tháng', '3\n9', ['2026-03-31', '2026-09-30']],
    ['Tháng', '3-5', ['2026-05-31']],
    ['Tháng', 'Tháng 4', ['2026-04-30']],
    ['Tháng', '15/4', ['2026-04-15']],
    ['Quý', 'I', ['2026-03-31']],
    ['Quý', '2/2026', ['2026-06-30']],
    ['Quý', 'I, III', ['2026-03-31', '2026-09-30']],
    ['Quý', 'Cuối năm', ['2026-12-31']],
  ])('%s: %j is read', (heading, cell, dueDates) => {
    expect(due(heading, cell)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each([
    ['Tháng', '13'],
    ['Quý', 'V'],
    ['Quý', '5'],
  ])('%s: %j is asked', (heading, cell) => {
    expect(due(heading, cell)).toMatchObject({ deadline: { dueDates: [] }, confidence: 'ask' });
  });

  it('is inherited from a merged cell', () => {
    const { tasks } = read([
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Quý'],
      ['1', 'Kiểm kê tài sản', 'Kế toán', 'II'],
      ['2', 'Thanh lý tài sản', 'Kế toán', ''],
    ]);
    expect(tasks[1]).toMatchObject({
      dueText: 'Quý II',
      questions: [{ about: 'due', value: 'Quý II' }],
    });
  });
});

describe('a cell that labels its units', () => {
  const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời hạn'];
  const TWO = '- Rà soát danh mục.\n- Niêm yết danh mục.';

  it('is no list of one unit for each item', () => {
    const { tasks } = read([
      HEADER,
      ['1', TWO, 'Chủ trì: Văn phòng\nPhối hợp: Tư pháp', '- Quý I\n- Quý II'],
    ]);
    expect(tasks).toMatchObject([
      { leadUnits: ['Văn phòng'], coordinatingUnits: ['Tư pháp'], confidence: 'sure' },
      { leadUnits: ['Văn phòng'], coordinatingUnits: ['Tư pháp'], confidence: 'sure' },
    ]);
  });

  it('for several items is asked about', () => {
    const units = 'Chủ trì: Văn phòng; Phối hợp: Công an\nChủ trì: Tư pháp; Phối hợp: Công an';
    const { tasks } = read([HEADER, ['1', TWO, units, '- Quý I\n- Quý II']]);
    for (const { questions } of tasks)
      expect(questions).toMatchObject([{ about: 'unit', blocking: true }]);
  });
});

describe('a deadline among the notes', () => {
  const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Ghi chú'];
  const row = (due: string, note: string) =>
    read([HEADER, ['1', 'Kiểm kê tài sản', 'Kế toán', due, note]]);

  it.each([
    ['Trước ngày 15/6', 'date'],
    ['Hàng tháng', 'recurring'],
    ['Theo tiến độ của tỉnh', 'external'],
  ])('alone is taken where the deadline is blank, and asked: %j', (note, kind) => {
    const { tasks, suggestions } = row('', note);
    expect(tasks).toMatchObject([
      {
        dueText: note,
        deadline: { kind },
        questions: [{ about: 'due', value: note, ifNot: 'none' }],
      },
    ]);
    expect(suggestions).toEqual([]);
  });

  it('takes the place of one from the row above', () => {
    const { tasks } = read([
      HEADER,
      ['1', 'Rà soát', 'Kế toán', 'Quý I', ''],
      ['2', 'Kiểm kê', 'Kế toán', '', 'Quý III'],
    ]);
    expect(tasks[1]).toMatchObject({ dueText: 'Quý III', questions: [{ value: 'Quý III' }] });
  });

  it('among other words is suggested, beside a deadline too', () => {
    for (const due of ['', 'Quý I']) {
      const { tasks, suggestions } = row(due, 'Gửi báo cáo về tỉnh trước ngày 15/6');
      expect(tasks).toMatchObject([{ dueText: due }]);
      expect(suggestions).toMatchObject([
        { parent: '1', dueText: 'trước ngày 15/6', foundIn: 'cell' },
      ]);
    }
  });

  it('is none in words and documents cited', () => {
    const { tasks, suggestions } = row(
      '',
      'Theo dõi; thực hiện Kế hoạch số 15/KH-UBND ngày 05/01/2026',
    );
    expect(tasks).toMatchObject([{ dueText: '', deadline: { kind: 'unspecified' } }]);
    expect(suggestions).toEqual([]);
  });

  it('that only repeats the deadline is none', () => {
    expect(row('15/6/2026', 'Chậm nhất ngày 15/6/2026').suggestions).toEqual([]);
  });
});
