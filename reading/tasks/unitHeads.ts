/** Words the name of a unit begins with. */
const UNITS =
  'UBND|UB|Ủy ban|Uỷ ban|HĐND|Hội đồng|UBMTTQ|MTTQ|Mặt trận|Đảng ủy|Đảng uỷ|Chi bộ|Văn phòng|Phòng|P\\.|Ban|Các|Trung tâm|TT|Chi cục|Chi nhánh|Cục|Vụ|Tổng cục|Tổng công ty|Công ty|Công an|Công chức|Cán bộ|CC|Bộ phận|Bộ|Sở|Trạm|Trường|Khoa|Viện|Bệnh viện|Học viện|Nhà|Tổ|Nhóm|Hội|Đoàn|Đội|Đài|Đơn vị|Cơ quan|Thanh tra|Kho bạc|Bảo hiểm|Lãnh đạo|Thôn|Khu phố|Ấp|Bản|Xã|Phường|Thị trấn|Tòa án|Ngân hàng|Hạt|Bưu điện|Liên đoàn|Công đoàn|Quỹ|Xí nghiệp|Nhà máy|Phân xưởng|Cửa hàng|Ký túc xá|Thư viện|Xưởng|Hợp tác xã|HTX|Đồn|Liên minh|Hiệp hội|Câu lạc bộ|Chi hội|Chi đoàn|Tiểu ban|Nông trường|Lâm trường|Tập đoàn|Buôn|Tiểu khu';
/** Offices a person holds. */
const OFFICES =
  'Chủ tịch|Phó Chủ tịch|PCT|CT|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc|GĐ|PGĐ|Hiệu trưởng|Phó Hiệu trưởng|PHT|HT|Trưởng|Phó|Tổ trưởng|Tổ phó|Chánh|Kế toán|Thủ quỹ|Văn thư|Thủ trưởng|Giáo viên|GV|GVCN|Bác sĩ|Điều dưỡng|Chuyên viên|Ông|Bà|Đồng chí|Đ\\/c|Đ\\/C|ĐC|Thầy|Cô|Học viên|Nhân viên|Quản lý';

/** Where the name of a unit, or of one who holds an office, begins. */
export const UNIT_HEAD = `(?:${UNITS}|${OFFICES})(?!\\p{L})`;

/** Words that begin like a unit's name and are none. */
const OTHER =
  'hội (?:nghị|thi|thảo|chợ|diễn)|trường hợp|bộ (?:tiêu chí|hồ sơ|tài liệu|thủ tục|chỉ số)|tổ chức|ban hành|nhà ở|các (?:nhiệm vụ|văn bản|nội dung|hoạt động|chỉ tiêu|giải pháp|cơ chế|báo cáo|kế hoạch|quyết định)';
const STARTS = new RegExp(
  `^(?!(?:${OTHER})(?!\\p{L}))(?:${UNIT_HEAD}|Toàn (?:thể|bộ)|Tất cả|Mọi)`,
  'iu',
);

/** True for words that begin as the name of a unit or an office does. */
export const beginsAsUnit = (words: string): boolean =>
  STARTS.test(words.replace(/^(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\))\s*/u, ''));
