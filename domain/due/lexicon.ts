import type { PeriodUnit } from './tokens.ts';

// The words of due texts, once. Each is a pattern, in the one spelling rules are matched against:
// `hàng` for `hằng`, `quý` for `quí`, `kỳ` for `kì`.

/** What periods are called. */
const PERIODS: Record<string, PeriodUnit> = {
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

/** A period; `năm học` is a year of school. */
export const UNIT = '(?:tuần|tháng|quý|năm(?! học))';

/** Which period a word names. */
export const unitOf = (word: string | undefined): PeriodUnit =>
  PERIODS[(word ?? '').toLowerCase()] ?? 'year';

/** Each of its kind; `khách hàng năm 2026` are customers. */
export const EACH =
  '(?:(?<!(?<!\\p{L})(?:khách|mặt|ngân|cửa|bán|nhà|đơn|giao|xếp|kho) )hàng|mỗi|từng)';

/** The last day that is allowed. */
export const LATEST = '(?:(?:chậm|muộn|trễ) nhất(?: là)?|không (?:quá|muộn hơn|chậm hơn|trễ hơn))';

/** What the days of a due date count from. */
export const AFTER =
  '(?:sau khi|sau thời gian|sau thời điểm|ngay sau|kể từ khi|kể từ ngày|kể từ|tính từ|sau)(?! \\d| ngày \\d)';

/** What may stand before so many days. */
export const WITHIN_DAYS = `(?:${LATEST} |trong vòng |trong thời hạn |trong |tối đa )?(?:sau )?`;

/** What joins the items of a list. */
export const LISTED = '\\s?(?:,|;|và|&)\\s?';

/** What is done at the end of a piece of work. */
export const DONE = '(?:cơ bản )?(?:hoàn thành|kết thúc|nghiệm thu|xong)(?!\\p{L})';

/** What is done at its beginning. */
export const BEGINS = '(?:khởi công|bắt đầu|khởi động|triển khai|tiến hành)';

/** A figure before one of these counts things, and is no day, month or quarter. */
export const THINGS =
  '(?:lớp|cuộc|đợt|lần|hội nghị|hội thi|buổi|bài|tin|kỳ|đơn vị|xã|người|hộ|mô hình|số|chuyên|phiên|văn bản|báo cáo|đoàn|ca|lượt|công trình|tuyến|sản phẩm)(?!\\p{L})';

/** `Quý II; 01 lớp quý IV`: the figure goes on with no list. */
export const NO_THINGS = `(?! ${THINGS})`;

/** `Đợt 1 tháng 6`, `lần 1/2026`: a figure that counts is no day and no month. */
export const NO_COUNT =
  '(?<!(?<!\\p{L})(?:đợt|lần|kỳ|thứ|phiên|khóa|khoá|bước|đoạn|tuần|vòng|lượt) )';

/** A year printed in full. */
export const YEAR = '(?:19|20)\\d{2}';

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

const ONES: Record<string, number> = {
  ...{ một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, bẩy: 7 },
  ...{ tám: 8, chín: 9 },
};
const ONE = `(?:${Object.keys(ONES).join('|')})`;

/** A number in words, up to ninety-nine. */
export const IN_WORDS = `(?:(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: ${ONE})?|mười(?: ${ONE})?|${ONE})(?![\\p{L}\\p{N}])`;

/** The number that words say: `hai mươi lăm` → 25. */
export function numberOf(words: string): number {
  const [first = '', second = '', third = ''] = words.toLowerCase().split(' ');
  if (first === 'mười') return 10 + (ONES[second] ?? 0);
  if (second === 'mươi') return 10 * (ONES[first] ?? 0) + (ONES[third] ?? 0);
  return ONES[first] ?? Number.NaN;
}

/** `IV` or `4` as a number; NaN for any other word. */
export const numeral = (printed: string): number => ROMAN[printed.toUpperCase()] ?? Number(printed);
