import { text } from '../../text/text.ts';
import { BEGINS, DONE } from '../lexicon.ts';
import { type Rule, rule } from './rule.ts';

const TIME =
  '(?:ngày |tháng |quý )?[\\dIVX]{1,4}(?:[/.-]\\d{1,4}){0,2}(?: tháng \\d{1,2})?(?: năm \\d{4})?';
const SIDE = '(?:(?:trước|chậm nhất|vào|trong|từ|là) )*';
/** `hoàn thành tháng 9`, `tháng 9 hoàn thành`. */
const ENDS = `(?:(?:và |rồi )?${DONE}[^\\d;]{0,40}[\\dIVX]|${SIDE}${TIME}:? ${DONE})`;
const PERIOD = '(?:ngày \\d|tháng \\d|quý [\\dIVX])';
/** `Từ quý I` begins a span; `từ ngày công bố danh sách` names no day. */
const NO_TIME = '(?!(?:tháng|quý|năm|tuần|thứ|đầu|giữa|cuối|nay)(?!\\p{L}))';
const NO_NUMERAL =
  '(?!(?:Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười|Giêng|Chạp|Thứ|Chủ|Cuối|Đầu)(?!\\p{L}))';
/** Words of a name: none of them says which side of a day, or how often. */
const NAME =
  '(?:(?! (?:trước|sau|từ|đến|tới|hết|chậm|muộn|hàng|mỗi|định|thường)(?!\\p{L}))[\\p{L} ]){2,60}?';
/** The same, where the name may end. */
const MORE = NAME.replace('{2,60}', '{0,60}');
const REPORT = '(?:báo cáo|sơ kết|tổng kết|đánh giá)(?: công tác)?';
const REPORTED = '(?:(?:0?[369]|12) tháng(?: đầu năm)?|(?:cả )?năm|quý [IVX1-4]{1,3})';
const ASIDE = { type: 'aside' } as const;

/** Words beside a deadline that only explain it. */
export const ASIDES: Rule[] = [
  rule({
    name: 'named-day',
    says: text('tên một ngày, tháng kỷ niệm', 'the name of a day or month'),
    pattern: `(?:(?:[Dd]ịp|[Nn]hân) )*(?:[Nn]gày|[Tt]háng|[Tt]uần lễ) (?:hành động |${NO_NUMERAL}\\p{Lu})${NAME}(?=[ (,]{1,2}${SIDE}(?:tháng \\d|ngày \\d|\\d{1,2}\\s?/\\s?\\d))`,
    meaning: ASIDE,
    cased: true,
    reads: ['Ngày Doanh nhân Việt Nam 13/10', 'Tháng Công nhân (tháng 5)'],
    not: ['Tháng Hai', 'Ngày 13/10'],
  }),
  rule({
    name: 'day-of-an-event',
    says: text('tên sự kiện của ngày', 'what takes place on the day'),
    pattern: `(?:[Dd]ịp |[Nn]hân )?[Nn]gày (?:hội|lễ|bầu cử|khai giảng|bế giảng|khai mạc|bế mạc|thành lập|truyền thống)${MORE}(?=[ (,:]{1,2}${SIDE}(?:tháng \\d|ngày \\d|\\d{1,2}\\s?[/-]\\s?\\d))`,
    meaning: ASIDE,
    reads: ['Ngày hội (18-19/10)', 'Ngày bầu cử 15/3/2026', 'trước ngày khai giảng 05/9'],
    not: ['Trước ngày bầu cử 20 ngày', 'Ngày hội Đại đoàn kết'],
  }),
  rule({
    name: 'work-begins',
    says: text('lúc bắt đầu, đã có lúc hoàn thành', 'when it begins, beside when it ends'),
    pattern: `${BEGINS}(?: từ| vào| trong)* ${TIME}\\s?[,;–-](?=\\s?${ENDS})`,
    meaning: ASIDE,
    reads: ['Khởi công tháng 3, hoàn thành tháng 9', 'Bắt đầu 15/2, kết thúc trước ngày 20/5'],
    not: ['Bắt đầu tháng 3', 'Khởi công tháng 3; khánh thành tháng 9'],
  }),
  rule({
    name: 'begins-then',
    says: text('lúc bắt đầu, đã có lúc hoàn thành', 'when it begins, beside when it ends'),
    pattern: `${TIME}:? ${BEGINS}\\s?[,;–-](?=\\s?${ENDS})`,
    meaning: ASIDE,
    reads: ['Tháng 3 khởi công, tháng 9 hoàn thành'],
    not: ['Tháng 3 khởi công'],
  }),
  rule({
    name: 'at',
    says: text('vào', 'at, in'),
    pattern: 'vào(?= (?:ngày|tháng|quý|cuối|thứ|chủ nhật) ?[\\p{L}\\d])',
    meaning: ASIDE,
    reads: ['Vào ngày 20 hằng tháng', 'hằng tháng, vào ngày 20'],
    not: ['vào năm học', 'Vào hằng tháng'],
  }),
  rule({
    name: 'from-now',
    says: text('từ nay', 'from now'),
    pattern: '(?:kể )?từ nay(?= (?:cho )?(?:đến|tới) )',
    meaning: ASIDE,
    reads: ['Từ nay đến 30/6'],
    not: ['Từ nay'],
  }),
  rule({
    name: 'from-an-event',
    says: text('lúc bắt đầu theo sự kiện', 'it begins on an event'),
    pattern: `từ(?: ngày| khi| thời điểm)? ${NO_TIME}[\\p{L}](?:(?! (?:hàng|mỗi|định kỳ|thường xuyên)(?!\\p{L}))[^\\d;:()]){1,80}?(?= (?:cho )?đến )`,
    meaning: ASIDE,
    reads: ['Từ ngày công bố danh sách đến ngày 14/3', 'Từ khi ký hợp đồng đến hết tháng 8'],
    not: ['Từ tháng 3 đến tháng 5', 'Từ ngày công bố danh sách'],
  }),
  rule({
    name: 'begins-about',
    says: text('lúc bắt đầu của khoảng thời gian', 'when a span begins'),
    pattern:
      'từ (?:khoảng )?(?:đầu|giữa|cuối|nửa cuối) (?:tháng|quý|năm)(?: [\\dIVX]{1,4})?(?:\\s?/\\s?\\d{4})?(?= (?:cho )?(?:đến|tới) )',
    meaning: ASIDE,
    reads: ['Từ giữa tháng 4 đến hết tháng 6', 'từ đầu năm đến 30/6'],
    not: ['Từ giữa tháng 4', 'từ đầu năm'],
  }),
  rule({
    name: 'number-of-a-dated-week',
    says: text('số thứ tự của tuần', 'a week’s number'),
    pattern:
      'tuần (?:(?:thứ )?\\d{1,2}(?=\\s?[(:])|lễ(?=\\s?[(:]?\\s?(?:từ )?(?:ngày )?\\d))(?=\\s?[(:]?\\s?(?:từ )?(?:ngày )?\\d{1,2}\\s?[/-]\\s?\\d)',
    meaning: ASIDE,
    reads: ['Tuần 9 (từ 03/11 - 08/11)', 'Tuần 3: 12/10 - 17/10/2026', 'Tuần lễ 16-22/11'],
    not: ['Tuần 9'],
  }),
  rule({
    name: 'number-of-a-dated-stage',
    says: text('số thứ tự của đợt', 'a stage’s number'),
    pattern: `(?:đợt|lần|kỳ|vòng|lượt|bước|giai đoạn) (?:thứ )?(?:0?[1-9]|I{1,3}|IV)(?=\\s?[:(]\\s?${SIDE}${PERIOD}|\\s?[:(]?\\s?${SIDE}(?:ngày )?(?:\\d{1,2}\\s?[-–]\\s?)?\\d{1,2}\\s?/\\s?\\d{1,2}(?!\\d))`,
    meaning: ASIDE,
    reads: ['Đợt 1 trước 31/3; đợt 2: tháng 6'],
    // May be June’s first.
    not: ['Đợt 1 tháng 6'],
  }),
  rule({
    name: 'from-of-a-dash',
    says: text('khoảng thời gian', 'a span'),
    pattern: 'từ(?= (?:tháng|quý) [\\dIVX]{1,4}\\s?[-–])',
    meaning: ASIDE,
    reads: ['Từ tháng 9 – tháng 11'],
    not: ['Từ tháng 9 đến tháng 11'],
  }),
  rule({
    name: 'share-reached',
    says: text('mức phải đạt', 'how much is to be done'),
    pattern:
      '(?:đạt|giải ngân|được|hoàn thành) (?:tối thiểu |ít nhất |trên |[≥>]\\s?)?\\d{1,3}(?:[.,]\\d{1,2})?\\s?%(?: trở lên)?',
    meaning: ASIDE,
    reads: ['Đến 30/6 đạt 50%', 'Hoàn thành 100% trong quý II'],
    not: ['hoàn thành 15/6'],
  }),
  rule({
    name: 'graded-number',
    says: text('cấp, loại, điều, khoản', 'a grade, a clause'),
    pattern:
      '(?:cấp|loại|hạng|nhóm|bậc|khóa|khoá|điều|khoản|biểu|mẫu|phụ lục) (?:\\d{1,3}|[IVX]{1,5})(?!\\s?[/.-]\\s?\\d)',
    meaning: ASIDE,
    reads: ['Trước 28/02 đối với đơn vị dự toán cấp I', 'Mẫu 02 hàng tháng'],
    not: ['khóa 15/6'],
  }),
  rule({
    name: 'period-reported',
    says: text('kỳ của báo cáo', 'what period a report is of'),
    pattern: `${REPORT} (?:${REPORTED}|quý(?=:))(?=\\s?[:–-]\\s?(?:(?:trước|chậm nhất|vào|ngày) )*\\d|,? (?:(?:trước|chậm nhất|vào|ngày|là|trong|tháng|quý) )+[\\dIVX])`,
    meaning: ASIDE,
    reads: ['Báo cáo 6 tháng: trước 10/6; báo cáo năm: trước 10/12'],
    not: ['Báo cáo năm 2026', 'Báo cáo quý I'],
  }),
  rule({
    name: 'period-reported-behind',
    says: text('kỳ của báo cáo', 'what period a report is of'),
    pattern: `(?:(?<=\\d )(?:đối với|với|cho|là|của) (?:kỳ )?(?:báo cáo )?(?:${REPORT} )?|(?<=\\d\\s?[:–-]\\s?)(?:báo cáo )?${REPORT} )${REPORTED}`,
    meaning: ASIDE,
    reads: [
      'Trước ngày 25/5 đối với báo cáo 6 tháng',
      '24/11 cho báo cáo tổng kết năm',
      '20/12 đối với cả năm',
      '10/6: báo cáo 6 tháng; 10/12: báo cáo năm',
    ],
    not: ['đối với báo cáo 6 tháng', '25/5 đối với đơn vị'],
  }),
  rule({
    name: 'part-of-the-year-told',
    says: text('kỳ giữa năm, cuối năm', 'the middle or end of the year'),
    pattern: `(?:giữa|đầu|cuối) (?:năm|kỳ)(?=\\s?:\\s?${SIDE}(?:ngày )?\\d{1,2}\\s?[/.]\\s?\\d)`,
    meaning: ASIDE,
    reads: ['Giữa năm: trước 10/6; cuối năm: trước 10/12'],
    not: ['Giữa năm', 'cuối năm 2026'],
  }),
  rule({
    name: 'reports-listed',
    says: text('báo cáo của nhiều kỳ', 'reports of several periods'),
    pattern:
      '(?:(?:báo cáo )?(?:sơ kết|tổng kết|quyết toán)|báo cáo)(?= (?:quý|tháng|năm|0?[369] tháng)\\s?(?:,|;|và)(?! (?:trước|chậm|ngày)))|(?<=(?:quý|tháng|năm)(?:\\s?[,;]| và) )(?:(?:báo cáo )?(?:sơ kết|tổng kết|quyết toán)|báo cáo)(?= (?:quý|tháng|năm|0?[369] tháng)(?:\\s?[,;.]|\\s?$| và))',
    meaning: { type: 'periodic' },
    reads: [
      'Sơ kết 6 tháng, tổng kết năm',
      'Báo cáo quý, báo cáo năm',
      'báo cáo quý, 6 tháng, năm',
    ],
    not: ['Báo cáo năm', 'Báo cáo quý I, II', 'Tổng kết năm 2026'],
  }),
];
