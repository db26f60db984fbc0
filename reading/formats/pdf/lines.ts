import { isNoteMark } from '../../table/noteMarks.ts';
import type { Run } from './page.ts';

/** Words on one line, from left to right. */
export interface Line {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

/** Lines whose feet differ by less, in heights of their letters, are one. */
const SAME_LINE = 0.5;
/** Words further apart than so many heights have a blank between them. */
const BLANK = 0.12;
/** What is raised has letters of less than this share of the others', so much above their foot. */
const [SMALL, RAISED] = [0.85, 0.15];

/** Runs gathered into lines, from the top down. */
export const linesOf = (runs: Run[]): Line[] => rowsOf(runs).map(lineOf);

/** The runs of each line, from left to right. */
export function rowsOf(runs: Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = rows.at(-1);
    const near = last?.[0] && Math.abs(last[0].base - run.base) < SAME_LINE * run.size;
    if (near) last.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function lineOf(runs: Run[]): Line {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  const tallest = runs.reduce((tall, run) => (run.size > tall.size ? run : tall), NO_RUN);
  for (const run of runs) {
    if (isRaised(run, tallest) && isNoteMark(run.text, text)) continue;
    const apart = run.left - right > BLANK * run.size;
    text += text !== '' && apart && !/\s$/u.test(text) && !/^\s/u.test(run.text) ? ' ' : '';
    text += run.text;
    right = Math.max(right, run.right);
  }
  const [first] = runs;
  return {
    ...{ text: text.replace(/\s+/gu, ' ').trim(), left: first?.left ?? 0, right },
    ...{ base: first?.base ?? 0, size: Math.max(...runs.map(({ size }) => size)) },
  };
}

const NO_RUN = { size: 0, base: 0 };

/** Small letters above the others' foot. */
const isRaised = (run: Run, { size, base }: Pick<Run, 'size' | 'base'>): boolean =>
  run.size < SMALL * size && base - run.base > RAISED * size;

const OPENS =
  /^(?:[-–+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}\.\s|(?:PHỤ LỤC|Phụ lục|KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|CHƯƠNG TRÌNH|Điều \d|Nơi nhận)(?!\p{L}))/u;
/** A few letters are no heading in capitals. */
const SHORT = 12;
const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();
/** Lines set further apart, in heights of their letters, are of two paragraphs. */
const PARAGRAPH = 2;

/**
 * Lines joined into paragraphs: a line ends one where the next line's first word would have stood
 * beside it, left of `edge`, or where the next begins an item of a list.
 */
export function paragraphsOf(lines: Line[], edge: number): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const above = paragraphs.at(-1)?.at(-1);
    if (above && goesOn(above, line, edge)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function goesOn(above: Line, line: Line, edge: number): boolean {
  if (OPENS.test(line.text) || line.base - above.base > PARAGRAPH * line.size * 1.2) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  if (isCapitals(above.text) !== isCapitals(line.text) && above.text.length > SHORT) return false;
  const [word = ''] = line.text.split(' ');
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  return above.right + letter * (word.length + 4) > edge;
}

/** The words of a paragraph; a day that was too long for its column is whole again. */
export const textOf = (lines: Line[]): string =>
  lines.reduce(
    (words, { text }) =>
      words === '' ? text : `${words}${isBroken(words, text) ? '' : ' '}${text}`,
    '',
  );

const DAY = /^[^\d]{0,2}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^\d]{0,2}$/u;

/** `01/5/20` over `26`, `15/` over `6/2026`: both are one day. */
function isBroken(above: string, below: string): boolean {
  const [last = '', first = ''] = [/\S*$/u.exec(above)?.[0], /^\S*/u.exec(below)?.[0]];
  return DAY.test(last + first) && /\d[/.-]?$/u.test(last);
}

/** The words of a cell or a page, one line for each paragraph. */
export const wordsOf = (runs: Run[], edge: number): string =>
  paragraphsOf(linesOf(runs), edge).map(textOf).join('\n');
