import { any, CHARGING, PERSONS, VERBS } from '../lexicon.ts';

/** Before any verb these make a noun of it: `công tác tuyên truyền`, `lĩnh vực giám sát`. */
const NOUNS = any(`
  lĩnh vực, (?<!(?:tổ|đoàn|nhóm) )công tác, việc, về, nhiệm vụ, chức năng, hoạt động,
  phụ trách(?: công tác| lĩnh vực| mảng)?, dịch vụ, quỹ, mục tiêu, thường trực`);
/** Before these verbs the head of a name does: `Ban tổ chức`, `Tổ kiểm tra`. */
const HEADS = any(`
  ban, tổ, đội, nhóm, ủy ban, uỷ ban, hội đồng, đoàn, bộ phận, trung tâm, tiểu ban, cơ quan, người,
  cán bộ, công chức, chuyên viên, nhân viên, trạm, chi cục, hạt, chốt, đồn`);
/** `… cơ quan tổ chức 02 lớp`: what takes place is held, and names nothing. */
const HELD =
  '(?:\\d|lớp|hội|lễ|buổi|đợt|cuộc|chiến dịch|ra quân|tuyên truyền|tập huấn|thực hiện|triển khai|rà soát|kiểm tra)';
const IN_NAMES = any(`
  tổ chức(?! ${HELD}), kiểm tra, quản lý, giám sát, thanh tra, chỉ đạo, điều hành, tuyên truyền,
  tiếp công dân, tiếp nhận, xây dựng, vận động, bảo vệ, thẩm định, hỗ trợ, kiểm kê, nghiệm thu,
  biên soạn, soạn, hướng dẫn, bồi dưỡng, đánh giá, khảo sát, thống kê, làm việc, trực, phát triển,
  hợp tác, phục vụ, giáo dục, khai thác, điều phối, bồi thường, kiểm định, kiểm dịch, kiểm soát,
  đào tạo, bảo tồn, bảo trợ, huấn luyện, ứng phó, ứng cứu, dự báo, rà soát, tuần tra, thu gom,
  chăm sóc, thu hồi, phân loại, thi công, vận hành, giải phóng, giám định, xuất bản, nuôi dưỡng,
  quảng bá, xúc tiến`);
/** What a unit draws up is its work, and no part of its name. */
const DRAWN_UP = any(`
  kế hoạch, phương án, dự thảo, báo cáo(?! kết quả), quy chế, chương trình, đề án, lịch, nội dung,
  dự toán, hệ thống, danh sách, kịch bản, quy trình, tiêu chí, văn bản, mô hình, hồ sơ, tờ trình,
  các, bộ`);
/** What a body is there for. */
const AIMS = any(`
  chuyển đổi (?:số|xanh), phòng ngừa, phát triển, cải cách, ứng phó, bảo vệ, bồi thường, giải phóng,
  thực hiện (?:quy chế|chương trình|đề án|cuộc vận động|phong trào|nghị quyết|chỉ thị),
  xây dựng (?:nông thôn|chính quyền|đời sống|công trình|cơ bản|dự án|nếp sống|gia đình|đô thị)`);

/** Words of names, and the verbs that go on with the name behind them. */
const PAIRS: readonly (readonly [string, string])[] = [
  // `Văn phòng đăng ký đất đai`
  ['', 'đăng ký (?:đất đai|kinh doanh|quyền sử dụng đất|hộ tịch|giao dịch)'],
  ['văn phòng', 'điều phối'],
  // `Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn`
  ['', 'tìm kiếm,? (?:và )?cứu nạn'],
  // `Đội Quản lý trật tự xây dựng`
  ['trật tự', `xây dựng(?! ${DRAWN_UP})`],
  ['tư vấn', 'giám sát|thiết kế|thẩm tra'],
  ['hội đồng', 'phối hợp phổ biến'],
  ['hội đồng phối hợp', 'phổ biến'],
  ['hội đồng phối hợp phổ biến,?', 'giáo dục pháp luật'],
  ['thi đua(?:,| -| –| và)?', 'khen thưởng'],
  ['cảnh sát', 'điều tra|quản lý'],
  ['bồi thường(?:,| và)', 'hỗ trợ|giải phóng'],
  ['(?:nhà thầu|đơn vị|bên|tổ|đội|liên danh)', 'thi công|vận hành|giám sát|kiểm định'],
  // `Tổ công tác kiểm tra liên ngành`
  ['(?:tổ|đoàn|nhóm) công tác', '(?:kiểm tra|giám sát|rà soát) (?:liên ngành|của|do|theo|số)'],
  // `Các xí nghiệp quản lý tuyến`
  ['(?:đơn vị|xí nghiệp|công ty|cơ quan|chi nhánh|cơ sở)', 'quản lý'],
  // `đơn vị được kiểm tra`
  ['(?:được|bị)', ''],
  // `Ban Quản lý dự án đầu tư xây dựng`
  ['(?<!chủ )đầu tư', 'xây dựng'],
  [
    '(?:dự án|đề án|chương trình)(?: đầu tư)?',
    'xây dựng|phát triển|bảo vệ|hỗ trợ|di dời|cải tạo|nâng cấp|trồng|chuyển đổi|số hóa',
  ],
  // `Ban Chỉ đạo chuyển đổi số`
  [
    '(?:(?:ban|tổ|đoàn|hội đồng|đội|phòng) (?:chỉ đạo|chỉ huy|vận động|công tác|giúp việc|triển khai|quản lý|kiểm tra|tư vấn)|BCĐ|BCH)',
    AIMS,
  ],
  [
    '(?:các|những|mọi|và|hoặc|,)',
    'tổ chức (?:chính trị|đoàn|hội|thành viên|xã hội|kinh tế|tín dụng|cá nhân|liên quan|công đoàn|đảng|khác|có)',
  ],
  [NOUNS, ''],
  [`(?<!(?:liên|chi|bộ|lãnh đạo) )${HEADS}`, IN_NAMES],
];

const PATTERNS = PAIRS.map(
  ([before, verb]) =>
    [
      before === '' ? /(?:)/u : new RegExp(`(?<!\\p{L})${before}\\s+$`, 'iu'),
      verb === '' ? /(?:)/u : new RegExp(`^(?:${verb})(?!\\p{L})`, 'u'),
    ] as const,
);
const VERB = new RegExp(`^${VERBS}(?!\\p{L})`, 'u');
/** The longest words before a verb that make it part of a name. */
const FARTHEST = 40;

/**
 * True where the verb at a place of a sentence is part of a name: `Ban tổ chức`,
 * `lĩnh vực giám sát`.
 */
export function isNounAt(sentence: string, at: number): boolean {
  const [before, verb] = [sentence.slice(Math.max(0, at - FARTHEST), at), sentence.slice(at)];
  if (!VERB.test(verb)) return false;
  return (
    isField(sentence, before, verb) ||
    PATTERNS.some(([ends, begins]) => begins.test(verb) && ends.test(before))
  );
}

const PERSON = new RegExp(`^(?:${CHARGING}\\s+)?(?:các )?${PERSONS}(?!\\p{L})`, 'iu');
const OF_PERSONS =
  /(?:cá nhân|cán bộ|công chức|đồng chí|viên|người|lao động|lãnh đạo|phó|trưởng)\s+$/iu;

/** `Phó Chủ tịch phụ trách kinh tế`: a person is named by his field, a body looks after it. */
const isField = (sentence: string, before: string, verb: string): boolean =>
  /^phụ trách(?!\p{L})/u.test(verb) && (PERSON.test(sentence) || OF_PERSONS.test(before));
