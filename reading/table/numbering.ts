/**
 * How deep a number stands: A, B above I, II above 1, 2 above 1.1 above a, b; titles without a
 * number lowest.
 */
export type Level = 'letter' | 'roman' | 'arabic' | 'dotted' | 'small' | 'none';

const LEVELS: Level[] = ['letter', 'roman', 'arabic', 'dotted', 'small', 'none'];
const NUMBERED =
  /^(?:([A-HK-M])|([IVX]{1,5})|(\d{1,3})|(\d{1,3}(?:\.\d{1,3}){1,3})|([a-zđ]))[.)/]?$/u;

/** Level of a printed number (`IV`, `1.`, `2.3`); null if it is no number. */
export function levelOf(printed: string): Level | null {
  const match = NUMBERED.exec(printed.trim());
  if (!match) return null;
  const at = [match[1], match[2], match[3], match[4], match[5]].findIndex(
    (group) => group !== undefined,
  );
  return LEVELS[at] ?? null;
}

/** The number without its full stop or bracket. */
export const plainNumber = (printed: string): string => printed.trim().replace(/[.)/]+$/u, '');

/** True if `level` stands no deeper than `other`. */
export const closes = (level: Level, other: Level): boolean =>
  LEVELS.indexOf(level) <= LEVELS.indexOf(other);

/** `IV CÔNG TÁC …` in one cell: its number and title. */
export function numberedTitle(cell: string): { no: string; title: string } | null {
  const match = /^((?:[A-H]|[IVX]{1,5}|\d{1,3}(?:\.\d{1,3}){0,3})[.)]?)\s+(\S.*)$/su.exec(cell);
  return match?.[1] && match[2] ? { no: match[1], title: match[2] } : null;
}
