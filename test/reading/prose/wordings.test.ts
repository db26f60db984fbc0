import { describe, expect, it } from 'vitest';
import { answerPlan } from '../../../reading/answers/answerPlan.ts';
import { readPlan } from '../../../reading/readPlan.ts';

const read = (...lines: string[]) =>
  readPlan(new TextEncoder().encode(lines.join('\n')), { fileName: 'van-ban.txt', year: 2026 });

const MONTHS_ON_22 = Array.from(
  { length: 12 },
  (_, at) => `2026-${String(at + 1).padStart(2, '0')}-22`,
).join(' ');

/** Title, units and days of what a document offers. */
async function offered(...lines: string[]): Promise<string[]> {
  const { suggestions } = await read('KẾ HOẠCH', 'Dọn kho năm 2026', ...lines);
  return suggestions.map(({ title, leadUnits, deadline }) =>
    [title, leadUnits.join('; '), deadline.dueDates.join(' ')].join(' | '),
  );
}

describe('a line that names a unit above dashes', () => {
  it.each([
    'Công an xã là cơ quan thường trực, có trách nhiệm:',
    'Công an xã có trách nhiệm:',
    'Giao Công an xã:',
    'Công an xã chịu trách nhiệm các nội dung sau:',
    'Công an xã:',
    'Công an xã được giao các nhiệm vụ:',
  ])('charges it with them, below a numbered heading, too: %s', async (line) => {
    expect(
      await offered(
        'II. TỔ CHỨC THỰC HIỆN',
        line,
        '- Tham mưu kiện toàn Tổ công tác trước ngày 20/01/2026.',
        '- Chủ động tháo gỡ vướng mắc cho cơ sở.',
        'Trạm Y tế rà soát thuốc trước ngày 10/02/2026.',
      ),
    ).toEqual([
      'Tham mưu kiện toàn Tổ công tác | Công an xã | 2026-01-19',
      'Chủ động tháo gỡ vướng mắc cho cơ sở | Công an xã | ',
      'Rà soát thuốc | Trạm Y tế | 2026-02-09',
    ]);
  });

  it('charges nobody with what is only concluded', async () => {
    expect(
      await offered(
        'II. KẾT LUẬN',
        'Chủ tịch UBND xã kết luận như sau:',
        '- Trạm Y tế rà soát thuốc trước ngày 10/02/2026.',
        '- Hoàn thành sửa kho trước ngày 15/02/2026.',
      ),
    ).toEqual(['Rà soát thuốc | Trạm Y tế | 2026-02-09', 'Hoàn thành sửa kho |  | 2026-02-14']);
  });
});

describe('a duty behind what it is about', () => {
  it('is read however long that is, and whatever was done', async () => {
    expect(
      await offered(
        '1. Đối với 05 trường hợp đã có quyết định xử phạt từ ngày 20/01/2026 nhưng đến nay chưa chấp hành: Công an xã chủ trì, phối hợp với Trạm Y tế tổ chức cưỡng chế, hoàn thành chậm nhất ngày 15/5/2026.',
      ),
    ).toEqual(['Tổ chức cưỡng chế | Công an xã | 2026-05-15']);
  });

  it('is read behind closing words', async () => {
    expect(
      await offered(
        '1. Trạm Y tế rà soát thuốc trước ngày 10/02/2026.',
        'Kế hoạch này có hiệu lực kể từ ngày ký. Giao Văn phòng theo dõi, đôn đốc, định kỳ hằng quý báo cáo UBND xã.',
      ),
    ).toContain(
      'Theo dõi, đôn đốc báo cáo UBND xã | Văn phòng | 2026-03-31 2026-06-30 2026-09-30 2026-12-31',
    );
  });

  it('is none where they only bid to carry it out', async () => {
    expect(
      await offered(
        '1. Trạm Y tế rà soát thuốc trước ngày 10/02/2026.',
        'Yêu cầu Trưởng các thôn nghiêm túc thực hiện./.',
        'Đề nghị các đơn vị khẩn trương triển khai thực hiện.',
      ),
    ).toEqual(['Rà soát thuốc | Trạm Y tế | 2026-02-09']);
  });
});

describe('a day of the week in the middle of a sentence', () => {
  it.each([
    'Các Tiểu ban báo cáo tiến độ vào chiều thứ Năm hằng tuần về Văn phòng.',
    'Các Tiểu ban báo cáo tiến độ thứ Năm hằng tuần về Văn phòng.',
  ])('is a rhythm: %j', async (line) => {
    const { suggestions } = await read('KẾ HOẠCH', 'Dọn kho năm 2026', `1. ${line}`);
    expect(suggestions).toMatchObject([
      { title: 'Báo cáo tiến độ về Văn phòng', deadline: { weekdays: [4] } },
    ]);
  });

  it('leaves what is overdue what it is', async () => {
    const { suggestions } = await read(
      'KẾ HOẠCH',
      'Dọn kho năm 2026',
      '1. Trạm Y tế niêm yết danh sách hồ sơ quá hạn vào thứ Sáu hằng tuần.',
    );
    expect(suggestions).toMatchObject([
      { title: 'Niêm yết danh sách hồ sơ quá hạn', deadline: { weekdays: [5] } },
    ]);
  });
});

describe('the second of two deadlines', () => {
  it.each([
    [
      'Trạm Y tế báo cáo kết quả đợt 1 trước ngày 05/6 và đợt 2 trước ngày 05/8.',
      ['Báo cáo kết quả đợt 1 | 2026-06-04', 'Báo cáo kết quả đợt 2 | 2026-08-04'],
    ],
    [
      'Trạm Y tế báo cáo kết quả đợt 1 trước ngày 05/6 và đợt 2 trước ngày 05/8 về Sở.',
      ['Báo cáo kết quả đợt 1 | 2026-06-04', 'Báo cáo kết quả đợt 2 | 2026-08-04'],
    ],
    [
      'Trạm Y tế nộp báo cáo sơ kết trước ngày 10/6 và báo cáo tổng kết trước ngày 10/12.',
      ['Nộp báo cáo sơ kết | 2026-06-09', 'Báo cáo tổng kết | 2026-12-09'],
    ],
    [
      'Trạm Y tế xử lý 214 hồ sơ tồn, xong trước ngày 30/6; riêng 38 hồ sơ tranh chấp hoàn thành trong quý III.',
      ['Xử lý 214 hồ sơ tồn | 2026-06-29', 'Riêng 38 hồ sơ tranh chấp | 2026-09-30'],
    ],
    [
      'Trạm Y tế khởi công nhà kho trong quý II, hoàn thành trong quý IV.',
      ['Khởi công nhà kho | 2026-06-30', 'Hoàn thành nhà kho | 2026-12-31'],
    ],
    [
      'Trạm Y tế lập danh sách trước ngày 10/6 và hoàn thành trước ngày 20/6.',
      ['Lập danh sách | 2026-06-09', 'Lập danh sách | 2026-06-19'],
    ],
  ])('has its own work as title: %j', async (line, titles) => {
    const duties = await offered(`1. ${line}`);
    expect(duties).toEqual(titles.map((title) => title.replace(' | ', ' | Trạm Y tế | ')));
  });
});

describe('what is to be reached', () => {
  it.each([
    'Trạm Y tế hướng dẫn người dân nộp hồ sơ; phấn đấu đến 30/6/2026 đạt 70%, đến 31/12/2026 đạt 85% hồ sơ.',
    'Trạm Y tế hướng dẫn người dân nộp hồ sơ; phấn đấu đạt 85% hồ sơ vào cuối năm 2026.',
  ])('is no duty beside the work: %j', async (line) => {
    expect(await offered(`1. ${line}`)).toEqual(['Hướng dẫn người dân nộp hồ sơ | Trạm Y tế | ']);
  });

  it.each([
    [
      'Giao Phòng Kinh tế phấn đấu hoàn thành giải ngân đạt 60% trước ngày 30/6/2026.',
      'Phấn đấu hoàn thành giải ngân đạt 60% | Phòng Kinh tế | 2026-06-29',
    ],
    [
      'Công an xã phấn đấu cấp căn cước đạt 100% trước ngày 30/9/2026.',
      'Phấn đấu cấp căn cước đạt 100% | Công an xã | 2026-09-29',
    ],
    [
      'Phòng Kinh tế phấn đấu hoàn thành đường thôn Đông dài 2 km, đạt chuẩn, trước 30/6/2026.',
      'Phấn đấu hoàn thành đường thôn Đông dài 2 km, đạt chuẩn | Phòng Kinh tế | 2026-06-29',
    ],
    [
      'Công an xã phấn đấu cấp căn cước đạt 100%.',
      'Phấn đấu cấp căn cước đạt 100% | Công an xã | ',
    ],
  ])('is the work of the unit it is given to: %j', async (line, duty) => {
    expect(await offered(`1. ${line}`)).toEqual([duty]);
  });

  it('is the work of the unit above it', async () => {
    expect(
      await offered('1. Công an xã:', '- Phấn đấu cấp căn cước đạt 100% trước ngày 30/9/2026.'),
    ).toEqual(['Phấn đấu cấp căn cước đạt 100% | Công an xã | 2026-09-29']);
  });

  it('is a target of that work', async () => {
    const { suggestions, targets } = await read(
      'KẾ HOẠCH',
      'Dọn kho năm 2026',
      '1. Công an xã phấn đấu cấp căn cước đạt 100% trước ngày 30/9/2026.',
    );
    expect(targets).toMatchObject([{ leadUnits: ['Công an xã'], ref: suggestions[0]?.ref }]);
  });

  it('is work where it is to be finished', async () => {
    expect(await offered('1. Trạm Y tế phấn đấu hoàn thành sửa kho trong quý III.')).toEqual([
      'Phấn đấu hoàn thành sửa kho | Trạm Y tế | 2026-09-30',
    ]);
  });
});

describe('further wordings', () => {
  it.each([
    [
      'Trạm Y tế là cơ quan thường trực, tham mưu UBND xã chỉ đạo thực hiện.',
      'Tham mưu UBND xã chỉ đạo thực hiện | Trạm Y tế | ',
    ],
    [
      'Đoàn Thanh niên xã ra quân hỗ trợ cài đặt vào các ngày 26/3 và 19/5/2026.',
      'Ra quân hỗ trợ cài đặt | Đoàn Thanh niên xã | 2026-03-26 2026-05-19',
    ],
    [
      'Các chi bộ quán triệt Kế hoạch này tới đảng viên trong kỳ sinh hoạt tháng 02/2026.',
      'Quán triệt Kế hoạch này tới đảng viên trong kỳ sinh hoạt | Các chi bộ | 2026-02-28',
    ],
    [
      'Công an xã bảo đảm an ninh trật tự khu vực cổng trường.',
      'Bảo đảm an ninh trật tự khu vực cổng trường | Công an xã | ',
    ],
  ])('%j', async (line, duty) => {
    expect(await offered(`1. ${line}`)).toEqual([duty]);
  });
});

describe('a day behind a monthly rhythm', () => {
  const monthly = (day: number): string =>
    Array.from({ length: 12 }, (_, at) => {
      const last = new Date(Date.UTC(2026, at + 1, 0)).getUTCDate();
      return `2026-${String(at + 1).padStart(2, '0')}-${Math.min(day, last)}`;
    }).join(' ');

  it.each([
    'tổng hợp, chốt số liệu ngày 25',
    'rà soát hồ sơ quá hạn sau ngày 05 và báo cáo',
    'tổng hợp văn bản đến từ ngày 20',
    'báo cáo tiến độ so với ngày 15',
    'niêm yết lịch tiếp công dân ngày 15 của Chủ tịch',
    'duy trì mô hình ngày 20 không rác',
    'tổng hợp hồ sơ tiếp nhận vào ngày 22 và ngày 23',
  ])('is the work’s where nothing says that it binds: %s', async (work) => {
    const title = `${work.charAt(0).toUpperCase()}${work.slice(1)}`;
    expect(await offered(`1. Hằng tháng, Trạm Y tế ${work}.`)).toEqual([
      `${title} | Trạm Y tế | ${monthly(31)}`,
    ]);
  });

  it.each(['vào ngày 22', 'chậm nhất ngày 22', 'muộn nhất là ngày 22', 'trước ngày 23'])(
    'is its day where something does: %s',
    async (due) => {
      expect(await offered(`1. Hằng tháng, Trạm Y tế báo cáo kết quả ${due}.`)).toEqual([
        `Báo cáo kết quả | Trạm Y tế | ${MONTHS_ON_22}`,
      ]);
    },
  );

  it('is asked about where it may be that of a schedule', async () => {
    const { suggestions } = await read(
      'KẾ HOẠCH',
      'Dọn kho năm 2026',
      '1. Hằng tháng, Trạm Y tế niêm yết lịch tiếp công dân vào ngày 15 của Chủ tịch.',
    );
    expect(suggestions).toMatchObject([{ confidence: 'ask' }]);
  });
});

describe('wordings of a second look', () => {
  it.each([
    [
      'Các chi đoàn cụ thể hóa thành chương trình của mình trước ngày 20/01; hằng tháng báo cáo kết quả vào ngày 22.',
      [
        'Cụ thể hóa thành chương trình của mình | Các chi đoàn | 2026-01-19',
        `Báo cáo kết quả | Các chi đoàn | ${MONTHS_ON_22}`,
      ],
    ],
    [
      'Phòng Kế hoạch - Nghiệp vụ phối hợp các trạm y tế mở đợt khám: từ 17/8 đến 28/8 tại 6 xã, tổng hợp kết quả trước ngày 05/9.',
      [
        'Phối hợp các trạm y tế mở đợt khám | Phòng Kế hoạch - Nghiệp vụ | 2026-08-28',
        'Tổng hợp kết quả | Phòng Kế hoạch - Nghiệp vụ | 2026-09-04',
      ],
    ],
    [
      'Các tổ công tác kiểm tra trực tiếp từng cơ sở trước ngày 30/4.',
      ['Kiểm tra trực tiếp từng cơ sở | Các tổ công tác | 2026-04-29'],
    ],
    [
      'Tổ công tác kiểm tra liên ngành rà soát các cơ sở trước ngày 30/4.',
      ['Rà soát các cơ sở | Tổ công tác kiểm tra liên ngành | 2026-04-29'],
    ],
    [
      'Trạm Y tế lập tiến độ chi tiết theo tháng, gửi Sở Tài chính trước ngày 20 tháng 9.',
      ['Lập tiến độ chi tiết theo tháng, gửi Sở Tài chính | Trạm Y tế | 2026-09-19'],
    ],
    [
      'Liên chi đoàn khối cơ quan tổ chức 02 lớp dạy bơi trong tháng 6 và tháng 7.',
      ['Tổ chức 02 lớp dạy bơi | Liên chi đoàn khối cơ quan | 2026-06-30 2026-07-31'],
    ],
    [
      'Trạm Y tế báo cáo kết quả trước ngày 05/6 (6 tháng) và 05/12 (năm).',
      ['Báo cáo kết quả | Trạm Y tế | 2026-06-04 2026-12-04'],
    ],
    [
      'Trạm Y tế báo cáo kết quả trước 25/3 (quý I), 25/6 (6 tháng) và 05/12 (năm) về Sở.',
      ['Báo cáo kết quả về Sở | Trạm Y tế | 2026-03-24 2026-06-24 2026-12-04'],
    ],
    [
      'Công an xã cấp xong căn cước cho học sinh trước 0 giờ ngày 01/9/2026.',
      ['Cấp xong căn cước cho học sinh | Công an xã | 2026-08-31'],
    ],
    [
      'Công an xã tổng kiểm tra phòng cháy tại chợ Mới; xong trước 30/4.',
      ['Tổng kiểm tra phòng cháy tại chợ Mới | Công an xã | 2026-04-29'],
    ],
    [
      'Đã quá hạn ngày 20/8/2026 mà chưa báo cáo, đề nghị các tổ gửi ngay trước ngày 28/8/2026.',
      ['Gửi ngay | các tổ | 2026-08-27'],
    ],
    ['Giao ban kết thúc hồi 15 giờ 30 cùng ngày.', []],
    [
      'Để hoàn thành mục tiêu đến 31/01/2027 giải ngân đạt 100% kế hoạch, Chủ tịch UBND tỉnh chỉ thị:',
      [],
    ],
  ])('%j', async (line, duties) => {
    const known = '9. Thôn Đông dọn kho trước ngày 02/12.';
    expect(await offered(`1. ${line}`, known)).toEqual([
      ...duties,
      'Dọn kho | Thôn Đông | 2026-12-01',
    ]);
  });
});

describe('a day without a year in a document that has its own', () => {
  const lines = (due: string): string[] => [
    'UBND XÃ TÂN HƯNG',
    'Tân Hưng, ngày 20 tháng 8 năm 2026',
    'CÔNG VĂN',
    'V/v dọn kho năm 2026',
    `1. Trạm Y tế rà soát thuốc, hoàn thành ${due}.`,
  ];
  const asked = async (due: string): Promise<boolean> => {
    const { suggestions } = await read(...lines(due));
    return suggestions.some(({ questions }) => questions.some(({ blocking }) => blocking));
  };

  it.each(['trước ngày 20/01', 'trong tháng 3', 'trong quý I'])(
    'is asked about where it was over by then: %s',
    async (due) => {
      expect(await asked(due)).toBe(true);
    },
  );

  it.each([
    'trước ngày 20/9',
    'trước ngày 20/01/2027',
    'trong tháng 8',
    'trước ngày 25 hằng tháng',
    'trước ngày 15/2/26',
    'trước ngày 15/2/2026',
  ])('is sure where it was to come, or says its year: %s', async (due) => {
    expect(await asked(due)).toBe(false);
  });
});

describe('the question about a day before the issue', () => {
  /** `19/01/2026` → `2026-01-19`. */
  const isoDate = (shown: string): string => shown.split('/').reverse().join('-');
  const OVER = [
    ['trước ngày 20/01', '2027-01-19', ['có', '19/01/2026']],
    ['trong tháng 3', '2027-03-31', ['có', '31/03/2026']],
    ['trong quý I', '2027-03-31', ['có', '31/03/2026']],
    ['trước ngày 05/3 (Quý I)', '2027-03-04', ['có', '04/03/2026']],
  ] as const;
  const letter = (due: string) =>
    readPlan(
      new TextEncoder().encode(
        [
          'Tân Hưng, ngày 20 tháng 8 năm 2026',
          'CÔNG VĂN',
          'V/v dọn kho',
          `1. Trạm Y tế rà soát thuốc, hoàn thành ${due}.`,
        ].join('\n'),
      ),
      { fileName: 'cong-van.txt' },
    );
  const CONTEXT = { planYear: 2026, beforeIsInclusive: false };

  it.each(OVER)('names the first such day after it: %s', async (due, date, choices) => {
    const { suggestions } = await letter(due);
    expect(suggestions).toMatchObject([
      { deadline: { dueDates: [date] }, questions: [{ choices: [...choices] }] },
    ]);
    expect(suggestions[0]?.questions[0]?.said.vi).toContain('ngày 20/08/2026 nên đã tính là');
  });

  it.each(
    OVER.flatMap(([due, date, choices]) =>
      choices.map((choice) => [due, choice, choice === 'có' ? date : isoDate(choice)] as const),
    ),
  )('is settled by each answer it offers: %s, %s', async (due, choice, date) => {
    const plan = await letter(due);
    const entries = answerPlan(plan, [], null, CONTEXT).asked.map(({ subject }) => ({
      subject,
      typed: { answer: choice, due: '', unit: '' },
    }));
    const { reading, faults } = answerPlan(plan, entries, null, CONTEXT);
    expect(faults).toEqual([]);
    expect(reading.suggestions).toMatchObject([
      { decision: 'accepted', confidence: 'sure', questions: [], deadline: { dueDates: [date] } },
    ]);
  });
});

describe('a directive of a school year', () => {
  it('has its days in that year', async () => {
    const { plan, suggestions } = await readPlan(
      new TextEncoder().encode(
        [
          'CHỈ THỊ',
          'Về nhiệm vụ trọng tâm năm học 2026-2027',
          '1. Hiệu trưởng các trường báo cáo sơ kết học kỳ I trước ngày 20/01.',
        ].join('\n'),
      ),
      { fileName: 'chi-thi.txt' },
    );
    expect(plan.period).toEqual({ from: '2026-09-01', to: '2027-05-31' });
    expect(suggestions[0]?.deadline.dueDates).toEqual(['2027-01-19']);
  });
});

describe('a letter that speaks of a school year', () => {
  const readLetter = async (day: string, head: readonly string[], due: string) => {
    const lines = [`Tân Hưng, ngày ${day}`, ...head, `1. Trạm Y tế lập danh sách trẻ ${due}.`];
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { plan, suggestions } = await readPlan(bytes, { fileName: 'cong-van.txt' });
    const [one] = suggestions;
    return [plan.year, one?.deadline.dueDates.join(), one?.confidence];
  };
  const SUMMING_UP = ['CÔNG VĂN', 'V/v tổng kết năm học 2025-2026 và chuẩn bị tuyển sinh'];
  const ENROLMENT = ['QUYẾT ĐỊNH', 'Về việc giao chỉ tiêu tuyển sinh năm học 2026 - 2027'];
  const NOTICE = ['THÔNG BÁO', 'Kết luận về tuyển sinh năm học 2026 - 2027'];

  it.each([
    ['10 tháng 5 năm 2026', SUMMING_UP, 'trước ngày 20/8', '2026-08-19'],
    ['10 tháng 5 năm 2026', SUMMING_UP, 'trước ngày 15/9', '2026-09-14'],
    ['10 tháng 3 năm 2026', ENROLMENT, 'trước ngày 15/6', '2026-06-14'],
    ['10 tháng 3 năm 2026', NOTICE, 'trước ngày 15/6', '2026-06-14'],
    ['05 tháng 7 năm 2026', ENROLMENT, 'trước ngày 15/7', '2026-07-14'],
  ])('has its days in the year of its issue: %s, %j, %s', async (day, head, due, date) => {
    expect(await readLetter(day, head, due)).toEqual([2026, date, 'sure']);
  });

  it('has them in the school year where it gives out its work as it begins', async () => {
    expect(await readLetter('20 tháng 8 năm 2026', ENROLMENT, 'trước ngày 20/01')).toEqual([
      ...[2026, '2027-01-19', 'sure'],
    ]);
  });
});
