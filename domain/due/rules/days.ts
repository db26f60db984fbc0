import { text } from '../../text/text.ts';
import { isRealDay } from '../days.ts';
import { LISTED, NO_COUNT, YEAR } from '../lexicon.ts';
import type { Meaning, PrintedDay } from '../tokens.ts';
import { type Rule, rule } from './rule.ts';

const DAY = '(?:ngày )?(\\d{1,2})';
/** A day is whole where no more of its figures follow; an hour may, and the end of a span. */
const END =
  '(?!\\s?[/%]|\\d|\\s\\d(?!\\d?\\s?(?:h|giờ|:))|\\.\\d|-\\d(?!\\d?\\s?[/.]\\s?\\d{1,2}(?!\\d)))';
/** `3, 6, 9, 12`; not `3, 15/6` or `3, 20 tháng 6`. */
const MONTHS_LISTED = `\\d{1,2}(?:${LISTED}(?:tháng )?\\d{1,2}(?!\\d|\\s?[/.-]\\s?\\d{1,2}(?!\\d)| tháng))+(?!${LISTED}\\d)`;
/** `Sáng ngày 16 và chiều ngày 17/4`. */
const PART = '(?:(?:sáng|chiều|tối) )?';
const NEXT_YEAR = '((?: của)? năm (?:sau|tiếp theo|kế tiếp|liền kề))?';
/** Where a day with a point stands, and no number of a section or decimal. */
const POINTED =
  '(?:(?=ngày \\d)|(?<=^|(?:ngày|trước|nhất|đến|tới|từ|vào|hết|là|hạn|và|thời gian)[: ] ?|[(;,–-] ?))';
const NO_MEASURE = '(?! ?(?:tỷ|triệu|nghìn|đồng|ha|km|m|m2|kg|tấn|điểm|lần|giờ)(?!\\p{L}))';

/** 2024 is a leap year, so 29/2 without a year is left to the plan’s year to judge. */
const SOME_LEAP_YEAR = 2024;

/** `31/3/26` is of this century. */
const inFull = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

const isReal = ({ day, month, year }: PrintedDay): boolean =>
  isRealDay(day, month, year ?? SOME_LEAP_YEAR);

function printedDay(day?: string, month?: string, year?: string): PrintedDay {
  return { day: Number(day), month: Number(month), year: year ? inFull(year) : null };
}

type Printed = string | undefined;

function dayOf(words: string, day: Printed, month: Printed, year: Printed, next: Printed): Meaning {
  const date = printedDay(day, month, year);
  // `4-5/2026` are two months as well.
  const months = /\d\s?-\s?\d{1,2}\s?\//u.test(words) && date.day <= 12;
  if (months || !isReal(date)) return { type: 'unreadable', why: 'date' };
  return { type: 'date', date, nextYear: next !== undefined };
}

const dateOf = ([words, day, month, year, next]: RegExpExecArray): Meaning =>
  dayOf(words, day, month, year, next);

/** `15/6/2026`, `15-6-2026`: the figures stand in one of two places. */
function dayAndMonth(match: RegExpExecArray): Meaning {
  const [words, day, month, year, dashed, ofDash, mixed, next] = match;
  return dayOf(words, day, month ?? dashed, year ?? ofDash ?? mixed, next);
}

/** `11 và 12/6`: the days before it are of the same month. */
function datesOf([, days = '', month, year]: RegExpExecArray): Meaning | null {
  const dates = (days.match(/\d+/gu) ?? []).map((day) => printedDay(day, month, year));
  const date = dates.pop();
  if (!date || ![...dates, date].every(isReal)) return null;
  return { type: 'date', date, nextYear: false, earlier: dates };
}

/** `2026-06-15`, as programs export it. */
function isoDate([, year, , month, day]: RegExpExecArray): Meaning {
  const date = printedDay(day, month, year);
  return isReal(date)
    ? { type: 'date', date, nextYear: false }
    : { type: 'unreadable', why: 'date' };
}

/** `09-20/02`: the work is due at the end. */
const firstOfSpan = ([, first, last]: RegExpExecArray): Meaning | null =>
  Number(first) < Number(last) ? { type: 'aside' } : null;

/** `ngày 15`, `ngày 15 và 30`. */
function daysOfMonth([words]: RegExpExecArray): Meaning {
  const days = (words.match(/\d+/gu) ?? []).map(Number);
  return days.every((day) => isRealDay(day, 1, SOME_LEAP_YEAR))
    ? { type: 'day', days }
    : { type: 'unreadable', why: 'date' };
}

/** Days as plans print them. */
export const DAYS: Rule[] = [
  rule({
    name: 'iso-day',
    says: text('ngày dạng năm-tháng-ngày', 'a day as year-month-day'),
    pattern: `(${YEAR})([-/])(\\d{1,2})\\2(\\d{1,2})(?:T00:00(?::00)?(?:\\.0+)?Z?)?(?![/.-]?\\d)`,
    meaning: isoDate,
    reads: ['2026-06-15', '2026/6/5'],
    not: ['2026-06', '15-06-2026'],
  }),
  rule({
    name: 'day-of-listed-months',
    says: text('ngày của nhiều tháng', 'a day of several months'),
    pattern: `${DAY}(?: của)?(?= (?:các )?tháng ${MONTHS_LISTED})`,
    meaning: daysOfMonth,
    reads: ['Trước ngày 15 tháng 3, 6, 9, 12', 'Ngày 10 các tháng 4, 10'],
    not: ['Trước ngày 15 tháng 3, 20 tháng 6'],
  }),
  rule({
    name: 'day-and-month-in-words',
    says: text('ngày … tháng …', 'a day and month'),
    pattern: `${NO_COUNT}${DAY} tháng (\\d{1,2})(?:,?(?: năm |\\s?/\\s?)(\\d{4}))?${NEXT_YEAR}(?![/\\d]| lần)`,
    meaning: dateOf,
    reads: ['trước ngày 20 tháng 12 năm 2023', '15 tháng 3'],
    not: ['Đợt 1 tháng 6', '6 tháng 1 lần'],
  }),
  rule({
    name: 'first-day-of-a-span',
    says: text('ngày đầu của khoảng thời gian', 'the first day of a span'),
    pattern: `${DAY}(?=(?:\\s?[-–]\\s?| (?:cho )?(?:đến|tới)(?: hết)? (?:ngày )?)(\\d{1,2})(?:\\s?/\\s?| tháng )(?:0?[1-9]|1[0-2])(?:\\s?/\\s?(?:\\d{4}|\\d{2}))?(?![\\d/]))`,
    meaning: firstOfSpan,
    reads: ['09-20/02', '(23-24/6)', '5-10/12', 'từ 10 đến 12/3', 'từ 15 đến hết ngày 30 tháng 6'],
    not: ['20-09/02', '4-5/2026'],
  }),
  rule({
    name: 'days-of-one-month',
    says: text('nhiều ngày của một tháng', 'several days of one month'),
    pattern: `${NO_COUNT}(?:các )?${PART}(?:ngày )?((?:\\d{1,2}${LISTED}${PART}(?:ngày )?){1,7}\\d{1,2})(?:\\s?/\\s?| tháng )(0?[1-9]|1[0-2])(?!\\d)(?:(?:\\s?/\\s?| năm )(\\d{4}))?(?!${LISTED}\\d{1,2}(?!\\d|\\s?[/.]))${END}`,
    meaning: datesOf,
    reads: [
      '11 và 12/6',
      'Ngày 09, 10/10/2026',
      'các ngày 3, 4 và 5/11',
      'Sáng ngày 16 và chiều ngày 17/4',
    ],
    not: ['Kỳ 1, 2/2026', 'Ngày 15/6, 16/6', 'Ngày 31 tháng 3, 6'],
  }),
  rule({
    name: 'day-and-month',
    says: text('ngày/tháng', 'a day and month'),
    pattern: `${DAY}\\s?(?:/\\s?(\\d{1,2})(?:(?:\\s?[/-]\\s?| năm )(\\d{4}|\\d{2}))?|-\\s?(\\d{1,2})(?:(?:\\s?-\\s?| năm )(\\d{4}|\\d{2})|\\s?/\\s?(\\d{4}))?)${NEXT_YEAR}${END}`,
    meaning: dayAndMonth,
    reads: ['trước ngày 20/11', '15-6-2026', '8/7-17/7/2017', '31/01 năm sau'],
    not: ['6/2026', '2026-06-15', '15/6/20233'],
  }),
  rule({
    name: 'day-with-points',
    says: text('ngày.tháng.năm', 'a day with points'),
    pattern: `${DAY}\\.(\\d{1,2})\\.(\\d{4}|\\d{2})${END}`,
    meaning: dateOf,
    reads: ['trước ngày 20.7.2020', 'Trước 30.6.26'],
    not: ['20.7'],
  }),
  rule({
    name: 'day-with-a-point',
    says: text('ngày.tháng', 'a day and month with a point'),
    pattern: `${POINTED}${DAY}\\.(0?[1-9]|1[0-2])(?!\\d|[./]\\d)${NO_MEASURE}${END}`,
    meaning: dateOf,
    reads: ['30.4', 'Trước ngày 15.5', 'từ 1.3 đến 15.3', 'ngày 15.8 và 15.11'],
    not: ['6.2026', 'Hoàn thành 1.5 km', 'trước 2.5 ha', '5.30'],
  }),
  rule({
    name: 'day-of-the-month',
    says: text('ngày trong tháng', 'a day of the month'),
    pattern: `ngày (\\d{1,2}(?:${LISTED}(?:ngày )?\\d{1,2}){0,7})(?: của(?= ))?(?!\\d|[/.-]\\d| tháng \\d)`,
    meaning: daysOfMonth,
    reads: ['trước ngày 05 hàng tháng', 'ngày 15 và 30 hàng tháng'],
    not: ['ngày 15/6', 'ngày 15 tháng 6'],
  }),
  rule({
    name: 'day-before-each-month',
    says: text('ngày trong mỗi tháng', 'a day of each month'),
    pattern:
      '(?<=^|(?<!\\p{L})(?:trước|nhất|vào|đến|là) )\\d{1,2}(?= (?:(?:hàng|mỗi) tháng|(?:của )?tháng (?:cuối|đầu)(?: cùng| tiên)?(?: của)?(?: mỗi)? quý)(?![\\p{L}\\p{N}]))',
    meaning: daysOfMonth,
    reads: ['20 hàng tháng', 'Trước 15 tháng cuối quý'],
    not: ['mẫu 02 hàng tháng'],
  }),
];
