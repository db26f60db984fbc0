// Words of running text, once: how units begin, how they are charged, and how work begins.

/** Words with commas as alternatives of a pattern. */
const any = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s*,\s+/u)
    .join('|')})`;

/** The same with a capital. */
const capitalised = (words: string): string =>
  words.replace(/(?<=[:|])\p{Ll}/gu, (first) => first.toUpperCase());

/** Not as the second half of another word: `chương trình`, `bầu cử`. */
const notAfter = (firsts: string): string =>
  `(?<!(?<!\\p{L})${any(`${firsts}, ${firsts.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())}`)} )`;

const PERSONS = any(`
  Chủ tịch, Phó, Bộ trưởng, Thủ trưởng, Trưởng, Giám đốc, Hiệu trưởng, Thôn trưởng, Bí thư, Chánh,
  Tổ trưởng, Đội trưởng, Lãnh đạo, Người đứng đầu, Chuyên viên, Kế toán, Cán bộ, Công chức,
  Viên chức, Giáo viên, Đồng chí, Đ/c, Ông, Bà, Thành viên, Ủy viên, Uỷ viên, Thư ký, Nhân viên,
  Quản đốc, Thủ quỹ, Thầy, Cô, Anh, Chị, Bác sĩ, Bác sỹ`);

const BODIES = any(`
  UBND, UB(?!ND), Ủy ban, Uỷ ban, HĐND, Hội đồng, UBMTTQ\\p{L}*, MTTQ, Mặt trận, Đảng ủy, Đảng uỷ,
  Huyện ủy, Tỉnh ủy, Thành ủy, Đảng bộ, Chi bộ, Cấp ủy, Thường trực, Văn phòng(?! phẩm),
  Phòng(?!(?:[,])? ?(?:chống|ngừa|cháy|vệ|thủ)), Ban(?! (?:hành|đầu|đêm|ngày|giao)), Trung tâm,
  Chi cục, Cục, Tổng cục, Vụ, Chi nhánh, Công an, Công đoàn, Công ty, Tổng công ty,
  Bộ(?! (?:tiêu chí|chỉ số|thủ tục|tài liệu|câu hỏi|hồ sơ|máy|mã|ảnh|đề|luật)), Sở, Trạm,
  Trường(?! hợp), Tổ(?! chức), Hội(?! (?:nghị|thi|thảo|họp|nhập|thao|trại|diễn|ý)), Đoàn, Đội, Đài,
  Đơn vị, Cơ quan, Thanh tra, Kho bạc, Bảo hiểm, Thôn, Bản, Khu phố, Tòa án, Toà án, Viện,
  Ngân hàng, Hạt, Bưu điện, Điện lực, Thuế, Liên đoàn, Hợp tác xã, Doanh nghiệp, Nhà trường,
  Bệnh viện, Khoa, Xưởng, Phân xưởng, Nhóm, Khối, Bộ phận, Quân sự, Bộ đội, Chủ đầu tư, Nhà thầu,
  Địa phương, Xã, Phường, Đặc khu, Thị trấn, Lực lượng, Hiệp hội, Tập đoàn, Tiểu ban, Liên đội,
  Chi đội, Chi đoàn, Xí nghiệp, Nhà máy, Câu lạc bộ`);

/** What the members of a group are called. */
const MEMBERS = any(`
  cơ quan, đơn vị, phòng, ban, ngành, sở, bộ, bộ phận, thôn, xã, phường, tổ, hội, đoàn thể, chi bộ,
  đảng bộ, trường, trạm, địa phương, doanh nghiệp, tổ chức, cán bộ, công chức, đồng chí, thành viên,
  hộ, khu, cấp, trung tâm, khoa, lớp, giáo viên, tổ trưởng, trưởng, chủ, nhà, đội, nhóm, lực lượng,
  cá nhân, tập thể, chuyên viên, xưởng, bản, khối, phó, ủy viên, UBND, chi, đoàn, đảng ủy`);
const MANY = `(?:Các|Những|Toàn thể|Từng|Mỗi|Tất cả(?: các)?|\\d{1,3}) (?:${MEMBERS}|${capitalised(MEMBERS)})(?!\\p{L})`;

/** How the names of units, people and groups begin. */
export const UNIT_HEAD = `(?:${MANY}|(?:${BODIES}|${PERSONS})(?!\\p{L}))`;

/** Posts of a commune, named by their field: `Văn hóa – Xã hội`. */
export const POST =
  '(?:Văn hóa|Văn hoá|Địa chính|Tài chính|Tư pháp|Kinh tế|Lao động|Nông nghiệp) ?[-–] ?\\p{L}';

/** Who charges whom. */
export const CHARGING =
  '(?:Thống nhất |Nhất trí |Đồng ý |Kính )*(?:Giao(?: nhiệm vụ)?|Đề nghị|Yêu cầu|Phân công|Chỉ đạo)(?: cho)?';

/** Words a predicate begins with; those of one syllable only where no name holds them. */
const VERBS = any(`
  ban hành, báo cáo, bàn giao, bám sát, bảo đảm, bảo trì, bảo vệ, biên soạn, bình xét, bốc dỡ, bố trí,
  bồi dưỡng, bổ sung, cải tạo, cập nhật, cân đối, chấn chỉnh, chấp hành, chi trả, chỉ đạo,
  chỉnh trang, chịu trách nhiệm, cho ý kiến, chốt, chủ trì, chuẩn bị, chuyển giao, chuyển đổi,
  có trách nhiệm, có văn bản, công bố, công khai, cung cấp, củng cố, ${notAfter('bầu, đề, ứng')}cử,
  cắm, chăm sóc, chấm, chỉnh lý, cưỡng chế, dành, di dời, diễn tập, dọn, ${notAfter('xây')}dựng, dự giờ, duy trì, dự thảo, đánh giá, đảm bảo, đăng ký, đăng tải, đẩy mạnh, đề nghị, đề xuất,
  điều chỉnh, điều hành, điều động, điều tra, đo đạc, đóng góp, đôn đốc, đưa, đón, đối chiếu, đối thoại, giám sát, giải ngân, giải quyết,
  giải trình, giải tỏa, gia cố, gọi, góp ý, gửi, hiệu chuẩn, hoàn chỉnh, hoàn tất, hoàn thành, hoàn thiện, khơi thông, khử trùng, khen thưởng,
  ${notAfter('kỳ, phiên, cuộc, hội')}họp, hỗ trợ, huy động, hướng dẫn, kê khai, kêu gọi, kết nối,
  khám, khảo sát, khắc phục, khởi công, kiểm điểm, kiểm kê, kiểm soát, kiểm tra, kiến nghị, kiện toàn,
  ${notAfter('chữ, đăng, thư')}ký, lãnh đạo, làm việc, làm sạch,
  ${notAfter('thành, thiết, độc, xác, trung')}lập, lắp đặt, lắp, lấy ý kiến, lồng ghép, lưu trữ, lựa chọn,
  mở, mời, mua sắm, mua, nạo vét, nâng cao, nâng cấp, nắm, ${notAfter('tiếp, xác, công, ghi, đảm, cá, chấp')}nhận, ngăn chặn, nghiên cứu, nghiệm thu, nhắc nhở,
  ${notAfter('hội, gia, sáp, xuất, thu')}nhập, niêm yết, ${notAfter('giao')}nộp, phát động, phát hiện,
  phát hành, phát huy, phát sóng, phun, phản ánh, phân bổ, phân công, phân tích, phấn đấu, phê duyệt, phổ biến, phối hợp,
  quán triệt, quản lý, quyết định, quyết toán, rà soát, rút kinh nghiệm, sắp xếp, siết chặt, soạn, sửa, súc xả,
  sơ kết, sơ tán, sử dụng, sửa chữa, số hóa, số hoá, tạm dừng, tạo điều kiện, tặng, tháo dỡ, thay, thăm, thu gom, thuê, tìm kiếm, trao, tăng cường,
  tăng thời lượng, tập huấn, tập trung, tham dự, tham gia, tham mưu, thanh tra, thành lập, thẩm định,
  thẩm tra, thay thế, theo dõi, thi công, thông báo, thống kê, thu hồi, thu thập, thực hiện, tiêm,
  tiến hành, tiếp công dân, tiếp nhận, tiếp thu, tính toán, tổ chức, tổng hợp, tổng kết,
  tổng vệ sinh, tôn tạo, trả lời, treo, triển khai,
  ${notAfter('chương, công, quy, lịch, quá, lộ, giáo, thuyết, hành')}trình, trồng,
  ${notAfter('thường, túc')}trực(?! (?:thuộc|tuyến)), tu sửa, tuần tra, tuyên truyền, ưu tiên,
  ứng dụng, vận động, vận hành, vẽ, vệ sinh, viết, xác minh, xây dựng, xem xét, xin ý kiến, xử lý, xử phạt,
  xếp loại, yêu cầu`);

const ADVERBS = any(`
  ${notAfter('hậu')}cần(?=\\s), phải, sẽ, không, chưa, đã, vừa, được giao, được phân công, khẩn trương, nghiêm túc, tích cực,
  chủ động, thường xuyên, kịp thời, trực tiếp, tiếp tục, nhanh chóng, quyết liệt, đồng thời,
  tự(?! (?:nhiên|do|vệ|quản)), hàng, hằng, định kỳ, là, trước, chậm nhất, muộn nhất,
  trong (?:tháng|quý|năm|ngày|tuần), từ (?:ngày|tháng|nay), đến (?:ngày|hết|tháng|cuối), căn cứ,
  trên cơ sở, theo (?:chức năng|nhiệm vụ|thẩm quyền|quy định|phân công), tối thiểu, ít nhất, sớm,
  sẵn sàng, đặc biệt, mỗi, chú trọng, cùng, ngoài`);

/** What a predicate may begin with, in small letters. */
export const PREDICATE = `(?:${VERBS}|${ADVERBS})(?!\\p{L})`;

/** A word of work at the beginning of a sentence. */
export const WORK = new RegExp(`^(?:${VERBS}|${ADVERBS})(?!\\p{L})`, 'iu');

/** Before any verb these make a noun of it: `công tác tuyên truyền`, `lĩnh vực giám sát`. */
const NOUNS = any(`
  lĩnh vực, công tác, việc, về, nhiệm vụ, chức năng, dự án, đề án, chương trình, hoạt động,
  phụ trách, dịch vụ, nghiệp vụ, quỹ, mục tiêu, thường trực`);
/** Before these verbs the head of a name does: `Ban tổ chức`, `Tổ kiểm tra`. */
const HEADS = any(`
  ban, tổ, đội, nhóm, ủy ban, uỷ ban, hội đồng, đoàn, bộ phận, trung tâm, tiểu ban, cơ quan, người,
  cán bộ, công chức, chuyên viên, nhân viên`);
const IN_NAMES = any(`
  tổ chức, kiểm tra, quản lý, giám sát, thanh tra, chỉ đạo, điều hành, tuyên truyền, tiếp công dân,
  tiếp nhận, xây dựng, vận động, bảo vệ, thẩm định, hỗ trợ, kiểm kê, nghiệm thu, biên soạn, soạn,
  hướng dẫn, bồi dưỡng, đánh giá, khảo sát, thống kê, làm việc, trực`);

/** `đơn vị được kiểm tra`. */
const PASSIVE = /(?<!\p{L})(?:được|bị)\s+$/iu;
const VERB = new RegExp(`^${VERBS}(?!\\p{L})`, 'u');
const NOUN = new RegExp(`(?<!\\p{L})${NOUNS}\\s+$`, 'iu');
const HEAD_OF_NAME = new RegExp(`(?<!\\p{L})(?<!(?:liên|chi|bộ) )${HEADS}\\s+$`, 'iu');
const NAMED = new RegExp(`^${IN_NAMES}(?!\\p{L})`, 'u');
const BODY_OF =
  /^tổ chức (?:chính trị|đoàn|hội|thành viên|xã hội|kinh tế|tín dụng|cá nhân|liên quan|công đoàn|đảng|khác|có)/u;

const isBody = (before: string, verb: string): boolean =>
  /(?:các|những|mọi|và|hoặc|,)\s+$/iu.test(before) && BODY_OF.test(verb);

/** True where the verb at a place of a sentence is part of a name: `Ban tổ chức`, `lĩnh vực giám sát`. */
export function isNounAt(sentence: string, at: number): boolean {
  const [before, verb] = [sentence.slice(Math.max(0, at - 30), at), sentence.slice(at)];
  if (!VERB.test(verb)) return false;
  if (PASSIVE.test(before)) return true;
  if (/đầu tư\s+$/iu.test(before) && /^xây dựng/u.test(verb)) return true;
  return (
    NOUN.test(before) || (HEAD_OF_NAME.test(before) && NAMED.test(verb)) || isBody(before, verb)
  );
}

/** Words in small letters that names of units hold. */
const NAME_WORDS = new Set(
  `xã phường thị trấn huyện quận tỉnh thành phố thôn bản khu tổ dân đặc các và của thuộc trực trung
  ương liên quan chuyên môn đơn vị cơ phòng ban ngành sở bộ đoàn thể hội chức chính trị kinh tế cá
  nhân địa ở tại trên bàn hành công dịch vụ tổng hợp phục nội tác phụ trách lĩnh vực giám sát phản
  biện kiểm soát tra quản lý dự án đầu tư xây dựng thường chỉ đạo điều trưởng phó đốc chủ tịch bí thư
  chi đảng ủy uỷ cán viên người lao động đồng chí thành đại biểu quốc toàn mọi khác còn lại chung
  trường học mầm non tiểu trạm y an quân sự văn hóa hoá tài kế hoạch vụ tư pháp giáo dục đào tạo nông
  nghiệp môi một cửa tâm thông tin truyền thể thao khuyến nhà máy khai thác trình thủy lợi dưới cấp
  ven biển vùng núi miền hạ du cao đầu cuối đứng tham gia được phân giao đăng ký thụ hưởng gương mẫu
  tự nguyện quỹ tín dụng hợp tác doanh khối mặt trận tổ quốc thanh niên phụ nữ cựu chiến binh sinh
  viện bệnh khoa dược dân tộc tôn giáo an ninh trật phòng chống thiên tai tìm kiếm cứu nạn cháy chữa
  bảo vệ vận hành cộng nghệ số một hai ba bốn năm phố đường chợ ấp xóm buôn làng cụm điểm tuyến đội
  nhóm ca lớp tốp nhiệm kỳ khóa niên mới cũ chịu trách hộ gia đình cư có không kiêm nhiệm cơ sở dữ liệu
  nước sạch điện lực bưu hàng ngân kho bạc thuế hải đất đai rừng lâm ngư cá nuôi trồng xuất khẩu
  giao tải vận hạ tầng đô thị quy tiến độ nghĩa vụ lễ tân hậu cần y tá bác sĩ trợ lý tác phẩm
  nhiều ngoài trong giữa gồm như cùng với sáng chiều phương thủ phủ hiệu toán nhiên huy mẫu giáo vụ
  tướng ủy phụ huynh học sinh hiệu bộ tỉnh hội kỹ thuật khoa sở hữu hưu trí thôn trưởng lượng gia`.split(
    /\s+/u,
  ),
);

/**
 * True for a name whose words in small letters are known to names, but for the second syllables of
 * its words with a capital (`Phát thanh`, `Chỉ huy`).
 */
export const isKnownName = (name: string): boolean =>
  name
    .split(/[\s,;:()–-]+/u)
    .every(
      (word, at, words) =>
        !/^\p{Ll}/u.test(word) ||
        at === 0 ||
        /^\p{Lu}\p{Ll}/u.test(words[at - 1] ?? '') ||
        NAME_WORDS.has(word),
    );
