import { describe, expect, it } from 'vitest';
import { readBars, tasksOf } from './barTable.ts';

const UNIT_HEADINGS = [
  ...['Chịu trách nhiệm', 'Trách nhiệm thực hiện', 'Phân công', 'Thực hiện', 'Đơn vị được giao'],
  ...['Cơ quan tham mưu', 'Bộ phận, cá nhân phụ trách', 'Giao đơn vị', 'Phòng, ban thực hiện'],
  ...['Đầu mối thực hiện', 'Tổ/Bộ phận', 'Ban, ngành', 'Người chịu trách nhiệm chính'],
];
const DUE_HEADINGS = [
  ...['Ngày chậm nhất phải hoàn thành', 'Lịch thực hiện', 'Thời gian trình', 'Hạn cuối'],
  ...['Ngày đến hạn', 'Hoàn thành trước', 'Mốc hoàn thành', 'Chậm nhất', 'Dự kiến hoàn thành'],
  ...['Hạn báo cáo', 'Tiến độ', 'Lộ trình', 'Kỳ hạn', 'Deadline'],
];
const WORK_HEADINGS = [
  ...['Tên văn bản', 'Việc phải làm', 'Đầu việc', 'Nội dung kết luận', 'Tên đề án', 'Công tác'],
  ...['Danh mục nhiệm vụ', 'Yêu cầu, nhiệm vụ', 'Trích yếu nội dung', 'Chỉ đạo, kết luận'],
];
const WANTED = [
  'Xây dựng quy chế làm việc | Văn phòng | 2026-01-20',
  'Rà soát hộ nghèo | Phòng Văn hóa - Xã hội | 2026-06-30',
];
const table = (work: string, unit: string, due: string): string[] =>
  tasksOf(
    `TT | ${work} | ${unit} | ${due}`,
    '1 | Xây dựng quy chế làm việc | Văn phòng | 20/01/2026',
    '2 | Rà soát hộ nghèo | Phòng Văn hóa - Xã hội | Quý II/2026',
  );

describe('a column is known by its heading', () => {
  it.each(UNIT_HEADINGS)('of units: %s', (heading) => {
    expect(table('Công việc', heading, 'Thời gian')).toEqual(WANTED);
  });

  it.each(DUE_HEADINGS)('of deadlines: %s', (heading) => {
    expect(table('Công việc', 'Đơn vị chủ trì', heading)).toEqual(WANTED);
  });

  it.each(WORK_HEADINGS)('of tasks: %s', (heading) => {
    expect(table(heading, 'Đơn vị chủ trì', 'Thời hạn')).toEqual(WANTED);
  });

  it('that nobody knows, by what stands below', () => {
    expect(table('Nội dung công việc', 'Ai', 'Chừng nào')).toEqual(WANTED);
  });
});

describe('a column of units', () => {
  it('is one where its cells say who leads and who takes part', () => {
    expect(
      tasksOf(
        'TT | Nội dung | Đơn vị thực hiện | Thời gian hoàn thành',
        '1 | Nội quy nhà văn hóa | Phòng Văn hóa - Xã hội chủ trì, phối hợp với các thôn | 30/6/2026',
        '2 | Trồng cây | Hội Nông dân phối hợp chặt chẽ với Đoàn Thanh niên xã | 28/02/2026',
      ),
    ).toEqual([
      'Nội quy nhà văn hóa | Phòng Văn hóa - Xã hội + các thôn | 2026-06-30',
      'Trồng cây | Hội Nông dân + Đoàn Thanh niên xã | 2026-02-28',
    ]);
  });

  it('is none where they tell of work that others take part in', () => {
    const [first] = tasksOf(
      'Thời gian | Nội dung | Thực hiện',
      '12/3/2026 | Đăng ký học phần | Sinh viên phối hợp với cố vấn để chọn lớp và xác nhận',
      '20/3/2026 | Duyệt danh sách | Sinh viên nộp đơn, phối hợp với khoa xác nhận lại trước khi in',
    );
    expect(first).toBe('? Đăng ký học phần |  | 2026-03-12');
  });
});

describe('a column beside the task', () => {
  it.each([
    ['Văn bản giao nhiệm vụ', 'Công văn số 12/UBND-VP', 'Thông báo số 5/TB-UBND ngày 03/01/2026'],
    ['Nội dung nhiệm vụ theo văn bản', 'Công văn số 12/UBND-VP', 'Thông báo số 5/TB-UBND'],
    ['Căn cứ', 'Luật Đất đai', 'Nghị định số 15/2025/NĐ-CP'],
    ['Số văn bản giao việc', '88/UBND', '90/UBND-NC'],
    ['Nguồn giao', 'Kết luận số 11-KL/ĐU', 'Nghị quyết số 3-NQ/ĐU'],
  ])('that only cites documents is none of tasks: %s', (heading, first, second) => {
    expect(
      tasksOf(
        `TT | Nhiệm vụ | ${heading} | Đơn vị chủ trì | Thời hạn`,
        `1 | Xây dựng quy chế làm việc | ${first} | Văn phòng | 20/01/2026`,
        `2 | Rà soát hộ nghèo | ${second} | Phòng Văn hóa - Xã hội | Quý II/2026`,
      ),
    ).toEqual(WANTED);
  });

  it.each([
    ['Kết quả thực hiện', 'Trình UBND xã trước ngày 15/01/2026', 'Đang rà soát'],
    ['Tình trạng', 'Xong', 'Đang làm'],
    ['Tiến độ', 'Hoàn thành ngày 12/01/2026', 'Đang thực hiện'],
    ['Kết quả đến nay', 'Đã ban hành ngày 15/01/2026', 'Chưa có'],
    ['Trạng thái', 'Hoàn thành', 'Quá hạn ngày 05/02/2026'],
  ])('that tells how far it is gives no product and no duty: %s', (heading, first, second) => {
    const { tasks, suggestions } = readBars(
      `TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn hoàn thành | ${heading}`,
      `1 | Xây dựng quy chế làm việc | Văn phòng | 20/01/2026 | ${first}`,
      `2 | Rà soát hộ nghèo | Phòng Văn hóa - Xã hội | Quý II/2026 | ${second}`,
    );
    expect(suggestions).toEqual([]);
    expect(tasks.map(({ deliverable, confidence }) => [deliverable, confidence])).toEqual([
      ['', 'sure'],
      ['', 'sure'],
    ]);
  });

  it.each(['Ngày giao', 'Ngày văn bản', 'Ngày ban hành'])(
    'of days that bind nobody gives no duty: %s',
    (heading) => {
      const { suggestions } = readBars(
        `TT | Nhiệm vụ | ${heading} | Đơn vị chủ trì | Hạn`,
        '1 | Xây dựng quy chế | 02/01/2026 | Văn phòng | 20/01/2026',
        '2 | Rà soát hộ nghèo | 05/01/2026 | Kế toán | 30/6/2026',
      );
      expect(suggestions).toEqual([]);
    },
  );
});

describe('two columns that may be the same', () => {
  it('are asked about where they say two deadlines', () => {
    const { tasks } = readBars(
      'TT | Nội dung | Đơn vị chủ trì | Thời gian | Tiến độ',
      '1 | Xây dựng quy chế | Văn phòng | 15/3/2026 | 30/3/2026',
      '2 | Sơ kết | Kế toán | 30/6/2026 | 30/6/2026',
    );
    expect(tasks.map(({ questions }) => questions)).toMatchObject([
      [{ about: 'due', blocking: true, choices: ['15/3/2026', '30/3/2026'] }],
      [],
    ]);
  });

  it('are asked about where they name two units', () => {
    const { tasks } = readBars(
      'TT | Nội dung | Đơn vị | Cơ quan | Thời hạn',
      '1 | Xây dựng quy chế | Văn phòng | Phòng Nội vụ | 15/3/2026',
      '2 | Sơ kết | Phòng Kinh tế | Công an xã | 30/6/2026',
    );
    expect(tasks.map(({ questions }) => questions)).toMatchObject([
      [{ about: 'unit', blocking: true, choices: ['Văn phòng', 'Phòng Nội vụ'] }],
      [{ about: 'unit', blocking: true }],
    ]);
  });
});

describe('a column of those whom a work is about', () => {
  it.each([
    ['Đơn vị được kiểm tra', 'Trưởng đoàn', 'Thành viên'],
    ['Cơ sở được thanh tra', 'Đơn vị chủ trì', 'Đơn vị phối hợp'],
    ['Đối tượng giám sát', 'Tổ trưởng', 'Thành viên tổ giám sát'],
  ])('charges none of them: %s', (object, lead, beside) => {
    const { tasks } = readBars(
      `TT | ${object} | Nội dung | Thời gian | ${lead} | ${beside}`,
      'I | Kiểm tra toàn diện | | | | ',
      '1 | Phòng giao dịch Thượng Lâm | Hồ sơ cho vay | 13/3/2026 | Phó Giám đốc | Phòng Kế toán',
    );
    expect(tasks).toMatchObject([
      {
        ...{ title: 'Hồ sơ cho vay', leadUnits: ['Phó Giám đốc'] },
        coordinatingUnits: ['Phòng Kế toán'],
        section: 'Kiểm tra toàn diện / Phòng giao dịch Thượng Lâm',
      },
    ]);
  });
});

describe('a column of what lasts', () => {
  it.each([
    ['Thời hạn bảo hành', '24 tháng', '12 tháng'],
    ['Thời hạn thi công', '45 ngày', '10 ngày làm việc'],
  ])('is no deadline beside one: %s', (heading, first, second) => {
    expect(
      tasksOf(
        `TT | Nội dung | Đơn vị thực hiện | Thời gian thực hiện | ${heading}`,
        `1 | Lắp máy lạnh | Tổ Điện lạnh | Tháng 5/2026 | ${first}`,
        `2 | Lắp quạt trần | Tổ Điện lạnh | Tháng 6/2026 | ${second}`,
      ),
    ).toEqual([
      'Lắp máy lạnh | Tổ Điện lạnh | 2026-05-31',
      'Lắp quạt trần | Tổ Điện lạnh | 2026-06-30',
    ]);
  });
});

describe('a column of days beside one of months', () => {
  it('is read with it, and a month is merged over rows with days of their own', () => {
    expect(
      tasksOf(
        'Tháng | Ngày | Nội dung | Phụ trách',
        '3 | 08 | Tọa đàm | Hội Phụ nữ',
        ' | 26 | Mít tinh | Đoàn Thanh niên',
        ' | | Trồng cây | Các thôn',
        '5/2027 | 10-12 | Hội thao | Công đoàn',
      ),
    ).toEqual([
      'Tọa đàm | Hội Phụ nữ | 2026-03-08',
      'Mít tinh | Đoàn Thanh niên | 2026-03-26',
      'Trồng cây | Các thôn | 2026-03-31',
      'Hội thao | Công đoàn | 2027-05-12',
    ]);
  });

  it('stands apart where the deadline names its own day', () => {
    expect(
      tasksOf(
        'TT | Nội dung | Phụ trách | Tháng | Ngày',
        '1 | Tọa đàm | Hội Phụ nữ | 15/3/2026 | 08',
        '2 | Mít tinh | Đoàn Thanh niên | Quý II | 26',
      ).map((task) => task.split(' | ').at(-1)),
    ).toEqual(['2026-03-15', '2026-06-30']);
  });
});

describe('a heading of work in words not known', () => {
  const HEAD = 'TT | Khoản thu | Đơn vị thực hiện | Thời hạn nộp';

  it('is known by what stands around it and below', () => {
    expect(
      tasksOf(
        HEAD,
        '1 | Thuế đất phi nông nghiệp | Các thôn | 31/5/2026',
        '2 | Phí chợ | Ban Quản lý chợ | Quý II',
      ),
    ).toEqual([
      'Thuế đất phi nông nghiệp | Các thôn | 2026-05-31',
      'Phí chợ | Ban Quản lý chợ | 2026-06-30',
    ]);
  });

  it.each([
    ['numbers stand below', '1 | 25.000 | Các thôn | 31/5/2026', '2 | 30.000 | Văn phòng | Quý II'],
    [
      'no times stand below',
      '1 | Hồ sơ đất | Các thôn | 10 năm',
      '2 | Sổ chợ | Văn phòng | Lâu dài',
    ],
  ])('is none where %s', (_, ...rows) => {
    expect(() => tasksOf(HEAD, ...rows)).toThrow();
  });
});

describe('a column that says how often, beside one of days', () => {
  const HEAD = 'TT | Công việc | Đội thực hiện | Chu kỳ | Ngày thực hiện';

  it('is nothing else where both agree', () => {
    expect(
      tasksOf(
        HEAD,
        '1 | Súc bể | Đội Vận hành | 3 tháng/lần | 15/3, 15/6, 15/9, 15/12',
        '2 | Hiệu chuẩn | Đội Kỹ thuật | Hằng năm | Tháng 8',
      ),
    ).toEqual([
      'Súc bể | Đội Vận hành | 2026-03-15 2026-06-15 2026-09-15 2026-12-15',
      'Hiệu chuẩn | Đội Kỹ thuật | 2026-08-31',
    ]);
  });

  it('is asked where they do not', () => {
    const [first] = tasksOf(
      HEAD,
      '1 | Súc bể | Đội Vận hành | Hằng tháng | Tháng 8',
      '2 | Hiệu chuẩn | Đội Kỹ thuật | Hằng năm | Tháng 9',
    );
    expect(first).toBe('? Súc bể | Đội Vận hành | 2026-08-31');
  });
});

describe('a table without a column', () => {
  it('of units is read, and its units are asked about', () => {
    const { tasks } = readBars(
      'STT | Nội dung | Lĩnh vực | Hình thức xử lý | Thời gian hoàn thành | Tình trạng',
      '1 | Nghị quyết về mức chi | Tư pháp | Sửa đổi | Quý IV/2026 | Đang lấy ý kiến',
    );
    expect(tasks).toMatchObject([
      { leadUnits: [], dueText: 'Quý IV/2026', questions: [{ about: 'unit', blocking: true }] },
    ]);
  });

  it('of anything but tasks and deadlines is read', () => {
    expect(
      tasksOf(
        'Nội dung công việc | Thời hạn',
        'Xây dựng quy chế | 15/3/2026',
        'Sơ kết | 30/6/2026',
      ),
    ).toEqual(['? Xây dựng quy chế |  | 2026-03-15', '? Sơ kết |  | 2026-06-30']);
  });

  it('of units but with sentences has its units asked about, with the sentence', () => {
    const { tasks } = readBars(
      'TT | Nội dung | Thực hiện | Bắt đầu | Kết thúc',
      '1 | Duyệt đề tài | Khoa tổ chức duyệt đề cương của học viên theo quy định | 01/3/2026 | 15/3/2026',
      '2 | Nộp bài | Học viên thực hiện nộp bài qua hệ thống trực tuyến | 16/3/2026 | 30/3/2026',
    );
    expect(tasks[0]).toMatchObject({ leadUnits: [], dueText: '15/3/2026' });
    expect(tasks[0]?.questions[0]?.said.vi).toContain('Khoa tổ chức duyệt đề cương');
  });
});

describe('columns headed by units', () => {
  const HEAD = 'TT | Nội dung công việc | Văn phòng | Phòng Kinh tế | Công an xã | Thời hạn';

  it('name those that are marked', () => {
    expect(
      tasksOf(
        HEAD,
        '1 | Lập kế hoạch | x | | | 30/01/2026',
        '2 | Tuần tra | | PH | CT | 30/4/2026',
      ),
    ).toEqual([
      'Lập kế hoạch | Văn phòng | 2026-01-30',
      'Tuần tra | Công an xã + Phòng Kinh tế | 2026-04-30',
    ]);
  });

  it('that are marked alike are asked about', () => {
    const { tasks } = readBars(HEAD, '1 | Lập kế hoạch | x | x | | 30/01/2026');
    expect(tasks[0]).toMatchObject({ leadUnits: [], questions: [{ about: 'unit' }] });
    expect(tasks[0]?.questions[0]?.said.vi).toContain('Văn phòng; Phòng Kinh tế');
  });
});

describe('what a column was taken for', () => {
  it('is told with its reason', () => {
    const { tables = [] } = readBars(
      'TT | Nội dung công việc | Ai | Thời hạn | Tiến độ | Văn bản giao | Phụ',
      '1 | Xây dựng quy chế | Văn phòng | 15/3/2026 | Đang làm | Số 12/UBND-VP | a',
      '2 | Sơ kết | Phòng Kinh tế | 30/6/2026 | Chưa làm | Số 13/UBND-VP | b',
    );
    expect(tables).toHaveLength(1);
    expect(
      tables[0]?.columns.map(
        ({ heading, takenFor, why }) => `${heading}: ${takenFor.vi}, ${why.vi}`,
      ),
    ).toEqual([
      'TT: số thứ tự, theo tiêu đề và nội dung các ô',
      'Nội dung công việc: nhiệm vụ, theo tiêu đề và nội dung các ô',
      'Ai: đơn vị chủ trì, theo nội dung các ô',
      'Thời hạn: thời hạn, theo tiêu đề và nội dung các ô',
      'Tiến độ: tình trạng, kết quả thực hiện; chỉ đọc số, ngày văn bản, theo nội dung các ô',
      'Văn bản giao: căn cứ, không đọc, theo tiêu đề và nội dung các ô',
      'Phụ: không rõ, không đọc, tiêu đề không quen, các ô không rõ loại',
    ]);
  });
});
