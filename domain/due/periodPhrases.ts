import { NO_COUNT } from './datePhrases.ts';
import { type Meaning, type Phrase, phrase } from './items.ts';
import { numeral } from './numeral.ts';

/** `Quý II; 01 lớp quý IV`: a figure that counts things goes on with no list. */
const NO_THINGS =
  '(?! (?:lớp|cuộc|đợt|lần|hội nghị|hội thi|buổi|bài|tin|kỳ|kì|đơn vị|xã|người|hộ|mô hình|số|chuyên|phiên|văn bản|báo cáo|đoàn|ca|lượt|công trình|tuyến|sản phẩm)(?!\\p{L}))';
const QUARTER = `(?:\\d{1,2}|[IVX]{1,4})(?![\\p{L}\\d])(?! tháng)${NO_THINGS}`;
const MONTH = `\\d{1,2}(?!\\d)(?! tháng)${NO_THINGS}`;
const JOINER = '\\s?(?:,|và|-|–|;|&|\\+)\\s?(?:và )?';
const YEAR = '(?:(?:\\s?/\\s?|\\s?\\.\\s?|\\s?-\\s?|,? năm )(\\d{4})(?!\\d))?';
const END = '(?!\\s?/\\s?\\d|\\d)';
/** `Ngày cuối cùng của tháng 3`. */
const LAST_DAY = '(?:ngày (?:làm việc )?(?=cuối)(?:cuối(?: cùng)?(?: của)? (?=tháng|quý|quí))?)?';
/** Times of the year that no calendar tells. */
const SEASON =
  'tết(?: (?!năm |tháng |ngày |đến |từ |trước )\\p{L}{1,12}){0,4}|xuân|hè|mùa (?:xuân|hè|thu|đông|mưa|khô|bão|lũ)|vụ (?:xuân|hè|thu|đông|mùa|chiêm)(?:[ –-]{1,3}(?:xuân|thu))?';
const year = (printed: string | undefined): number | null => (printed ? Number(printed) : null);

const RANGE = /^[-–]$/u;

/**
 * `II, III` → [2, 3]; in a range (`II - IV`) only its end counts, for that is when the work is due.
 * Null: it ends before it begins.
 */
function numerals(list: string): number[] | null {
  const words = list.match(/[\dIVX]+(?!\p{L})|-|–/giu) ?? [];
  const figures = words.map(numeral);
  if (
    words.some((word, at) => RANGE.test(word) && Number(figures[at + 1]) <= Number(figures[at - 1]))
  )
    return null;
  return figures.filter(
    (_, at) => !RANGE.test(words[at] ?? '') && !RANGE.test(words[at + 1] ?? ''),
  );
}

function within(
  limit: number,
  why: 'month' | 'quarter',
  list: string,
  found: (list: number[]) => Meaning,
): Meaning {
  const numbers = numerals(list);
  if (!numbers) return { type: 'unreadable', why: 'backwards' };
  return numbers.every((n) => n >= 1 && n <= limit) ? found(numbers) : { type: 'unreadable', why };
}

/** Months, quarters and years as plans print them. */
export const PERIOD_PHRASES: Phrase[] = [
  phrase(`(?:${SEASON})(?: năm)? (?:19|20)\\d{2}`, () => ({ type: 'unreadable', why: 'vague' })),
  phrase(
    `${LAST_DAY}(?:cuối )?(?:quý|quí) (${QUARTER}(?:${JOINER}(?:(?:quý|quí) )?${QUARTER}){0,7})${YEAR}${END}`,
    (match) =>
      within(4, 'quarter', match[1] ?? '', (quarters) => ({
        type: 'quarter',
        quarters,
        year: year(match[2]),
      })),
  ),
  phrase('(0?[369]|12) tháng đầu(?: của)? năm(?:\\s?/?\\s?(\\d{4}))?', (match) => ({
    type: 'month',
    months: [Number(match[1])],
    year: year(match[2]),
  })),
  phrase(
    '(?:(?:0?[1-9]|1[0-2]) tháng |ngày )?cuối(?: cùng)?(?: của)? năm(?: (\\d{4}))?',
    (match) => ({
      type: 'year',
      year: year(match[1]),
    }),
  ),
  phrase(
    `${LAST_DAY}(?:cuối |các )?tháng (${MONTH}(?:${JOINER}(?:tháng )?${MONTH}){0,11})${YEAR}${END}`,
    (match) =>
      within(12, 'month', match[1] ?? '', (months) => ({
        type: 'month',
        months,
        year: year(match[2]),
      })),
  ),
  phrase(
    `(?<!/\\s?)${NO_COUNT}(\\d{1,2})(?:\\s?/\\s?(\\d{4})|[.-]((?:19|20)\\d{2}))${END}`,
    (match) =>
      within(12, 'month', match[1] ?? '', (months) => ({
        type: 'month',
        months,
        year: year(match[2] ?? match[3]),
      })),
  ),
  phrase('(?:và |cùng |, ?)*(?:các|những) năm (?:tiếp theo|sau|tới)', () => ({
    type: 'open-ended',
  })),
  phrase(
    '(?:năm |giai đoạn |các năm )*((?:19|20)\\d{2})\\s?(?:-|–|đến(?: năm)?)\\s?((?:19|20)\\d{2})',
    (match) => ({
      ...{ type: 'year', year: year(match[2]), since: Number(match[1]) },
    }),
  ),
  phrase('(?:cả |suốt )?(?:năm )?((?:19|20)\\d{2})(?!\\s?[/.-]\\s?\\d)', (match) => ({
    type: 'year',
    year: year(match[1]),
  })),
  phrase(
    'tuần (?:(?:thứ )?(?:[1-5]|nhất|hai|ba|tư|năm)|đầu(?: tiên)?|cuối(?: cùng)?)(?: của)? tháng(?: \\d{1,2}(?:\\s?/\\s?\\d{4})?)?',
    () => ({
      ...{ type: 'unreadable', why: 'vague' },
    }),
  ),
  phrase('(?:vào )?khoảng', () => ({ type: 'unreadable', why: 'vague' })),
  phrase('cuối (?:tháng|quý|quí)', () => ({ type: 'unreadable', why: 'vague' })),
  phrase('(?:thượng|trung|hạ) tuần(?: tháng \\d{1,2})?', () => ({
    type: 'unreadable',
    why: 'vague',
  })),
  phrase(
    'tuần (?:(?:thứ )?(?:[1-5]|nhất|hai|ba|tư|năm)(?:, [1-5])?|đầu|cuối)(?: của)? (?:(?:hàng|hằng|mỗi) )?(?:tháng|quý|quí)',
    () => ({
      ...{ type: 'unreadable', why: 'frequency' },
    }),
  ),
  phrase('(?:đầu|giữa) (?:năm|quý|quí|tháng)(?: [\\dIVX/]+)?', () => ({
    type: 'unreadable',
    why: 'vague',
  })),
];
