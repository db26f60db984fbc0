import { text } from '../../text/text.ts';
import { YEAR as FULL_YEAR, NO_COUNT, NO_THINGS, numeral } from '../lexicon.ts';
import type { Meaning } from '../tokens.ts';
import { type Rule, rule } from './rule.ts';

const QUARTER = `(?:\\d{1,2}|[IVX]{1,4})(?![\\p{L}\\d])(?! tháng)${NO_THINGS}`;
const MONTH = `\\d{1,2}(?!\\d)(?! tháng)${NO_THINGS}`;
const JOINER = '\\s?(?:,|và|-|–|;|&|\\+)\\s?(?:và )?';
const YEAR = '(?:(?:\\s?/\\s?|\\s?\\.\\s?|\\s?-\\s?|,? năm )(\\d{4})(?!\\d))?';
const END = '(?!\\s?/\\s?\\d|\\d)';
/** `Ngày cuối cùng của tháng 3`. */
const LAST_DAY = '(?:ngày (?:làm việc )?(?=cuối)(?:cuối(?: cùng)?(?: của)? (?=tháng|quý))?)?';

const yearIn = (printed: string | undefined): number | null => (printed ? Number(printed) : null);

const RANGE = /^[-–]$/u;

/**
 * `II, III` → [2, 3]; in a range (`II - IV`) only its end counts, for that is when the work is due.
 * Null: it ends before it begins.
 */
function numerals(list: string): number[] | null {
  const words = list.match(/[\dIVX]+(?!\p{L})|-|–/giu) ?? [];
  const figures = words.map(numeral);
  const isBackwards = words.some(
    (word, at) => RANGE.test(word) && Number(figures[at + 1]) <= Number(figures[at - 1]),
  );
  if (isBackwards) return null;
  return figures.filter(
    (_, at) => !RANGE.test(words[at] ?? '') && !RANGE.test(words[at + 1] ?? ''),
  );
}

function within(
  limit: number,
  why: 'month' | 'quarter',
  list: string | undefined,
  found: (list: number[]) => Meaning,
): Meaning {
  const numbers = numerals(list ?? '');
  if (!numbers) return { type: 'unreadable', why: 'backwards' };
  return numbers.every((n) => n >= 1 && n <= limit) ? found(numbers) : { type: 'unreadable', why };
}

const monthsOf = (list: string | undefined, year: string | undefined): Meaning =>
  within(12, 'month', list, (months) => ({ type: 'month', months, year: yearIn(year) }));

/** Months, quarters and years. */
export const PERIODS: Rule[] = [
  rule({
    name: 'quarters',
    says: text('quý: ngày cuối quý', 'a quarter: its last day'),
    pattern: `${LAST_DAY}(?:cuối |các )?quý (${QUARTER}(?:${JOINER}(?:quý )?${QUARTER}){0,7})${YEAR}${END}`,
    meaning: ([, list, year]) =>
      within(4, 'quarter', list, (quarters) => ({
        ...{ type: 'quarter', quarters, year: yearIn(year) },
      })),
    reads: ['Quý IV/2024', 'Quý II, III năm 2023', 'Quý I - Quý III', 'các quý II, IV'],
    not: ['hàng quý', 'Quý; 01 lớp'],
  }),
  rule({
    name: 'first-months-of-a-year',
    says: text('… tháng đầu năm', 'the first months of a year'),
    pattern: '(0?[369]|12) tháng đầu(?: của)? năm(?:\\s?/?\\s?(\\d{4}))?',
    meaning: ([, month, year]) => ({ type: 'month', months: [Number(month)], year: yearIn(year) }),
    reads: ['6 tháng đầu năm', 'chín tháng đầu năm 2026'],
    not: ['6 tháng', '5 tháng đầu năm'],
  }),
  rule({
    name: 'end-of-a-year',
    says: text('cuối năm: 31/12', 'the end of a year: 31 December'),
    pattern:
      '(?:(?:0?[1-9]|1[0-2]) tháng |ngày )?cuối(?: cùng)?(?: của)? năm(?! học)(?: (\\d{4}))?',
    meaning: ([, year]) => ({ type: 'year', year: yearIn(year) }),
    reads: ['Cuối năm', '3 tháng cuối năm', 'Ngày cuối năm 2026'],
    not: ['năm cuối', 'cuối năm học'],
  }),
  rule({
    name: 'months',
    says: text('tháng: ngày cuối tháng', 'a month: its last day'),
    pattern: `${LAST_DAY}(?:cuối |các )?tháng (${MONTH}(?:${JOINER}(?:tháng )?${MONTH}){0,11})${YEAR}${END}`,
    meaning: ([, list, year]) => monthsOf(list, year),
    reads: ['Tháng 5/2024', 'Tháng 6, tháng 12/2024', 'các tháng 2, 5, 8, 11', 'Tháng sáu'],
    not: ['hàng tháng', 'tháng hai lần'],
  }),
  rule({
    name: 'month-in-figures',
    says: text('tháng/năm: ngày cuối tháng', 'a month and year: its last day'),
    pattern: `(?<!/\\s?)${NO_COUNT}(\\d{1,2})(?:\\s?/\\s?(\\d{4})|[.-](${FULL_YEAR}))${END}`,
    meaning: ([, month, year, marked]) => monthsOf(month, year ?? marked),
    reads: ['6/2026', '06-2026', '6.2026'],
    not: ['Đợt 1/2026', '15/6/2026', '2026-06'],
  }),
  rule({
    name: 'years-to-come',
    says: text('các năm tiếp theo', 'the years to come'),
    pattern: '(?:và |cùng |, ?)*(?:các|những) năm (?:tiếp theo|sau|tới)',
    meaning: { type: 'open-ended' },
    reads: ['Năm 2023 và các năm tiếp theo'],
    not: ['năm sau'],
  }),
  rule({
    name: 'span-of-years',
    says: text('giai đoạn: hết năm cuối', 'a span of years: the end of its last'),
    pattern: `(?:năm |giai đoạn |các năm )*(${FULL_YEAR})\\s?(?:-|–|đến(?: năm)?)\\s?(${FULL_YEAR})`,
    meaning: ([, since, year]) => ({ type: 'year', year: yearIn(year), since: Number(since) }),
    reads: ['Giai đoạn 2026-2030', 'Năm 2025 - 2030', 'từ năm 2026 đến năm 2028'],
    not: ['năm 2026'],
  }),
  rule({
    name: 'year',
    says: text('năm: 31/12', 'a year: 31 December'),
    pattern: `(?:cả |suốt )?(?:năm )?(${FULL_YEAR})(?!\\s?[/.-]\\s?\\d)`,
    meaning: ([, year]) => ({ type: 'year', year: yearIn(year) }),
    reads: ['Năm 2023', 'đến hết năm 2026', 'trước năm 2025'],
    not: ['2026-06-15', 'năm 20233'],
  }),
  rule({
    name: 'whole-of-the-year',
    says: text('trong năm: 31/12', 'within the year: 31 December'),
    pattern: '(?:trong|suốt|(?:(?:cho )?(?:đến|tới) )?hết) năm(?! (?:\\d|học|sau|tới))',
    meaning: { type: 'year', year: null, whole: true },
    reads: ['Trong năm', 'Đến hết năm'],
    not: ['trong năm 2026', 'trong năm học'],
  }),
];
