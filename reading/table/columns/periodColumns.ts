/** A column for one month or quarter: a mark in it says that the work is due then. */
export interface PeriodColumn {
  at: number;
  /** In a due text's words: `Tháng 3`, `Quý II/2026`. */
  period: string;
}

/**
 * Words of a group's heading above months and quarters; targets and results for a quarter are no
 * marks.
 */
const GROUP = '^(?:(?:thời gian|thời hạn|tiến độ|lộ trình|trong)(?!\\p{L})\\D*?)?';
const YEAR = '(?:\\s?(?:/|năm)\\s?(20\\d\\d))?$';
const heading = (unit: string, figure: string): RegExp =>
  new RegExp(`${GROUP}(?:${unit})(?!\\p{L})\\D*?(?<![\\p{L}\\d])(${figure})${YEAR}`, 'u');
const PERIODS: [unit: string, heading: RegExp][] = [
  ['Quý', heading('quý|quí|q', 'iii|ii|iv|i|[1-4]')],
  ['Tháng', heading('tháng|t', '0?[1-9]|1[0-2]')],
];
/** `Q1`, `TII`: a letter with its figure. */
const SHORT = /(?<!\p{L})(q|t)\.?(?=(?:iii|ii|iv|i|\d{1,2})(?:$|\P{L}))/u;

/**
 * What a heading names if it is a month or a quarter (`Quý I`, `T3`, `Thời gian thực hiện (tháng)
 * 3`); null for others.
 */
export function periodOf(cell: string): string | null {
  const words = cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[()\s]+/gu, ' ')
    .trim()
    .replace(SHORT, '$1 ');
  for (const [unit, pattern] of PERIODS) {
    const [, figure, year] = pattern.exec(words) ?? [];
    if (figure) return `${unit} ${figure.toUpperCase()}${year ? `/${year}` : ''}`;
  }
  return null;
}

/** The columns of a header that stand for months or quarters; one alone is a deadline's heading. */
export function periodColumns(headings: string[]): PeriodColumn[] {
  const found = headings.flatMap((cell, at) => {
    const period = periodOf(cell);
    return period ? [{ at, period }] : [];
  });
  const isOneEach = new Set(found.map(({ period }) => period)).size === found.length;
  return found.length > 1 && isOneEach ? found : [];
}
