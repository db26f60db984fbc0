import { describe, expect, it } from 'vitest';
import { chargedIn } from '../../../../reading/prose/units/charged.ts';
import { unitOfHeading } from '../../../../reading/prose/units/unitHeading.ts';

describe('who a sentence charges', () => {
  it.each([
    ['Phòng Kinh tế rà soát điểm sạt lở', 'Phòng Kinh tế', 'rà soát điểm sạt lở'],
    ['Giao Công an phường kiểm tra cư trú', 'Công an phường', 'kiểm tra cư trú'],
    ['Yêu cầu các đơn vị báo cáo kết quả', 'các đơn vị', 'báo cáo kết quả'],
    ['Ban Tổ chức Đảng ủy tổ chức hội nghị', 'Ban Tổ chức Đảng ủy', 'tổ chức hội nghị'],
    ['Ban kiểm soát kiểm tra quỹ', 'Ban kiểm soát', 'kiểm tra quỹ'],
    ['Ngân hàng Chính sách xã hội giải ngân vốn', 'Ngân hàng Chính sách xã hội', 'giải ngân vốn'],
    ['Tổ Tin học tổ chức thao giảng', 'Tổ Tin học', 'tổ chức thao giảng'],
    [
      'Các tổ chức chính trị - xã hội vận động hội viên',
      'Các tổ chức chính trị - xã hội',
      'vận động hội viên',
    ],
    [
      'Văn phòng theo chức năng, nhiệm vụ được giao theo dõi, đôn đốc',
      'Văn phòng',
      'theo dõi, đôn đốc',
    ],
    ['Các đơn vị đã quá hạn nộp báo cáo ngay', 'Các đơn vị', 'đã quá hạn nộp báo cáo ngay'],
    [
      'Thôn trưởng các thôn có trách nhiệm huy động nhân dân',
      'Thôn trưởng các thôn',
      'huy động nhân dân',
    ],
    [
      'Giao bộ phận Tài chính kế toán phường chủ trì tham mưu dự toán',
      'bộ phận Tài chính kế toán phường',
      'tham mưu dự toán',
    ],
    [
      'Đề nghị các ban, các cá nhân phụ trách tiêu chí theo từng lĩnh vực chuyên môn, tiến hành rà soát',
      'các ban, các cá nhân phụ trách tiêu chí theo từng lĩnh vực chuyên môn',
      'tiến hành rà soát',
    ],
    ['Chủ tịch UBND xã yêu cầu các thôn dọn vệ sinh', 'các thôn', 'dọn vệ sinh'],
    [
      'Theo Kết luận số 12 ban hành ngày 28/2, các chi bộ gửi kế hoạch',
      'các chi bộ',
      'gửi kế hoạch',
    ],
    ['P. Kỹ thuật: báo cáo sự cố', 'P. Kỹ thuật', 'báo cáo sự cố'],
    ['BQL chợ thu phí, kiểm tra sổ', 'BQL chợ', 'thu phí, kiểm tra sổ'],
    ['Ban Quản lý dự án kiểm điểm tiến độ', 'Ban Quản lý dự án', 'kiểm điểm tiến độ'],
    [
      'Ban Quản lý dự án đầu tư xây dựng lập hồ sơ',
      'Ban Quản lý dự án đầu tư xây dựng',
      'lập hồ sơ',
    ],
    ['Đối với Trạm Y tế: tổ chức khám tuyển', 'Trạm Y tế', 'tổ chức khám tuyển'],
    [
      'Trong thời gian tới, các trường học tăng cường quản lý',
      'các trường học',
      'tăng cường quản lý',
    ],
    ['Về chế độ báo cáo: các phòng gửi báo cáo tuần', 'các phòng', 'gửi báo cáo tuần'],
    [
      'Các Sở: Tài chính, Nội vụ khẩn trương khắc phục lỗi',
      'Các Sở: Tài chính, Nội vụ',
      'khẩn trương khắc phục lỗi',
    ],
    [
      'Ban Quản lý dự án đầu tư xây dựng nghiệm thu cầu',
      'Ban Quản lý dự án đầu tư xây dựng',
      'nghiệm thu cầu',
    ],
    [
      'Bà Đinh Thị Sen, Phó Chủ tịch: phụ trách một cửa',
      'Bà Đinh Thị Sen, Phó Chủ tịch',
      'phụ trách một cửa',
    ],
  ])('ends where the work begins: %j', (sentence, unit, work) => {
    expect(chargedIn(sentence)).toMatchObject({ unit, work, isSure: true });
  });

  it('is told with whom', () => {
    expect(
      chargedIn(
        'Giao Phòng Kinh tế chủ trì, phối hợp với Thuế cơ sở 5 và các thôn rà soát hộ kinh doanh',
      ),
    ).toEqual({
      unit: 'Phòng Kinh tế',
      together: 'Thuế cơ sở 5 và các thôn',
      work: 'rà soát hộ kinh doanh',
      isSure: true,
    });
  });

  it.each([
    'Công tác tuyên truyền được tăng cường',
    'Ban hành kế hoạch tuyên truyền',
    'Tổ chức hội thi',
    'Phòng, chống cháy rừng',
    'Hội nghị tổng kết',
    'Bộ tiêu chí nông thôn mới',
  ])('is nobody in %j', (sentence) => {
    expect(chargedIn(sentence)).toMatchObject({ unit: '', work: sentence });
  });

  it.each([
    'Phòng Kinh tế bươn chải vào việc này cho xong',
    'Ban Quản lý chợ quán xuyến việc ra vào',
  ])('is asked where the name does not end for certain: %j', (sentence) => {
    expect(chargedIn(sentence)).toMatchObject({ unit: '', isSure: false });
  });
});

describe('a heading that names a unit', () => {
  it.each([
    ['Phòng Kinh tế:', 'Phòng Kinh tế'],
    ['NHIỆM VỤ CỦA CÔNG AN XÃ', 'CÔNG AN XÃ'],
    ['Trách nhiệm của Phòng Văn hóa – Xã hội', 'Phòng Văn hóa – Xã hội'],
    ['Đối với các thôn', 'các thôn'],
    ['Giao Văn phòng UBND xã', 'Văn phòng UBND xã'],
    ['Địa chính – Xây dựng xã', 'Địa chính – Xây dựng xã'],
    ['Đoàn kiểm tra (do Văn phòng chủ trì):', 'Đoàn kiểm tra'],
    ['Đơn vị được kiểm tra:', 'Đơn vị được kiểm tra'],
  ])('%j is %j', (heading, unit) => {
    expect(unitOfHeading(heading)).toBe(unit);
  });

  it.each([
    'Công tác tuyên truyền',
    'Về thu ngân sách',
    'Tổ chức các hội nghị',
    'Các nhiệm vụ trọng tâm',
  ])('%j names none', (heading) => {
    expect(unitOfHeading(heading)).toBe('');
  });
});
