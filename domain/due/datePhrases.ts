import { isRealDay } from './days.ts';
import { HOUR_PHRASES } from './hourPhrases.ts';
import { type Meaning, type Phrase, phrase } from './items.ts';
import { WEEKDAY_PHRASES } from './weekdayPhrases.ts';

const DAY = '(?:ngày )?(\\d{1,2})';
/** `Đợt 1 tháng 6`, `lần 1/2026`: a figure that counts is no day and no month. */
export const NO_COUNT =
  '(?<!(?<!\\p{L})(?:đợt|lần|kỳ|kì|thứ|phiên|khóa|khoá|bước|đoạn|tuần|vòng|lượt) )';
const LISTED = '\\s?(?:,|;|và|&)\\s?';
/** A day is whole where no more of its figures follow; an hour may. */
const END = '(?!\\s?[/%]|\\d|\\s\\d(?!\\d?\\s?(?:h|giờ|:))|[.-]\\d)';
/** `3, 6, 9, 12`; not `3, 15/6` or `3, 20 tháng 6`. */
const MONTHS_LISTED = `\\d{1,2}(?:${LISTED}(?:tháng )?\\d{1,2}(?!\\d|\\s?[/.-]\\s?\\d{1,2}(?!\\d)| tháng))+(?!${LISTED}\\d)`;
const NEXT_YEAR = '((?: của)? năm (?:sau|tiếp theo|kế tiếp|liền kề))?';

/** 2024 is a leap year, so 29/2 without a year is left to the plan's year to judge. */
const SOME_LEAP_YEAR = 2024;

/** `31/3/26` is of this century. */
const inFull = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

function date(match: RegExpExecArray): Meaning {
  const [day, month, year] = [
    Number(match[1]),
    Number(match[2]),
    match[3] ? inFull(match[3]) : null,
  ];
  // `4-5/2026` are two months as well.
  const months = /\d\s?-\s?\d{1,2}\s?\//u.test(match[0]) && day <= 12;
  if (months || !isRealDay(day, month, year ?? SOME_LEAP_YEAR))
    return { type: 'unreadable', why: 'date' };
  return { type: 'date', date: { day, month, year }, nextYear: match[4] !== undefined };
}

/** `2026-06-15`, as programs export it. */
function isoDate(match: RegExpExecArray): Meaning {
  const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
  if (!isRealDay(day, month, year)) return { type: 'unreadable', why: 'date' };
  return { type: 'date', date: { day, month, year }, nextYear: false };
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

/** Days as plans print them. Dates of cited documents come first: they are never deadlines. */
export const DATE_PHRASES: Phrase[] = [
  phrase(
    '(?:số:? )?\\d{0,6}(?:/\\d{4})?[-/]\\p{Lu}[\\p{Lu}\\p{N}]*[-/]\\p{Lu}[\\p{L}\\p{N}-]*(?:,? ngày(?: \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}| \\d{1,2} tháng \\d{1,2} năm \\d{4})?)?',
    () => ({ type: 'citation' }),
    'uy',
  ),
  phrase('số:? \\d{1,6}/\\d{4}', () => ({ type: 'citation' })),
  phrase(
    '((?:19|20)\\d{2})([-/])(\\d{1,2})\\2(\\d{1,2})(?:T00:00(?::00)?(?:\\.0+)?Z?)?(?![/.-]?\\d)',
    isoDate,
  ),
  phrase(`${DAY}(?: của)?(?= (?:các )?tháng ${MONTHS_LISTED})`, daysOfMonth),
  phrase(
    `${NO_COUNT}${DAY} tháng (\\d{1,2})(?:,?(?: năm |\\s?/\\s?)(\\d{4}))?${NEXT_YEAR}(?![/\\d]| lần)`,
    date,
  ),
  phrase(
    `${DAY}(?=\\s?[-–]\\s?(\\d{1,2})\\s?/\\s?(?:0?[1-9]|1[0-2])(?:\\s?/\\s?(?:\\d{4}|\\d{2}))?(?![\\d/]))`,
    firstOfSpan,
  ),
  phrase(
    `${DAY}\\s?[/-]\\s?(\\d{1,2})(?:(?:\\s?[/-]\\s?| năm )(\\d{4}|\\d{2}))?${NEXT_YEAR}${END}`,
    date,
  ),
  phrase(`${DAY}\\.(\\d{1,2})\\.(\\d{4}|\\d{2})${END}`, date),
  phrase(
    `ngày (\\d{1,2}(?:${LISTED}(?:ngày )?\\d{1,2}){0,7})(?: của(?= ))?(?!\\d|[/.-]\\d| tháng \\d)`,
    daysOfMonth,
  ),
  phrase('ngày \\d{1,2}(?![/.-]\\d)', daysOfMonth),
  // `20 hàng tháng`, but not `mẫu 02 hàng tháng`.
  phrase(
    '(?<=^|(?<!\\p{L})(?:trước|nhất|vào|đến|là) )\\d{1,2}(?= (?:(?:hàng|hằng|mỗi) tháng|(?:của )?tháng (?:cuối|đầu)(?: cùng| tiên)?(?: của)?(?: mỗi)? (?:quý|quí))(?![\\p{L}\\p{N}]))',
    daysOfMonth,
  ),
  ...WEEKDAY_PHRASES,
  ...HOUR_PHRASES,
  // `Trước Tết Nguyên đán 20 ngày`, `90 ngày, từ 01/3`: no word is missing, but no day follows.
  phrase(
    'trước (?!khi )\\p{L}{1,12}(?: \\p{L}{1,12}){0,9} \\d{1,3} ngày|\\d{1,3} ngày(?: đêm)?,? (?:kể |tính )?từ (?:ngày )?\\d{1,2}',
    () => ({ type: 'unreadable', why: 'vague' }),
  ),
  phrase('trước(?: hoặc trong)?(?! khi)', () => ({ type: 'side', side: 'before' })),
  phrase(
    '(?:chậm|muộn) nhất(?: là)?(?: vào| trong| đến)?(?: cuối)?|hạn(?: chót| cuối)?(?: là)?',
    () => ({
      type: 'side',
      side: 'by',
    }),
  ),
  phrase('(?:cho )?(?:đến|tới) trước(?! khi)', () => ({
    type: 'side',
    side: 'before',
    until: true,
  })),
  phrase('(?:cho )?đến(?: hết)?|tới(?: hết)?|hết|xong(?: trong)?', () => ({
    type: 'side',
    side: 'by',
  })),
  phrase('trong', () => ({ type: 'side', side: 'within' })),
  phrase('từ', () => ({ type: 'side', side: 'from' })),
];
