import { text } from '../../text/text.ts';
import { BEHIND_TIME, remark, remarkOf } from './remarks.ts';
import { mark, type Rule } from './rule.ts';

const BEHIND_TIME_OR_PERIOD = '(?<=(?:[\\dIVX]|(?<!\\p{L})(?:tuần|tháng|quý|năm)) ?)';
/** No number of a document (`12/2026/QĐ-UBND`). */
const DATE =
  '(?<![\\d/])\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2})?\\s?[/.-]\\s?(?:\\d{4}|\\d{1,2})(?!\\d|\\s?[/-]\\s?\\p{L})';
const REST_OF_DATE = '(?:\\s?/\\s?\\d{4}| tháng \\d{1,2}| năm \\d{4})*';

/** A day, month, quarter or week in a remark, other than a year. */
export const DAY_TIME = `(?:(?<!\\p{L})(?:ngày|tháng|quý) (?:${DATE}|\\d{1,2}|[IV]{1,3})${REST_OF_DATE}|(?<!\\p{L})(?:tuần|tháng|quý|năm) (?:sau|tới|kế)|${DATE})(?![\\p{L}\\p{N}])`;
/** `Kế hoạch năm 2026` is a document. */
const TIME = `(?:${DAY_TIME}|(?<!(?:kế hoạch|chương trình|nghị quyết) )năm \\d{4})`;
const NO_TIME = `(?:(?!${TIME})[^()])*`;

const LEADING = '(?:(?:là|thời hạn|hạn|trước|hết|cuối|đầu|giữa|vào|đến|sang) )*';
/** Says which time holds now in place of the one before the bracket. */
const MOVED = [
  `(?<!\\p{L})(?:gia hạn|kéo dài|lùi|dời|hoãn|rút ngắn|điều chỉnh|chuyển|đổi|thay)(?!\\p{L})[^(),;]{0,40}? (?:sang|thành|đến|tới|bằng|còn|xuống|lại)\\s?:?\\s?${LEADING}${TIME}`,
  `(?<!\\p{L})thay(?: đổi)?\\s?:?\\s?${TIME}`,
  `thay thế\\s?:?\\s?${DATE}`,
  `(?<!đến )(?<!\\p{L})nay (?:(?:còn|thành) )?${LEADING}${TIME}`,
  'hạn mới',
  '(?<!\\p{L})hoãn(?!\\p{L})',
  '(?<!\\p{L})(?:đã|xin|đề nghị)(?!\\p{L})[^(),;]{0,40} (?<!di )(?:gia hạn|lùi|dời)(?!\\p{L})',
].join('|');

const BEFORE_IT =
  '(?:thay (?:thế )?(?:cho|vì)|thay thế(?= (?:thời hạn|hạn|mốc|ngày|tháng|quý|kế hoạch))|chuyển tiếp từ|thời hạn (?:cũ|trước)|hạn cũ|trước đây|ban đầu|kế hoạch (?:cũ|ban đầu))(?!\\p{L})';
/** The one time it had before; a second one, or one set apart, may hold now. */
const FORMER = `${BEFORE_IT}(?:(?!${TIME})[^(),;])*(?:${TIME}${NO_TIME}|[,;]${NO_TIME})?`;

const DOCUMENT =
  '(?:\\d[\\p{L}\\d/.-]*|-\\p{L}+|văn bản|công văn|quyết định|thông báo|kết luận|kế hoạch|biên bản|cuộc họp|phiên họp|hội nghị|kỳ họp)';
const ISSUER =
  '(?: của(?: (?!(?:hoàn|xong|kết|còn|là|nay|trước|sau|thời|hạn|sang|thành|đến|tới)(?!\\p{L}))\\p{L}+){1,8})';
/** By what the date became what it is; a time in it is that of the document, or is asked about. */
const ADJUSTED = `(?=[^()]{1,240}\\))(?:đã )?(?:được )?(?:điều chỉnh|sửa đổi|cập nhật|thống nhất) (?:theo|tại)(?![^()]*(?: (?:đến|sang|thành) |gia hạn|lùi|kéo dài|hạn mới))(?:(?!${TIME})[^(),;:])*(?:(?<=${DOCUMENT})${ISSUER}? ngày ${DATE})?${NO_TIME}`;

/** Remarks in brackets that a deadline was moved, or from where. */
export const MOVED_DEADLINES: Rule[] = [
  mark({
    name: 'in-place-of',
    says: text('ghi chú thời hạn cũ', 'a remark on the date it had before'),
    pattern: new RegExp(`${BEHIND_TIME}\\(${FORMER}\\)`, 'iuy'),
    meaning: { type: 'aside' },
    reads: [
      '30/6/2026 (thay cho thời hạn 31/3/2026)',
      '30/6 (thời hạn cũ: 31/3)',
      'Năm 2026 (chuyển tiếp từ năm 2025)',
    ],
    not: ['thay cho thời hạn 31/3', '30/6 (trước 31/3)', '30/6/2026 (thay bằng 30/9/2026)'],
  }),
  mark({
    name: 'adjusted-by',
    says: text('ghi chú căn cứ điều chỉnh', 'a remark on what adjusted it'),
    pattern: remarkOf(ADJUSTED),
    meaning: { type: 'aside' },
    reads: ['20/7/2026 (điều chỉnh theo Công văn số 12/UBND ngày 05/6/2026)'],
    not: [
      '20/7 (điều chỉnh đến 15/9)',
      '20/7 (điều chỉnh theo Kết luận 09 sang 15/9)',
      '30/9 (điều chỉnh theo QĐ 5 còn 15/8/2026)',
    ],
  }),
  mark({
    name: 'extended-to',
    says: text('ghi chú gia hạn', 'a remark that it was extended'),
    pattern: remark(
      `(?!${ADJUSTED}\\))(?:đã )?(?:được |xin |đề nghị |cho phép )?(?:(?:gia hạn|lùi|kéo dài|điều chỉnh)(?!\\p{L})|(?:sửa đổi|cập nhật|thống nhất) (?:theo|tại) )`,
    ),
    meaning: { type: 'extended' },
    reads: [
      '30/6/2026 (gia hạn đến 30/9/2026)',
      '20/8 (đã được gia hạn đến 15/9)',
      '30/9 (cập nhật theo Công văn số 5: 15/10/2026)',
    ],
    not: ['gia hạn đến 30/9/2026'],
  }),
  mark({
    name: 'moved-to',
    says: text('ghi chú đổi thời hạn', 'a remark that it was moved'),
    // What a day off would do moves nothing yet.
    pattern: new RegExp(
      `${BEHIND_TIME_OR_PERIOD}\\((?=[^()]{1,400}\\))(?!nếu |trường hợp )(?:(?=[^()]*(?:${MOVED}))|(?!${FORMER}\\))(?=${BEFORE_IT}[^()]*${TIME}))[^()]*\\)`,
      'iuy',
    ),
    meaning: { type: 'extended' },
    reads: [
      '30/6/2026 (thay bằng 30/9/2026)',
      '30/6/2026 (ban đầu; nay lùi đến 30/9/2026)',
      'Quý II (thay bằng quý III)',
      '30/9 (nay đã chuyển sang 30/10/2026)',
    ],
    not: ['30/6 (thay cho 31/3)', '15/6 (đã chuyển sang phòng Tài chính)', 'lùi đến 30/9'],
  }),
];
