import { describe, expect, it } from 'vitest';
import { chargedIn } from '../../../../reading/prose/units/charged.ts';

// Names of units as offices print them, verbs in them or not, and what a unit is charged with: each
// name ends where the work begins, whatever it is.

const NAMES = [
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Tổ Quản lý trật tự đô thị',
  'Đội Quản lý trật tự xây dựng',
  'Tiểu ban An ninh trật tự',
  'Ban An ninh, trật tự xã',
  'Chi nhánh Văn phòng đăng ký đất đai khu vực IV',
  'Văn phòng đăng ký đất đai tỉnh',
  'Cơ quan Cảnh sát điều tra Công an tỉnh',
  'Hội đồng phối hợp phổ biến, giáo dục pháp luật xã',
  'Hội đồng Thi đua - Khen thưởng',
  'Hội đồng thi đua, khen thưởng xã',
  'Hội đồng bồi thường, hỗ trợ và tái định cư',
  'Ban Bồi thường, giải phóng mặt bằng',
  'Phòng Quản lý xây dựng công trình',
  'Phòng Quản lý đô thị',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm Kiểm soát bệnh tật tỉnh',
  'Trung tâm Dịch vụ nông nghiệp',
  'Trung tâm Phát triển quỹ đất',
  'Ban Quản lý dự án đầu tư xây dựng khu vực',
  'Ban quản lý chợ',
  'Chi cục Trồng trọt và Bảo vệ thực vật',
  'Chi cục Chăn nuôi và Thú y',
  'Trạm Khuyến nông',
  'Trạm bảo vệ thực vật',
  'Tổ công nghệ số cộng đồng',
  'Tổ bảo vệ an ninh, trật tự cơ sở',
  'Đội Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'Ban Chỉ huy Phòng thủ dân sự xã',
  'Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn',
  'Ban chỉ đạo chuyển đổi số',
  'BCĐ chuyển đổi số',
  'Tổ giúp việc Ban Chỉ đạo 57',
  'Tổ công tác Đề án 06',
  'Đoàn Thanh niên xã',
  'Hội Liên hiệp Phụ nữ xã',
  'Hội Cựu chiến binh',
  'Hội Nông dân các xã',
  'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
  'Mặt trận Tổ quốc và các đoàn thể',
  'Các tổ chức chính trị - xã hội',
  'Các chi bộ trực thuộc',
  'Ban Xây dựng Đảng',
  'Ủy ban Kiểm tra Đảng ủy',
  'Văn phòng Đảng ủy',
  'Văn phòng HĐND và UBND',
  'Văn phòng điều phối nông thôn mới',
  'Ban Văn hóa - Xã hội HĐND xã',
  'Công an xã',
  'Công an các xã, phường',
  'Ban Chỉ huy quân sự xã',
  'Trạm Y tế xã',
  'Trường THCS Hưng Lộc',
  'Trường Mầm non Hoa Sen',
  'Các trường mầm non, tiểu học, THCS',
  'Hiệu trưởng các trường',
  'Trưởng các thôn',
  'Bí thư chi bộ, trưởng thôn',
  'Tổ trưởng các tổ dân phố',
  'Thủ trưởng các cơ quan, đơn vị',
  'Giám đốc Sở Xây dựng',
  'Giám đốc các sở: Nông nghiệp và Môi trường, Xây dựng',
  'Chủ tịch UBND các xã, phường',
  'Chánh Văn phòng HĐND và UBND',
  'Công chức Địa chính - Xây dựng',
  'Công chức tư pháp - hộ tịch',
  'Kế toán ngân sách',
  'Bộ phận Tiếp nhận và Trả kết quả',
  'Bộ phận một cửa',
  'Kho bạc Nhà nước khu vực',
  'Thuế cơ sở 5',
  'Bảo hiểm xã hội cơ sở',
  'Điện lực Tân Hải',
  'Công ty Cổ phần Môi trường đô thị',
  'Hợp tác xã Nông nghiệp Phú Lâm',
  'Hạt Kiểm lâm khu vực',
  'Đồn Biên phòng Cửa Lạch',
  'Ban quản lý rừng phòng hộ',
  'Tòa án nhân dân khu vực 3',
  'Viện Kiểm sát nhân dân khu vực 3',
  'Thanh tra tỉnh',
  'Phòng Nghiệp vụ Y',
  'Bệnh viện Đa khoa tỉnh',
  'Khoa Kiểm soát nhiễm khuẩn',
  'Phòng Tổ chức - Hành chính',
  'Ban Tổ chức Đảng ủy',
  'Ban Tuyên giáo và Dân vận',
  'Tiểu ban Tuyên truyền',
  'Tổ bầu cử số 5',
  'Các Tổ bầu cử',
  'Ủy ban bầu cử xã',
  'Thư ký cuộc họp',
  'Đại diện các thôn',
  'Nhà trường',
  'Đài Truyền thanh',
  'Trung tâm Văn hóa, Thể thao và Truyền thông',
  'Trung tâm Cung ứng dịch vụ công',
  'Liên đoàn Lao động',
  'Đội thanh niên tình nguyện',
  'Chủ đầu tư',
  'Nhà thầu thi công',
  'Đơn vị tư vấn thiết kế',
  'Đơn vị tư vấn giám sát',
  'Các hộ kinh doanh',
  'Phòng Tiếp công dân',
  'Ban tiếp công dân',
  'Tổ rà soát hộ nghèo',
  'Hội đồng Nghĩa vụ quân sự xã',
  'Lãnh đạo Ban',
  'Ban Giám hiệu',
  'Tổ chuyên môn Toán - Lý',
  'Giáo viên chủ nhiệm các lớp',
  'Công đoàn trường',
  'Chi đoàn giáo viên',
  'Liên đội',
  'Đại diện cha mẹ học sinh',
  'Ban đại diện cha mẹ học sinh',
  'Phòng Văn hóa - Xã hội',
  'Phòng Văn hoá – Xã hội và Trạm Y tế',
  'Sở Nông nghiệp và Môi trường',
  'Sở, ban, ngành tỉnh',
  'Các phòng chuyên môn',
  'Các ban xây dựng Đảng',
  'Quỹ Hỗ trợ nông dân',
  'Ngân hàng Chính sách xã hội',
  'Bưu điện văn hóa xã',
  'Đội quản lý thị trường số 4',
  'Chi cục Quản lý chất lượng nông lâm sản',
];

const WORKS = [
  'cấp kinh phí cho các Tổ bầu cử',
  'rà soát, lập danh sách',
  'xây dựng phương án',
  'chủ trì, phối hợp với Công an xã tổ chức kiểm tra',
  'báo cáo kết quả',
  'hoàn thành việc kiểm kê',
  'khẩn trương khắc phục tồn tại',
  'in ấn tài liệu',
  'lên lịch tiếp dân',
  'phát thanh bản tin',
  'kiểm tra hòm phiếu',
  'tuyên truyền sâu rộng',
  'bảo đảm an ninh',
  'tiếp tục đăng ký',
  'phân bổ vốn',
  'có phương án ứng phó',
  'có văn bản trả lời',
  'chịu trách nhiệm tham mưu',
  'bàn giao mặt bằng',
  'gửi hồ sơ',
  'tham mưu UBND xã',
  'thông tin rộng rãi',
  'bố trí lực lượng',
  'sửa chữa trụ sở',
  'vận động hội viên',
  'làm tốt công tác dân vận',
  'ký hợp đồng',
  'nộp báo cáo',
  'đề xuất phương án',
  'đối chiếu số liệu',
  'giải quyết dứt điểm',
  'trực 24/24 giờ',
  'cử cán bộ',
  'đưa vào sử dụng',
  'thu nộp ngân sách',
  'phát động phong trào',
  'tuần tra ban đêm',
  'truy quét tội phạm',
  'tập huấn nghiệp vụ',
  'kết nạp đảng viên',
  'hướng dẫn quy trình',
  'dọn vệ sinh',
  'phát hành văn bản',
  'rút kinh nghiệm',
  'thẩm định hồ sơ',
  'in, phát thẻ cử tri',
  'chuẩn hóa dữ liệu',
  'đẩy nhanh tiến độ',
  'kiểm đếm tài sản',
  'kết thúc đợt tuyên truyền',
  'tích hợp cơ sở dữ liệu',
  'giải phóng mặt bằng',
];

const inLowerCase = (name: string): string => name.replace(/^Các /u, 'các ');

describe.each(NAMES)('the unit %s', (name) => {
  it('ends where its work begins', () => {
    for (const work of WORKS) {
      expect(chargedIn(`${name} ${work}.`), work).toMatchObject({ unit: name, isSure: true });
      const given = chargedIn(`Giao ${inLowerCase(name)} ${work}.`);
      expect(given, work).toMatchObject({ unit: inLowerCase(name), isSure: true });
    }
  });
});

describe('a name behind which no work is left', () => {
  it.each([
    ['Ban Chỉ đạo bảo vệ rừng trước 20/12/2026.', 'Ban Chỉ đạo', 'bảo vệ rừng'],
    ['Ban Chỉ đạo bảo vệ rừng hoàn thành trước 20/12/2026.', 'Ban Chỉ đạo', 'bảo vệ rừng'],
    ['Phòng Quản lý xây dựng dự án trong tháng 5.', 'Phòng Quản lý', 'xây dựng dự án'],
    ['Trạm bảo vệ rừng hằng tháng.', 'Trạm', 'bảo vệ rừng'],
    ['Giao cán bộ rà soát hộ nghèo trước ngày 20/12.', 'cán bộ', 'rà soát hộ nghèo'],
    ['Ban Chỉ đạo bảo vệ rừng và báo cáo trước 20/12.', 'Ban Chỉ đạo', 'bảo vệ rừng và báo cáo'],
  ])('ends before its verb: %j', (sentence, unit, work) => {
    const charged = chargedIn(sentence);
    expect(charged).toMatchObject({ unit, isSure: true });
    expect(charged.work).toMatch(new RegExp(`^${work} `, 'u'));
  });

  it.each([
    'Nhóm giáo dục trẻ trước 20/12/2026.',
    'Đoàn giám định mẫu trước 20/12/2026.',
    'Tổ kiểm tra liên ngành trước 20/12/2026.',
    'Đoàn giám định mẫu và báo cáo trước 20/12/2026.',
    'Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn trước 15/5.',
  ])('is asked about where it would be no name: %j', (sentence) => {
    expect(chargedIn(sentence)).toMatchObject({ unit: '', isSure: false });
  });

  it.each([
    ['Trạm Y tế trước 20/12/2026.', 'Trạm Y tế'],
    ['Ban Chỉ đạo bảo vệ rừng: trước 20/12/2026.', 'Ban Chỉ đạo bảo vệ rừng'],
    ['Ban Chỉ đạo bảo vệ rừng rà soát chốt trước 20/12.', 'Ban Chỉ đạo bảo vệ rừng'],
  ])('stays whole where it holds no verb, is marked, or has its work: %j', (sentence, unit) => {
    expect(chargedIn(sentence)).toMatchObject({ unit, isSure: true });
  });
});

describe('a field of a person', () => {
  it.each([
    ['Phó Chủ tịch phụ trách kinh tế chỉ đạo rà soát', 'Phó Chủ tịch phụ trách kinh tế'],
    ['Các đồng chí phụ trách thôn báo cáo kết quả', 'Các đồng chí phụ trách thôn'],
    [
      'Các cán bộ, người lao động phụ trách các tiêu chí rà soát hồ sơ',
      'Các cán bộ, người lao động phụ trách các tiêu chí',
    ],
  ])('belongs to who he is: %j', (sentence, unit) => {
    expect(chargedIn(sentence)).toMatchObject({ unit, isSure: true });
  });

  it('is the work of a body', () => {
    expect(chargedIn('Ban Xây dựng Đảng phụ trách công tác tuyên truyền')).toMatchObject({
      unit: 'Ban Xây dựng Đảng',
      work: 'phụ trách công tác tuyên truyền',
    });
  });
});
