import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../reading/readPlan.ts';

const read = (...lines: string[]) =>
  readPlan(new TextEncoder().encode(lines.join('\n')), { fileName: 'van-ban.txt', year: 2026 });

/** Title, units, due text and days of what a document offers. */
async function offered(...lines: string[]): Promise<string[]> {
  const { suggestions } = await read(...lines);
  return suggestions.map(({ title, leadUnits, dueText, deadline }) =>
    [title, leadUnits.join('; '), dueText, deadline.dueDates.join(' ')].join(' | '),
  );
}

const MONTHS_ON_20 = Array.from(
  { length: 12 },
  (_, at) => `2026-${String(at + 1).padStart(2, '0')}-20`,
).join(' ');

describe('a notice of conclusions', () => {
  const NOTICE = [
    'THÔNG BÁO',
    'Kết luận của Chủ tịch UBND xã Tân Hưng tại buổi giao ban',
    'Ngày 11/5/2026, Chủ tịch UBND xã chủ trì họp giao ban và kết luận như sau:',
  ];

  it('gives out its duties one by one, the work without who and by when', async () => {
    expect(
      await offered(
        ...NOTICE,
        '1. Giao Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát hộ kinh doanh, hoàn thành trước ngày 31/5; báo cáo kết quả chậm nhất ngày 03/6.',
        '2. Văn phòng: nâng cấp trang thông tin, xong trong tháng sáu.',
      ),
    ).toEqual([
      'Rà soát hộ kinh doanh | Phòng Kinh tế | trước ngày 31/5 | 2026-05-30',
      'Báo cáo kết quả | Phòng Kinh tế | chậm nhất ngày 03/6 | 2026-06-03',
      'Nâng cấp trang thông tin | Văn phòng | xong trong tháng sáu | 2026-06-30',
    ]);
  });

  it('names who does it behind the work, and the day of a rhythm', async () => {
    expect(
      await offered(
        ...NOTICE,
        '1. Nhà văn hóa thôn Đông phải được sơn lại trước ngày 15/8/2026 (Phòng Kinh tế chủ trì).',
        '2. Việc thu quỹ khuyến học xong trước 20/9, do các thôn phụ trách.',
        '3. Hằng tháng, vào ngày 20, Trạm Y tế gửi số liệu tiêm chủng.',
        '4. Văn phòng hằng tuần tổng hợp lịch họp vào chiều thứ Sáu.',
        '5. Các tổ làm nước sạch tiếp tục thực hiện tốt quy trình xét nghiệm.',
        '6. Kết quả gửi về Phòng Kinh tế trước ngày 05/12/2026 để tổng hợp.',
      ),
    ).toEqual([
      'Nhà văn hóa thôn Đông phải được sơn lại | Phòng Kinh tế | trước ngày 15/8/2026 | 2026-08-14',
      'Việc thu quỹ khuyến học | các thôn | trước 20/9 | 2026-09-19',
      `Gửi số liệu tiêm chủng | Trạm Y tế | Hằng tháng, vào ngày 20 | ${MONTHS_ON_20}`,
      'Tổng hợp lịch họp | Văn phòng | hằng tuần, vào chiều thứ Sáu | ',
      'Các tổ làm nước sạch tiếp tục thực hiện tốt quy trình xét nghiệm |  |  | ',
      'Kết quả gửi về Phòng Kinh tế để tổng hợp |  | trước ngày 05/12/2026 | 2026-12-04',
    ]);
  });

  it('takes no day told of who is late for a deadline', async () => {
    expect(
      await offered(
        ...NOTICE,
        '1. Các thôn chưa nộp sổ (hạn 10/5/2026) nộp ngay trước ngày 18/5/2026.',
        '2. Đơn vị đã trễ hạn ngày 01/5/2026 giải trình bằng văn bản chậm nhất ngày 20/5/2026.',
      ),
    ).toEqual([
      'Nộp ngay | Các thôn | trước ngày 18/5/2026 | 2026-05-17',
      'Giải trình bằng văn bản | Đơn vị | chậm nhất ngày 20/5/2026 | 2026-05-20',
    ]);
  });

  it('names nobody who did it already, and nobody by words no name holds', async () => {
    const { suggestions } = await read(
      ...NOTICE,
      '1. Phòng Kinh tế đã hoàn thành báo cáo ngày 01/3/2026, biểu dương tinh thần làm việc.',
      '2. Căn cứ Kế hoạch số 15/KH-UBND ngày 10/01/2026, giao Công an xã lập phương án tuần tra, ban hành trước ngày 20/3/2026.',
      '3. Yêu cầu Trạm Y tế tích trữ thuốc men; báo cáo trước ngày 25 hằng tháng.',
      '4. Các thôn chưa nộp danh sách khẩn trương gửi về Văn phòng trước ngày 22/3/2026.',
    );
    expect(
      suggestions.map(({ leadUnits, dueText, questions }) => [
        leadUnits.join(),
        dueText,
        questions.map(({ about, blocking }) => `${about} ${blocking}`).join(),
      ]),
    ).toEqual([
      ['Công an xã', 'trước ngày 20/3/2026', ''],
      ['', 'trước ngày 25 hằng tháng', 'unit true'],
      ['Các thôn', 'trước ngày 22/3/2026', ''],
    ]);
  });

  it('in plain paragraphs, where a sentence may speak of the one before', async () => {
    expect(
      await offered(
        ...NOTICE,
        'Ban Xây dựng Đảng chủ trì, phối hợp với Ủy ban Kiểm tra hoàn chỉnh Đề án. Hoàn thành trước ngày 28/02 để trình Ban Chấp hành.',
        'Đảng ủy UBND xã lãnh đạo việc sắp xếp. Nội dung này báo cáo Ban Thường vụ trước 9/4.',
        'Theo Kết luận số 12 ngày 28/2, các chi bộ gửi kế hoạch trước ngày 20.7.2026.',
      ),
    ).toEqual([
      'Hoàn chỉnh Đề án | Ban Xây dựng Đảng | trước ngày 28/02 | 2026-02-27',
      'Lãnh đạo việc sắp xếp; báo cáo Ban Thường vụ | Đảng ủy UBND xã | trước 9/4 | 2026-04-08',
      'Gửi kế hoạch | các chi bộ | trước ngày 20.7.2026 | 2026-07-19',
    ]);
  });

  it('gives no duty of what was, of praise and of what is decided', async () => {
    expect(
      await offered(
        ...NOTICE,
        '1. Đánh giá cao Phòng Kinh tế đã thu xong quỹ đất trước ngày 30/4/2026.',
        '2. Công an xã đã hoàn thành đợt cao điểm trước ngày 15/4/2026.',
        '3. Dự án khởi công ngày 20/02/2025, đến nay đạt 41% (phải xong trong quý I/2026).',
        '4. Đồng ý chủ trương tổ chức lễ hội vào quý III.',
        '5. Các đơn vị đã quá hạn ngày 20/4/2026 khẩn trương báo cáo trước ngày 28/5/2026.',
        '6. Nếu chậm, Văn phòng báo cáo Chủ tịch trước ngày 30/5.',
      ),
    ).toEqual(['Khẩn trương báo cáo | Các đơn vị | trước ngày 28/5/2026 | 2026-05-27']);
  });

  it('asks who is charged where a name does not end for certain', async () => {
    const { suggestions } = await read(
      ...NOTICE,
      '1. Ban Quản lý chợ quán xuyến việc ra vào, xong trước ngày 15/6.',
    );
    expect(suggestions).toMatchObject([
      { leadUnits: [], questions: [{ about: 'unit', blocking: true }] },
    ]);
  });

  it('offers work without a time once a unit, asked and apart', async () => {
    const { suggestions } = await read(
      ...NOTICE,
      '1. Trạm Y tế xã phun thuốc khử trùng; cấp phát thuốc.',
      '2. Văn phòng theo dõi, đôn đốc việc thực hiện.',
    );
    expect(suggestions).toMatchObject([
      { leadUnits: ['Trạm Y tế xã'], offeredAs: 'continuous', confidence: 'ask' },
      { leadUnits: ['Văn phòng'], title: 'Theo dõi, đôn đốc việc thực hiện', dueText: '' },
    ]);
  });
});

describe('a directive, a telegram', () => {
  it('names groups and heads of all sorts, and no sanction', async () => {
    expect(
      await offered(
        'CHỈ THỊ',
        'Về an toàn bến khách',
        '1. Các xí nghiệp quản lý bến:',
        'a) Thay 12 phao hỏng trước ngày 20/4/2026;',
        'b) Bố trí trực từ ngày 29/4 đến hết ngày 03/5/2026.',
        '2. Bảo tàng tỉnh cử người hướng dẫn, xong trước 25/4.',
        '3. Tổng Giám đốc ban hành kế hoạch trước ngày 31/01/2026 và tổ chức thực hiện.',
        '4. Trạm trưởng Trạm Bơm số 2:',
        '- Chủ trì, phối hợp với các xí nghiệp kiểm tra van, báo cáo vào thứ Sáu hằng tuần.',
        '5. Giám đốc các xí nghiệp chịu trách nhiệm trước Tổng Giám đốc nếu để xảy ra tai nạn.',
        '6. Về việc tháng trước: cơ bản các phòng hoàn thành; còn 03 việc chậm so với hạn ngày 25/5.',
      ),
    ).toEqual([
      'Thay 12 phao hỏng | Các xí nghiệp quản lý bến | trước ngày 20/4/2026 | 2026-04-19',
      'Bố trí trực | Các xí nghiệp quản lý bến | đến hết ngày 03/5/2026 | 2026-05-03',
      'Cử người hướng dẫn | Bảo tàng tỉnh | trước 25/4 | 2026-04-24',
      'Ban hành kế hoạch và tổ chức thực hiện | Tổng Giám đốc | trước ngày 31/01/2026 | 2026-01-30',
      'Kiểm tra van, báo cáo | Trạm trưởng Trạm Bơm số 2 | vào thứ Sáu hằng tuần | ',
    ]);
  });

  it('names the unit in the heading of what stands below', async () => {
    expect(
      await offered(
        'CHỈ THỊ',
        'Về phòng cháy rừng năm 2026',
        '1. Sở Nông nghiệp và Môi trường',
        'a) Kiểm tra công tác trực, xong trước ngày 25/3.',
        '2. UBND các xã, phường:',
        '- Kiện toàn Ban Chỉ huy trước 20/3;',
        '- Diễn tập ít nhất một lần, chậm nhất ngày 30 tháng 4 năm 2026.',
      ),
    ).toEqual([
      'Kiểm tra công tác trực | Sở Nông nghiệp và Môi trường | trước ngày 25/3 | 2026-03-24',
      'Kiện toàn Ban Chỉ huy | UBND các xã, phường | trước 20/3 | 2026-03-19',
      'Diễn tập ít nhất một lần | UBND các xã, phường | chậm nhất ngày 30 tháng 4 năm 2026 | 2026-04-30',
    ]);
  });

  it('names hours, and addressees who owe nothing', async () => {
    expect(
      await offered(
        'CÔNG ĐIỆN',
        'Về ứng phó bão số 6 năm 2026',
        'CHỦ TỊCH UBND TỈNH ĐIỆN:',
        '- Giám đốc các Sở: Xây dựng, Công Thương;',
        'Theo tin của Đài Khí tượng, đến 13 giờ ngày 11/9 bão đổ bộ. Chủ tịch UBND tỉnh yêu cầu:',
        '1. UBND các xã ven biển sơ tán dân xong trước 20 giờ ngày 10/9.',
      ),
    ).toEqual(['Sơ tán dân | UBND các xã ven biển | trước 20 giờ ngày 10/9 | 2026-09-10']);
  });

  it('announces whom its points charge', async () => {
    expect(
      await offered(
        'V/v phòng, chống dịch năm 2026',
        'Trong tháng qua có 3 ổ dịch. Sở Y tế đề nghị Giám đốc các Trung tâm Y tế:',
        '- Xử lý ổ dịch, hoàn thành trước ngày 05 tháng 8.',
        '- Báo cáo về Sở trước 15h00 thứ Sáu hằng tuần.',
      ),
    ).toEqual([
      'Xử lý ổ dịch | Giám đốc các Trung tâm Y tế | trước ngày 05 tháng 8 | 2026-08-04',
      'Báo cáo về Sở | Giám đốc các Trung tâm Y tế | trước 15h00 thứ Sáu hằng tuần | ',
    ]);
  });
});

describe('a plan in prose', () => {
  it('begins with who issues it, which is no duty', async () => {
    const { suggestions } = await read(
      'KẾ HOẠCH',
      'Dọn kênh năm 2026',
      'Ủy ban nhân dân xã Tân Hưng ban hành Kế hoạch dọn kênh, phân công các thôn như sau.',
      '1. Thôn Thượng dọn kênh chính, xong trước ngày 20/5.',
    );
    expect(suggestions.map(({ leadUnits }) => leadUnits)).toEqual([['Thôn Thượng']]);
  });

  it('may give the time of a block in its heading, and its own days and place nowhere', async () => {
    expect(
      await offered(
        'KẾ HOẠCH',
        'Hoạt động hè năm 2026',
        'I. THỜI GIAN, ĐỊA ĐIỂM',
        'Từ ngày 01/6/2026 đến ngày 15/8/2026 tại các khu phố.',
        'II. NỘI DUNG',
        '1. Lễ khai mạc hè (trước ngày 31/5/2026)',
        'Đơn vị chủ trì: Đoàn phường; Đơn vị phối hợp: các trường học.',
      ),
    ).toEqual(['Lễ khai mạc hè | Đoàn phường | trước ngày 31/5/2026 | 2026-05-30']);
  });

  it('makes one duty of a line and the labels below it', async () => {
    const { suggestions } = await read(
      'KẾ HOẠCH',
      'Phát triển du lịch năm 2026',
      '1.1. Lập phương án tôn tạo suối',
      'Thời hạn: trước ngày 30/4/2026',
      'Chủ trì: Phòng Kinh tế; Phối hợp: thôn Nà Lại',
      '1.2. Xây dựng phim giới thiệu',
      '- Cơ quan thực hiện: Phòng Văn hóa - Xã hội',
      '- Thời gian: từ tháng ba đến quý II/2026',
      '- Sản phẩm: 01 phim ngắn',
    );
    expect(suggestions).toMatchObject([
      {
        title: 'Lập phương án tôn tạo suối',
        leadUnits: ['Phòng Kinh tế'],
        coordinatingUnits: ['thôn Nà Lại'],
        deadline: { dueDates: ['2026-04-29'] },
        confidence: 'sure',
      },
      {
        title: 'Xây dựng phim giới thiệu',
        leadUnits: ['Phòng Văn hóa - Xã hội'],
        deliverable: '01 phim ngắn',
        deadline: { dueDates: ['2026-06-30'] },
      },
    ]);
  });

  it('is read before the part on carrying it out as well as in it, its aims and results not', async () => {
    expect(
      await offered(
        'KẾ HOẠCH',
        'Cải cách hành chính năm 2026',
        'I. MỤC TIÊU',
        '1. Hoàn thành 100% chỉ tiêu trước ngày 30/11/2026.',
        'II. KẾT QUẢ NĂM 2025',
        'Đến hết tháng 12/2025 đã số hóa 78% hồ sơ.',
        'III. NHIỆM VỤ',
        '1. Trung tâm Phục vụ hành chính công nâng cấp thiết bị trước ngày 30/6.',
        'IV. TỔ CHỨC THỰC HIỆN',
        '1. Văn phòng: tổng kết trước ngày 10/12.',
        'Nơi nhận:',
        '- Như trên;',
      ),
    ).toEqual([
      'Nâng cấp thiết bị | Trung tâm Phục vụ hành chính công | trước ngày 30/6 | 2026-06-29',
      'Tổng kết | Văn phòng | trước ngày 10/12 | 2026-12-09',
    ]);
  });

  it('may say the time first, or above several points', async () => {
    const { suggestions } = await read(
      'KẾ HOẠCH năm học 2026-2027',
      'Tháng 10: Tổ Tin học tổ chức thao giảng.',
      'Trước ngày 30/5, Văn phòng tổng hợp tài liệu.',
      'Từ ngày 01/3 đến ngày 05/3: Ban Giám hiệu dự giờ.',
      'Hằng tháng, Ban Kiểm tra nội bộ họp.',
      'Tháng 01:',
      '- Tổ Văn phòng: kiểm kê thư viện.',
    );
    expect(suggestions.map(({ title, deadline }) => [title, deadline.dueDates.at(-1)])).toEqual([
      ['Tổ chức thao giảng', '2026-10-31'],
      ['Tổng hợp tài liệu', '2027-05-29'],
      ['Dự giờ', '2027-03-05'],
      ['Họp', '2027-05-31'],
      ['Kiểm kê thư viện', '2027-01-31'],
    ]);
    expect(suggestions.at(-1)?.confidence).toBe('ask');
  });

  it('offers a rule about all tasks as a rule, and what one unit sums up as its duty', async () => {
    const { suggestions } = await read(
      'KẾ HOẠCH năm 2026',
      '1. Định kỳ hằng tháng, các đơn vị báo cáo tiến độ thực hiện Kế hoạch trước ngày 22.',
      '2. Định kỳ hằng quý, Văn phòng tổng hợp, báo cáo kết quả thực hiện Kế hoạch.',
    );
    expect(suggestions).toMatchObject([
      { offeredAs: 'rule', leadUnits: ['các đơn vị'], confidence: 'ask' },
      { leadUnits: ['Văn phòng'] },
    ]);
    expect(suggestions[1]?.offeredAs).toBeUndefined();
  });

  it('says where a duty stands by its own numbering', async () => {
    const { suggestions } = await read(
      'KẾ HOẠCH năm 2026',
      'III. TỔ CHỨC THỰC HIỆN',
      '2. Phòng Kinh tế',
      'a) Lập dự toán trước ngày 15/3.',
    );
    expect(suggestions[0]?.numbering).toEqual({
      vi: 'điểm a khoản 2 mục III',
      en: 'point a, item 2, part III',
    });
  });
});

describe('a row that is a rule about all tasks', () => {
  it('starts nothing by itself', async () => {
    const { tasks, suggestions } = await read(
      'KẾ HOẠCH năm 2026',
      '',
      'STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành',
      '1\tCập nhật tiến độ 100% nhiệm vụ được giao\tCác phòng, ban\tHằng tuần',
      '2\tBáo cáo kết quả cải cách hành chính\tCác phòng, ban\tHằng quý',
    );
    expect(tasks.map(({ ref }) => ref)).toEqual(['2']);
    expect(suggestions).toMatchObject([{ ref: '1', offeredAs: 'rule', foundIn: 'row' }]);
  });

  it.each([
    ['Cập nhật trạng thái các nhiệm vụ trên hệ thống', 'Thứ Sáu hằng tuần'],
    ['Báo cáo kết quả thực hiện Chương trình này về Văn phòng', 'Trước ngày 25 hằng tháng'],
    ['Đánh giá tình hình xử lý công việc được giao', 'Hằng quý'],
  ])('is told by other words, too: %s', async (title, due) => {
    const { tasks, suggestions } = await read(
      'KẾ HOẠCH năm 2026',
      '',
      'STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành',
      `1\t${title}\tCác đơn vị\t${due}`,
      `2\t${title}\tVăn phòng\t${due}`,
    );
    expect(tasks.map(({ ref }) => ref)).toEqual(['2']);
    expect(suggestions).toMatchObject([{ ref: '1', offeredAs: 'rule' }]);
  });
});

describe('sentences with commas', () => {
  it('are no table, and a table with commas is', async () => {
    expect(
      await offered(
        'THÔNG BÁO năm 2026',
        '1. Phòng Kinh tế chủ trì, phối hợp với các thôn, thực hiện nhiệm vụ rà soát, hoàn thành trong tháng 6/2026.',
        '2. Công an xã chủ trì, phối hợp với Phòng Kinh tế, thực hiện nhiệm vụ làm sạch dữ liệu, hoàn thành trước ngày 20/11.',
      ),
    ).toHaveLength(2);
    const table = await read(
      'STT,Nhiệm vụ,Đơn vị chủ trì,Thời gian',
      '1,Rà soát dữ liệu,Công an xã,Quý II/2026',
    );
    expect(table.tasks).toHaveLength(1);
  });
});

describe('a document that gives out nothing', () => {
  it('is refused with what is missing', async () => {
    await expect(
      read('THÔNG BÁO', 'Nghỉ lễ từ ngày 30/4 đến ngày 01/5 năm 2026.'),
    ).rejects.toThrow();
  });
});
