/** A line of a text file, and where it stands. */
export interface Line {
  text: string;
  line: number;
}

/** Lines of one cell, of a table copied out of a word processor. */
const MOST_LINES = 40;
const NUMBER = /^\s*(?:(?:\d{1,3}|[IVX]{1,5}|[A-Za-zđĐ])(?:\.\d{1,3}){0,3}[.)]?|S?TT)?\s*$/u;

const cellsOf = ({ text }: Line): string[] => text.split('\t');

/**
 * Joins the lines of a row whose cells hold several: a numbered row is too short, and the lines
 * below it, which begin with no number, make up exactly the cells it lacks.
 */
export function withWholeRows(lines: Line[]): Line[] {
  const width = lines.reduce((most, line) => Math.max(most, cellsOf(line).length), 0);
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const below = width > 2 ? restOf(lines, at, width) : 0;
    const text = lines.slice(at, at + below + 1).map((part) => part.text);
    joined.push({ ...line, text: text.join(BREAK) });
    at += below;
  }
  return joined;
}

/** Stands for the end of a line inside a cell. */
export const BREAK = '\u2028';

/**
 * How many lines below complete the row at `at`; 0 for a whole row, and for one that nothing
 * completes.
 */
function restOf(lines: Line[], at: number, width: number): number {
  const [no = '', ...cells] = cellsOf(lines[at] as Line);
  let lacking = width - 1 - cells.length;
  if (lacking === 0 || cells.length === 0 || no.trim() === '' || !NUMBER.test(no)) return 0;
  for (let below = 1; below <= MOST_LINES; below += 1) {
    const line = lines[at + below];
    const [first = '', ...others] = line ? cellsOf(line) : [];
    if (!line || (others.length > 0 && NUMBER.test(first))) return 0;
    lacking -= others.length;
    if (lacking <= 0) return lacking === 0 ? below : 0;
  }
  return 0;
}
