// Words of running text, once: how units begin, how they are charged, and how work begins.

/** Words with commas as alternatives of a pattern. */
export const any = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s*,\s+/u)
    .join('|')})`;

/** The same with a capital. */
const capitalised = (words: string): string =>
  words.replace(/(?<=[:|])\p{Ll}/gu, (first) => first.toUpperCase());

/** Not as the second half of another word: `chương trình`, `bầu cử`. */
function notAfter(firsts: string): string {
  const atBeginning = firsts.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
  return `(?<!(?<!\\p{L})${any(`${firsts}, ${atBeginning}`)} )`;
}

/** How the names of offices and people begin. */
export const PERSONS = any(`
  Chủ tịch, Phó, Bộ trưởng, Thủ trưởng, Trưởng, Giám đốc, Hiệu trưởng, Thôn trưởng, Bí thư, Chánh,
  Tổ trưởng, Đội trưởng, Lãnh đạo, Người đứng đầu, Chuyên viên, Kế toán, Cán bộ, Công chức,
  Viên chức, Giáo viên, Đồng chí, Đ/c, Ông, Bà, Thành viên, Ủy viên, Uỷ viên, Thư ký, Nhân viên,
  Quản đốc, Đại diện, Người đại diện, Thủ quỹ, Thủ kho, Văn thư, Thư kí, Chính trị viên, GVCN,
  Chủ nhiệm, Chủ hộ, Tổng phụ trách, Cộng tác viên, Già làng, Phóng viên, Biên tập viên,
  Quản trị viên, Tổng Giám đốc, Chỉ huy, Kiểm soát viên, Trợ lý, Sinh viên, Học viên, Học sinh,
  Nghiên cứu sinh, Phụ huynh, HV, SV, Thầy, Cô, Anh, Chị, Bác sĩ, Bác sỹ`);

const BODIES = any(`
  UBND, UB(?!ND), Ủy ban, Uỷ ban, HĐND, Hội đồng, UBMTTQ\\p{L}*, MTTQ, Mặt trận, Đảng ủy, Đảng uỷ,
  Huyện ủy, Tỉnh ủy, Thành ủy, Đảng bộ, Chi bộ, Cấp ủy, Thường trực, Văn phòng(?! phẩm),
  Phòng(?!(?:[,])? ?(?:chống|ngừa|cháy|vệ|thủ)), Ban(?! (?:hành|đầu|đêm|ngày|giao)), Trung tâm,
  Chi cục, Cục, Tổng cục, Vụ, Chi nhánh, Công an, Công đoàn, Công ty, Tổng công ty,
  Bộ(?! (?:tiêu chí|chỉ số|thủ tục|tài liệu|câu hỏi|hồ sơ|máy|mã|ảnh|đề|luật)), Sở, Trạm,
  Trường(?! hợp), Tổ(?! chức), Hội(?! (?:nghị|thi|thảo|họp|nhập|thao|trại|diễn|ý)), Đoàn, Đội, Đài,
  Đơn vị, Cơ quan, Thanh tra, Kho bạc, Bảo hiểm, Thôn, Bản, Khu phố, Tòa án, Toà án, Viện, BQL, BCH,
  BCĐ, BGH, BGĐ, VP, P\\.(?= ?\\p{Lu}), TT\\.(?= ?\\p{Lu}), Ngân hàng, Hạt, Bưu điện, Điện lực,
  Thuế, Liên đoàn, Hợp tác xã, Doanh nghiệp, Nhà trường, Bệnh viện, Khoa, Xưởng, Phân xưởng, Nhóm,
  Liên chi, Huyện đoàn, Tỉnh đoàn, Thành đoàn, Chi ủy, Chi uỷ, VNPT, Viettel, BHXH, HTX, TTYT, TYT,
  TTPVHCC, Trung đội, Đại đội, Tiểu đội, Dân quân, Kiểm lâm, Biên phòng, Khu dân cư,
  Cụm (?:dân cư|thi đua), Hai Ban, Ấp, Khóm, Buôn, Làng(?! nghề), Xóm, Hộ (?:gia đình|kinh doanh),
  Nông trường, Lâm trường, Phân hiệu, Tòa soạn, Khối, Bộ phận, Quỹ(?! (?:đất|tiền)), Quân sự,
  Bộ đội, Chủ đầu tư, Nhà thầu, Địa phương, Xã, Phường, Đặc khu, Thị trấn, Lực lượng, Hiệp hội,
  Tập đoàn, Tiểu ban, Liên đội, Chi đội, Chi đoàn, Chi hội, Xí nghiệp, Nhà máy, Câu lạc bộ,
  Bảo tàng, Thư viện, Nhà hát, Hải quan, Kiểm toán, Học viện, Đồn, Trại, Ký túc xá, Cảng,
  Vườn quốc gia, Tạp chí, Nhà xuất bản`);

/** What the members of a group are called. */
const MEMBERS = any(`
  cơ quan, đơn vị, phòng, ban, ngành, sở, bộ, bộ phận, thôn, xã, phường, tổ, hội, đoàn thể, chi bộ,
  đảng bộ, trường, trạm, địa phương, doanh nghiệp, tổ chức, cán bộ, công chức, đồng chí, thành viên,
  hộ, khu, cấp, trung tâm, khoa, lớp, giáo viên, tổ trưởng, trưởng, chủ, nhà, đội, nhóm, lực lượng,
  cá nhân, tập thể, xí nghiệp, nhà máy, công ty, chi nhánh, phân xưởng, chi cục, hạt, đồn, ấp, tỉnh,
  trại, viện, bệnh viện, hợp tác xã, hiệu trưởng, giám đốc, thủ trưởng, bí thư, ủy ban, gia đình,
  hội viên, tiểu ban, liên đội, công đoàn, ngân hàng, cơ sở, chuyên viên, xưởng, bản, khối, phó,
  ủy viên, UBND, chi, đoàn, đảng ủy, đảng viên, xóm, khóm, buôn, làng, điểm trường, cụm`);
const MANY = `(?:Các|Những|Toàn thể|Từng|Mỗi|Tất cả(?: các)?|\\d{1,3}) (?:${MEMBERS}|${capitalised(MEMBERS)})(?!\\p{L})`;

/** `Trạm trưởng`, `Thôn đội trưởng`. */
const HEADS_OF = '(?!Tăng )\\p{Lu}\\p{Ll}+ (?:\\p{Ll}+ )?(?:trưởng|phó)';

/** How the names of units, people and groups begin. */
export const UNIT_HEAD = `(?:${MANY}|(?:${BODIES}|${PERSONS}|${HEADS_OF})(?!\\p{L}))`;

/** Posts of a commune, named by their field: `Văn hóa – Xã hội`. */
export const POST =
  '(?:Văn hóa|Văn hoá|Địa chính|Tài chính|Tư pháp|Kinh tế|Lao động|Nông nghiệp) ?[-–] ?\\p{L}';

/** Who charges whom. */
export const CHARGING =
  '(?:Thống nhất |Nhất trí |Đồng ý |Kính )*(?:Giao(?! ban (?:kết thúc|hồi|tuần|tháng|quý|vào|lúc|ngày))(?: nhiệm vụ)?|Đề nghị|Yêu cầu|Phân công|Chỉ đạo)(?: cho)?';

/** The same at the beginning of a sentence. */
export const CHARGES = new RegExp(`^${CHARGING}\\s+(?=\\S)`, 'iu');

/** Behind `cấp`, which names hold as `cấp xã`: what is given out. */
const GIVEN_OUT = any(`
  xong, kinh phí, vốn, tiền, hóa chất, thuốc, cây, con giống, giống, gạo, vật tư, trang thiết bị,
  thẻ, sổ, bổ sung, tài khoản, căn cước, chứng nhận, mã, đủ, hỗ trợ, phiếu`);

/** Words a predicate begins with; those of one syllable only where no name holds them. */
export const VERBS = any(`
  áp dụng, ban hành, bàn giao, bám sát, báo cáo, bảo dưỡng, bảo đảm, bảo quản, bảo trì, bảo vệ,
  biên soạn, biên tập, bình chọn, bình xét, bồi dưỡng, bố cáo, bố trí, bốc dỡ, bốc thăm, bổ sung,
  cam kết, cải tạo, cảnh báo, cắm, cân đối, cấp cứu, cấp đổi, cấp giấy, cấp phát, cấp phép,
  cập nhật, chăm lo, chăm sóc, chấm, chấm dứt, chấm điểm, chấm thi, chấn chỉnh, chấp hành, chi trả,
  chia sẻ, chiếu, chỉ đạo, chỉnh lý, chỉnh trang, chịu trách nhiệm, cho ý kiến, chọn, chốt,
  chuẩn bị, chuyển đổi, chuyển giao, chủ trì, chứng nhận, chứng thực, coi thi, có trách nhiệm,
  có văn bản, ${notAfter('hành chính, dịch vụ, thi')}công bố, công khai,
  ${notAfter('hành chính, dịch vụ, thi')}công nhận, cung cấp, cung ứng, củng cố, cưỡng chế, cứu trợ,
  ${notAfter('bầu, đề, ứng')}cử, dành, dán, ${notAfter('giảng')}dạy, di chuyển, di dời, diễn tập,
  diệt, dọn, duy trì, dự giờ, dự kiến, dự thảo, ${notAfter('phê, xét, thẩm, tổng, kiểm')}duyệt,
  dự trù, dự trữ, ${notAfter('xây')}dựng, đàm phán, đánh giá, đảm bảo, đăng ký, đăng tải, đặt,
  đẩy mạnh, đề nghị, đề ra, đề xuất, điều chỉnh, điều động, điều hành, điều tra, điều trị, định giá,
  đo đạc, đón, đóng, đóng dấu, đóng góp, đôn đốc, đồng bộ, đối chiếu, đối phó, đối thoại, đổi mới,
  động viên, đúc rút, đưa, ghi chép, ghi nhận, gia cố, giám sát, giải đáp, giải ngân, giải quyết,
  giải tỏa, giải trình, giảm, gieo, giới thiệu, ${notAfter('gìn, lưu, bắt')}giữ, góp ý, gọi, gửi,
  hạch toán, hạn chế, hiệp thương, ${notAfter('giám')}hiệu chuẩn, hoà giải, hoàn chỉnh, hoàn tất,
  hoàn thành, hoàn thiện, hòa giải, ${notAfter('kỳ, phiên, cuộc, hội')}họp, hỗ trợ, huy động,
  hướng dẫn, kê khai, kêu gọi, kết nối, khai báo, khám, khánh thành, khảo sát, khắc phục,
  khen thưởng, khoanh vùng, khôi phục, khơi thông, khởi công, khuyến cáo, khuyến khích, khử trùng,
  kiến nghị, kiểm điểm, kiểm kê, kiểm soát, kiểm tra, kiện toàn, ${notAfter('chữ, đăng, thư')}ký,
  ký kết, làm rõ, làm sạch, làm thủ tục, làm việc, lãnh đạo, lắp, lắp đặt, lấy ý kiến,
  ${notAfter('thành, thiết, độc, xác, trung')}lập, lên danh sách, lên kế hoạch, lên phương án,
  liên hệ, loại bỏ, lồng ghép, luân chuyển, lưu ý, chú ý, lưu trữ, lựa chọn, miễn giảm, mời, mở,
  ${notAfter('thu')}mua, mua sắm, nạo vét, nắm, nâng cao, nâng cấp, ngăn chặn, nghiêm cấm,
  nghiên cứu, nghiệm thu, nhắc nhở, nhân rộng,
  ${notAfter('tiếp, xác, công, ghi, đảm, cá, chấp')}nhận, nhận diện, nhận xét,
  ${notAfter('hội, gia, sáp, xuất, thu')}nhập, niêm yết, ${notAfter('giao')}nộp, nuôi dưỡng,
  ôn luyện, ôn tập, phát động, phát hành, phát hiện, phát huy, phát sóng, phản ánh, phân bổ,
  phân cấp, phân chia, phân công, phân loại, phân luồng, phân phối, phân tích, phấn đấu, phê duyệt,
  phối hợp, phổ biến, phun, phục hồi, quán triệt, quản lý, quảng bá, ${notAfter('truy, rà')}quét,
  quét dọn, quyên góp, quyết định, quyết toán, ra quân, rà phá, rà quét, rà soát, rút kinh nghiệm,
  san lấp, sao lưu, sàng lọc, sắp xếp, siết chặt, sinh hoạt, soạn, số hoá, số hóa, sơ kết, sơ tán,
  súc xả, sử dụng, sửa, sửa chữa, tạm dừng, tạm ứng, tạo điều kiện, tăng ca, tăng tốc, tăng cường,
  tăng thời lượng, tặng, tập huấn, tập kết, tập luyện, tập trung, tham dự, tham gia, tham mưu,
  tham vấn, thanh lý, thanh toán, thanh tra, thay, thay mới, thay thế, thành lập, tháo dỡ, thăm,
  thăm hỏi, thẩm định, thẩm tra, theo dõi, thi công, thiết lập, thí điểm, thông báo(?! cáo),
  thông qua, thống kê, thu gom, thu hồi, thu nộp, thu phí, thu thập, thuê, thúc đẩy, thử nghiệm,
  thực hiện, tiêm, tiêu độc, tiêu hủy, tiến hành, tiếp công dân, tiếp nhận, tiếp thu, tiếp xúc,
  tìm hiểu, tìm kiếm, tính toán, tôn tạo, tôn vinh, tổ chức, tổng duyệt, tổng hợp, tổng kết,
  tổng rà soát, tổng kiểm tra, tổng kiểm kê, tổng điều tra, tổng dọn, tổng vệ sinh, trang bị,
  trang trí, tranh thủ, trao, trả lại, trả lời, trả lương, trả nợ, treo, triển khai,
  ${notAfter('chương, công, quy, lịch, quá, lộ, giáo, thuyết, hành')}trình, trích, trích lập,
  ${notAfter('nuôi')}trồng, trợ giúp, truy thu, truyền đạt, trưng bày,
  ${notAfter('thường, túc')}trực(?! (?:thuộc|tuyến)), tu sửa, tuần tra, tuyên dương, tuyên truyền,
  tuyển chọn, tuyển dụng, tuyển sinh, từ chối, ủng hộ, ủy quyền, ưu tiên, ứng dụng, ứng trực,
  vận chuyển, vận động, vận hành, vẽ, vệ sinh, viết, vinh danh, xác định, xác minh, xác nhận,
  xây dựng, xem xét, xét, xét duyệt, xét nghiệm, xét tặng, xếp, xếp loại, xin ý kiến, xoá, xóa,
  xúc tiến, xử lý, xử phạt, yêu cầu, nghe, phụ trách, ${notAfter('đài')}phát thanh, truy quét,
  truy vết, kết nạp, lên lịch, có phương án, có giải pháp, có biện pháp, có kế hoạch, in ấn,
  in phát, in sao, phát thẻ, thu hút, thu ngân sách, thu thuế, chi ngân sách, làm tốt, làm mới,
  đào tạo, bón phân, phát triển(?! quỹ đất), xây mới, bàn bạc, thảo luận, thống nhất, biểu quyết,
  tuyên bố, khai giảng, khai mạc, bế mạc, bế giảng, giáo dục, răn đe, phòng ngừa, đấu tranh,
  ngăn ngừa, trấn áp, bắt giữ, khởi tố, giải thích, giải phóng mặt bằng, bồi thường, thu mua,
  tiêu thụ, quảng cáo, giao lưu, kết nghĩa, kết hợp, liên kết, hợp tác(?! xã), ứng phó, ứng cứu,
  sơ cứu, chữa bệnh, cách ly, phong tỏa, giám định, kiểm định, kiểm dịch, kiểm đếm, hoàn trả,
  hoàn thuế, khấu trừ, thanh quyết toán, vay vốn, cho vay, đấu thầu, đấu giá, thương thảo, bảo hành,
  khai thác, tận dụng, tiết kiệm, cắt giảm, tinh giản, sáp nhập, chia tách, giải thể, bổ nhiệm,
  miễn nhiệm, đề bạt, đề cử, tiến cử, bình bầu, phân hạng, tri ân, tiếp đón, phục vụ(?! hành chính),
  bảo mật, chuẩn hóa, chuẩn hoá, tích hợp, liên thông, cài đặt, kích hoạt, tạo lập, hình thành,
  lan tỏa, biểu dương, phê bình, kỷ luật, phê chuẩn, xác lập, khoanh định, giao đất, cho thuê đất,
  chuyển mục đích, chuyển hồ sơ, tách thửa, đính chính, phản hồi, gặp mặt, kết luận, khuyến nghị,
  dự báo, bám nắm, điều phối, túc trực, canh gác, tập dượt, rút ngắn, kéo giảm, đẩy nhanh, bảo tồn,
  trùng tu, tu bổ, phục dựng, sưu tầm, xuất bản, cổ động, xã hội hóa, xã hội hoá, bê tông hóa,
  cứng hóa, thu dọn, chôn lấp, tiếp cận, đối soát, chụp, ghi hình, tuyển quân, giao quân,
  huấn luyện, thu nhận, định danh, trợ cấp, bảo trợ, tạo việc làm, khảo nghiệm, cải tiến, cải thiện,
  cụ thể (?:hóa|hoá), hiện đại (?:hóa|hoá), tự động (?:hóa|hoá), đa dạng (?:hóa|hoá),
  cơ giới (?:hóa|hoá), kiên cố (?:hóa|hoá), ngầm (?:hóa|hoá), tối ưu (?:hóa|hoá),
  thể chế (?:hóa|hoá), truyền thông(?= (?:về|cho|đến|tới|rộng rãi|sâu rộng)(?!\\p{L})),
  thông tin(?:,| và)? tuyên truyền, ấn định, triệu tập, có mặt, chằng chống, neo đậu, kết thúc,
  phân khai, giao dự toán,
  thông tin(?= (?:rộng rãi|kịp thời|đến|tới|cho|về|thường xuyên)(?!\\p{L})),
  cấp(?= ${GIVEN_OUT}(?!\\p{L})),
  in(?=,?\\s(?:và )?phát|\\s(?:phiếu|thẻ|tài liệu|giấy|ấn|sao)(?!\\p{L}))`);

const ADVERBS = any(`
  ${notAfter('hậu')}cần(?=\\s), phải, sẽ, không, chưa, đã, vừa, được giao, được phân công,
  khẩn trương, nghiêm túc, tích cực, chủ động, thường xuyên, kịp thời, chậm(?! nhất), trực tiếp,
  tiếp tục, nhanh chóng, quyết liệt, đồng thời, ${notAfter('trật, thứ, tuần, văn, ký, biểu, gương')}tự(?! (?:nhiên|do|vệ|quản)),
  ${notAfter('ngân, khách, mặt, cửa, bán, nhà, giao')}hàng, hằng, định kỳ, là, trước, chậm nhất,
  muộn nhất, trong (?:tháng|quý|năm|ngày|tuần), từ (?:ngày|tháng|nay), đến (?:ngày|hết|tháng|cuối),
  căn cứ, trên cơ sở, theo (?:chức năng|nhiệm vụ|thẩm quyền|quy định|phân công), tối thiểu, ít nhất,
  sớm, sẵn sàng, đặc biệt, mỗi, chú trọng, cùng, ngoài`);

/** What a predicate may begin with, in small letters. */
export const PREDICATE = `(?:${VERBS}|${ADVERBS})(?!\\p{L})`;

/** A word of work at the beginning of a sentence. */
export const WORK = new RegExp(`^(?:${VERBS}|${ADVERBS})(?!\\p{L})`, 'iu');

/** Words in small letters that names of units hold. */
const NAME_WORDS = new Set(
  `xã phường thị trấn huyện quận tỉnh thành phố thôn bản khu tổ dân đặc các và của thuộc trực trung
  ương liên quan chuyên môn đơn vị cơ phòng ban ngành sở bộ đoàn thể hội chức chính trị kinh tế cá
  nhân địa ở tại trên bàn hành công dịch vụ tổng hợp phục nội tác phụ trách lĩnh vực giám sát phản
  biện kiểm soát tra quản lý dự án đầu tư xây dựng thường chỉ đạo điều trưởng phó đốc chủ tịch bí
  thư chi đảng ủy uỷ cán viên người lao động đồng chí thành đại biểu quốc toàn mọi khác còn lại
  chung trường học mầm non tiểu trạm y an quân sự văn hóa hoá tài kế hoạch vụ tư pháp giáo dục đào
  tạo nông nghiệp môi một cửa tâm thông tin truyền thể thao khuyến nhà máy khai thác trình thủy lợi
  dưới cấp ven biển vùng núi miền hạ du cao đầu cuối đứng tham gia được phân giao đăng ký thụ hưởng
  gương mẫu tự nguyện quỹ tín dụng hợp tác doanh khối mặt trận tổ quốc thanh niên phụ nữ cựu chiến
  binh sinh viện bệnh khoa dược dân tộc tôn giáo an ninh trật phòng chống thiên tai tìm kiếm cứu nạn
  cháy chữa bảo vệ vận hành cộng nghệ số một hai ba bốn năm phố đường chợ ấp xóm buôn làng cụm điểm
  tuyến đội nhóm ca lớp tốp nhiệm kỳ khóa niên mới cũ chịu trách hộ gia đình cư có không kiêm nhiệm
  cơ sở dữ liệu nước sạch điện lực bưu hàng ngân kho bạc thuế hải đất đai rừng lâm ngư cá nuôi trồng
  xuất khẩu giao tải vận hạ tầng đô thị quy tiến độ nghĩa vụ lễ tân hậu cần y tá bác sĩ trợ lý tác
  phẩm nhiều ngoài trong giữa gồm như cùng với sáng chiều phương thủ phủ hiệu toán nhiên huy mẫu
  giáo vụ tướng ủy phụ huynh học sinh hiệu bộ tỉnh hội kỹ thuật khoa sở hữu hưu trí thôn trưởng
  lượng gia sản xuất sáng kiến thi đua khen thưởng kỷ luật dân quân vận động biên phòng kiểm lâm thú
  chăn bảo tồn di tích danh lam thắng cảnh chủ rừng bảo hiểm tang lễ lưu trữ thư ký nghiệm lái xe
  bếp ăn bán trú tạp soát nhiễm khuẩn cấp cứu lâm sàng khám sức khỏe xí nghiệp phân xưởng tạp chí
  bản cảng đồn trại bảo tàng viện hát kiểm hải quan luồng bến sông phận tiêu chí theo từng dinh
  dưỡng vật tư trang thiết bị máy móc dây chuyền kho bãi rau bệnh tật ngân sách bầu cử pháp luật phổ
  biến phối nghèo thực trọt kết quả trả giúp chất tình tư vấn thiết kế bồi thường giải phóng mặt
  bằng tái định hỗ trợ diện cha mẹ cuộc họp cảnh sát hình ma túy thị trường đo lường truyền phúc lợi
  trẻ em tuổi khuyến chữ thập đỏ nạn nhân da cam luật vườn nghệ lạc bộ câu tễ nông lâm chuyển đổi
  xanh nêu nói phòng dân vệ liên ngành ra quân tình nguyện tiêm chủng rác thải chiếu sáng cây xanh
  bãi đỗ`.split(/\s+/u),
);

/**
 * True for a name whose words in small letters are known to names, but for the second syllables of
 * its words with a capital (`Phát thanh`, `Chỉ huy`).
 */
export const isKnownName = (name: string): boolean =>
  name
    .replace(/(?<=giúp|làm) việc(?!\p{L})/giu, '')
    .split(/[\s,;:()–-]+/u)
    .every(
      (word, at, words) =>
        !/^\p{Ll}/u.test(word) ||
        at === 0 ||
        /^\p{Lu}\p{Ll}/u.test(words[at - 1] ?? '') ||
        NAME_WORDS.has(word),
    );
