import type { GridRow } from '../grid.ts';
import { isMark } from './yesOrNo.ts';

/** A column for one month or quarter: a mark in it says that the work is due then. */
export interface PeriodColumn {
  at: number;
  /** In a due text's words: `Tháng 3`, `Quý II/2026`. */
  period: string;
}

/**
 * Words of a group's heading above months and quarters, a year among them; targets and results for
 * a quarter are no marks.
 */
const TIME = '(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|lịch|trong|năm)(?!\\p{L})';
const GROUP = `(?:${TIME}(?:\\D|(?<!\\d)20\\d\\d(?!\\d))*?)`;
const YEAR = '(?:\\s?(?:/|năm)\\s?(20\\d\\d))?$';
const heading = (unit: string, figure: string): RegExp =>
  new RegExp(`^${GROUP}?(?:${unit})(?!\\p{L})\\D*?(?<![\\p{L}\\d])(${figure})${YEAR}`, 'u');
const MONTH = '0?[1-9]|1[0-2]';
const PERIODS: [unit: string, heading: RegExp][] = [
  ['Quý', heading('quý|quí|q', 'iii|ii|iv|i|[1-4]')],
  ['Tháng', heading('tháng|thg|th|t', MONTH)],
  ['Tuần', heading('tuần', '[1-5]|iii|ii|iv|i|v')],
  ['Học kỳ', heading('học k[ỳì]|hk', 'iii|ii|i|[1-3]|hè')],
];
const HALF = new RegExp(`^${GROUP}?(?:6|06|sáu) tháng (đầu|cuối) năm(?:[\\s/]+20\\d\\d)?$`, 'u');
/** `Tháng 3 Tuần 2`, `Tháng 3 T2`: a week below its month. */
const WEEK = new RegExp(
  `^${GROUP}?(?:tháng|th|t) (${MONTH}) (?:tuần|t) ([1-5]|iii|ii|iv|i|v)$`,
  'u',
);
/** A figure below a group of times: one of twelve months, where enough of them stand in a row. */
const FIGURE = new RegExp(`^${GROUP}\\s(${MONTH})$`, 'u');
/** `Q1`, `TII`, `Th.3`: a letter with its figure. */
const SHORTS = /(?<!\p{L})(q|thg|th|t|hk)\.?(?=(?:iii|ii|iv|i|\d{1,2})(?:$|\P{L}))/gu;

const inWords = (cell: string): string =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[()\s]+/gu, ' ')
    .trim()
    .replace(SHORTS, '$1 ');

/**
 * What a heading names if it is a month, a quarter or another part of a year (`Quý I`, `T3`, `Thời
 * gian thực hiện (tháng) 3`, `6 tháng cuối năm`); null for others.
 */
export function periodOf(cell: string): string | null {
  const words = inWords(cell);
  const [, month, week] = WEEK.exec(words) ?? [];
  if (month && week) return `Tuần ${week.toUpperCase()} tháng ${month}`;
  for (const [unit, pattern] of PERIODS) {
    const [, figure, year] = pattern.exec(words) ?? [];
    const named = figure === 'hè' ? figure : figure?.toUpperCase();
    if (named) return `${unit} ${named}${year ? `/${year}` : yearOf(words)}`;
  }
  const [, half] = HALF.exec(words) ?? [];
  return half ? `6 tháng ${half} năm${yearOf(words).replace('/', ' ')}` : null;
}

/** The one year a group's heading names: `Năm 2026 Quý I`. */
const yearOf = (words: string): string => {
  const [year, other] = words.match(/(?<!\d)20\d\d(?!\d)/gu) ?? [];
  return year && !other && !words.includes('năm học') ? `/${year}` : '';
};

const YEAR_ALONE = /^Năm 20\d\d$/iu;

/** A row of figures from one month to another has so many at least; weeks and quarters fewer. */
const FEWEST_MONTHS = 6;

/** The month that each of a header's figures stands for, by column: `Thời gian thực hiện 3`. */
function monthsInFigures(headings: string[]): Map<number, string> {
  const found = headings.flatMap((cell, at) => {
    const words = inWords(cell);
    const month = FIGURE.exec(words)?.[1];
    return month ? [{ at, month: Number(month), year: yearOf(words) }] : [];
  });
  const inOrder = found.every(
    ({ month }, at) => at === 0 || month === ((found[at - 1]?.month ?? 0) % 12) + 1,
  );
  return inOrder && found.length >= FEWEST_MONTHS
    ? new Map(found.map(({ at, month, year }) => [at, `Tháng ${month}${year}`]))
    : new Map();
}

/** What each of a header's cells names, if it is a part of a year. */
export function periodsIn(headings: string[]): (string | null)[] {
  const months = monthsInFigures(headings);
  return headings.map((cell, at) => periodOf(cell) ?? months.get(at) ?? null);
}

/**
 * The columns of a header that stand for months or quarters, or for years where nothing but marks
 * stands `below`; one alone is a deadline's heading.
 */
export function periodColumns(headings: string[], below: GridRow[] = []): PeriodColumn[] {
  const isMarked = (at: number): boolean =>
    below.length > 0 && below.every(({ cells }) => isMark(cells[at] ?? ''));
  const years = headings.map((cell, at) => (YEAR_ALONE.test(cell) && isMarked(at) ? cell : null));
  const periods = periodsIn(headings).map((period, at) => period ?? years[at] ?? null);
  const found = periods.flatMap((period, at) => (period ? [{ at, period }] : []));
  const isOneEach = new Set(found.map(({ period }) => period)).size === found.length;
  return found.length > 1 && isOneEach ? found : [];
}
