import { type Phrase, phrase } from './items.ts';

const TIME =
  '(?:ngày |tháng |(?:quý|quí) )?[\\dIVX]{1,4}(?:[/.-]\\d{1,4}){0,2}(?: tháng \\d{1,2})?(?: năm \\d{4})?';
const DONE = '(?:cơ bản )?(?:hoàn thành|kết thúc|nghiệm thu|xong)(?!\\p{L})';
const SIDE = '(?:(?:trước|chậm nhất|vào|trong|từ|là) )*';
/** `hoàn thành tháng 9`, `tháng 9 hoàn thành`. */
const ENDS = `(?:(?:và |rồi )?${DONE}[^\\d;]{0,40}[\\dIVX]|${SIDE}${TIME}:? ${DONE})`;
const PERIOD = '(?:ngày \\d|tháng \\d|(?:quý|quí) [\\dIVX])';
/** `Từ quý I` begins a span; `từ ngày công bố danh sách` names no day. */
const NO_TIME = '(?!(?:tháng|quý|quí|năm|tuần|thứ|đầu|giữa|cuối|nay)(?!\\p{L}))';

const NO_NUMERAL =
  '(?!(?:Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười|Giêng|Chạp|Thứ|Chủ|Cuối|Đầu)(?!\\p{L}))';

/** Words of a name: none of them says which side of a day, or how often. */
const NAME =
  '(?:(?! (?:trước|sau|từ|đến|tới|hết|chậm|muộn|hàng|hằng|mỗi|định|thường)(?!\\p{L}))[\\p{L} ]){2,60}?';

/**
 * Words beside a deadline that only explain it: when the work begins, what its day was counted
 * from.
 */
export const ASIDE_PHRASES: Phrase[] = [
  // `Ngày Doanh nhân Việt Nam 13/10`, `Tháng Công nhân (tháng 5)`: a name, not a month or day of
  // the week.
  phrase(
    `(?:(?:[Dd]ịp|[Nn]hân) )*(?:[Nn]gày|[Tt]háng|[Tt]uần lễ) (?:hành động |${NO_NUMERAL}\\p{Lu})${NAME}(?=[ (,]{1,2}${SIDE}(?:tháng \\d|ngày \\d|\\d{1,2}\\s?/\\s?\\d))`,
    () => ({ type: 'aside' }),
    'uy',
  ),
  ...[
    // `Khởi công tháng 3, hoàn thành tháng 9`: due is the end.
    `(?:khởi công|bắt đầu|khởi động|triển khai|tiến hành)(?: từ| vào| trong)* ${TIME}\\s?[,;–-](?=\\s?${ENDS})`,
    // `Tháng 3 khởi công, tháng 9 hoàn thành`.
    `${TIME}:? (?:khởi công|bắt đầu|khởi động|triển khai)\\s?[,;–-](?=\\s?${ENDS})`,
    // `Từ nay đến 30/6`.
    '(?:kể )?từ nay(?= (?:cho )?(?:đến|tới) )',
    // `Từ ngày công bố danh sách đến ngày 14/3`.
    `từ(?: ngày| khi| thời điểm)? ${NO_TIME}[\\p{L}](?:(?! (?:hàng|hằng|mỗi|định kỳ|thường xuyên)(?!\\p{L}))[^\\d;:()]){1,80}?(?= (?:cho )?đến )`,
    // `30/11/2025 (105 ngày trước ngày bầu cử)`.
    '(?<=\\d )\\((?:tức(?: là)? |trước )?\\d{1,3} ngày trước (?:ngày|khi|lễ) [^()\\d]{1,80}\\)',
    // `Ngày 15 hằng tháng (nếu trùng ngày nghỉ thì …)`: days off are the calendar's matter.
    '\\(nếu [^()\\d]{0,40}(?:ngày nghỉ|ngày lễ|nghỉ lễ|thứ bảy|chủ nhật)[^()\\d]{0,120}\\)',
    // `Tuần 9 (từ 03/11 - 08/11)`.
    'tuần (?:thứ )?\\d{1,2}(?=\\s?[(:]\\s?(?:từ )?(?:ngày )?\\d{1,2}\\s?[/-]\\s?\\d)',
    // `Đợt 1 trước 31/3; đợt 2: tháng 6`; `đợt 1 tháng 6` may be June's first.
    `(?:đợt|lần|kỳ|kì|vòng|lượt|bước|giai đoạn) (?:thứ )?(?:0?[1-9]|I{1,3}|IV)(?=\\s?[:(]\\s?${SIDE}${PERIOD}|\\s?[:(]?\\s?${SIDE}(?:ngày )?(?:\\d{1,2}\\s?[-–]\\s?)?\\d{1,2}\\s?/\\s?\\d{1,2}(?!\\d))`,
    // `Từ tháng 9 – tháng 11` is one span already.
    'từ(?= (?:tháng|quý|quí) [\\dIVX]{1,4}\\s?[-–])',
    // `Đến 30/6 đạt 50%`: how much is to be done.
    '(?:đạt|giải ngân|được|hoàn thành) (?:tối thiểu |ít nhất |trên |[≥>]\\s?)?\\d{1,3}(?:[.,]\\d{1,2})?\\s?%(?: trở lên)?',
    // `Đơn vị dự toán cấp I`.
    '(?:cấp|loại|hạng|nhóm|bậc|khóa|khoá|điều|khoản|biểu|mẫu) (?:\\d{1,3}|[IVX]{1,5})(?!\\s?[/.-]\\s?\\d)',
  ].map((source) => phrase(source, () => ({ type: 'aside' }))),
];
