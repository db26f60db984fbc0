/**
 * How deep a number stands: A, B above I, II above II.1 and codes (WP1) above 1, 2 above 1.1 above
 * a, b; titles without a number lowest.
 */
export type Level =
  | 'letter'
  | 'roman'
  | 'compound'
  | 'code'
  | 'arabic'
  | 'dotted'
  | 'small'
  | 'none';

const LEVELS: Level[] = [
  ...(['letter', 'roman', 'compound', 'code', 'arabic', 'dotted', 'small', 'none'] as const),
];

const ROMAN = '[IVX]{1,6}';
/** The first that fits wins: `I` is a number before it is a letter, `C1` a code. */
const PATTERNS: [Level, RegExp][] = [
  ['roman', new RegExp(`^${ROMAN}[.)/]?$`, 'u')],
  ['letter', /^[A-HK-M][.)/]?$/u],
  ['compound', new RegExp(`^(?:${ROMAN}|[A-HK-M])(?:[.-]\\d{1,3}){1,4}[.)/]?$`, 'u')],
  ['compound', new RegExp(`^[A-HK-M][.-]${ROMAN}(?:\\.\\d{1,3}){0,3}[.)/]?$`, 'u')],
  ['arabic', /^\d{1,3}[.)/]?$/u],
  ['dotted', /^\d{1,3}(?:\.\d{1,3}){1,4}[.)/]?$/u],
  ['small', /^[a-zđ][.)/]?$/u],
];
/** `WP2`, `CV01`, `Phần I`, `Nhiệm vụ 3`. */
const CODES = [
  /^\p{Lu}{1,4}[-. ]?\d{1,3}(?:\.\d{1,3}){0,3}[.)/:]?$/u,
  /^(?:phần|mục|chương|nhóm|giai đoạn|bước|đợt|nhiệm vụ|việc)\s+(?:thứ\s+)?(?:[IVX]{1,6}|\d{1,3}|[A-H]|\p{L}{2,5})[.:]?$/iu,
];

/** Level of a printed number (`IV`, `1.`, `2.3`, `III.1`); null if it is no number. */
export function levelOf(printed: string): Level | null {
  const words = printed.trim();
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The same of what a column of numbers prints, where codes stand for them (`WP2`). */
export const levelInColumn = (printed: string): Level | null =>
  levelOf(printed) ?? (CODES.some((code) => code.test(printed.trim())) ? 'code' : null);

/** The number without its full stop or bracket. */
export const plainNumber = (printed: string): string => printed.trim().replace(/[.)/:]+$/u, '');

/** True if `level` stands no deeper than `other`. */
export const closes = (level: Level, other: Level): boolean =>
  LEVELS.indexOf(level) <= LEVELS.indexOf(other);

/** True for a number that stands below another: `III.1.2` below `III.1`, `1` below `II`. */
export const isBelow = (no: string, above: string): boolean => {
  if (no.startsWith(`${above}.`) || no.startsWith(`${above}-`)) return true;
  const [level, upper] = [levelInColumn(no), levelInColumn(above)];
  return level !== null && upper !== null && level !== upper && !closes(level, upper);
};

/** `IV CÔNG TÁC …`, `II.1. Công khai` in one cell: its number and title. */
export function numberedTitle(cell: string): { no: string; title: string } | null {
  const match =
    /^((?:[A-H]|[IVX]{1,6}|(?:[A-H]|[IVX]{1,6})(?:\.\d{1,3}){1,3}|\d{1,3}(?:\.\d{1,3}){0,3})[.)]?)\s+(\S.*)$/su.exec(
      cell,
    );
  return match?.[1] && match[2] ? { no: match[1], title: match[2] } : null;
}
