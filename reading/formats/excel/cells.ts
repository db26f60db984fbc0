import type { Cell, Sheet } from 'hucre/xlsx';
import { cleanCell } from '../../table/cleanCell.ts';
import { isNoteMark } from '../../table/noteMarks.ts';
import { isSymbolFont, signsIn } from '../../table/symbolFonts.ts';
import { datePrinted } from './dates.ts';

export type Value = Sheet['rows'][number][number];
export type NumberFormat = (value: number, format: string) => string;

type Run = NonNullable<Cell['richText']>[number];

const isStruckRun = (cell: Cell, run: Run): boolean =>
  (run.font ?? cell.style?.font)?.strikethrough === true;

/** True if words of it are struck out; a cell's own font holds for runs without one. */
export const isStruck = (cell: Cell | undefined): cell is Cell =>
  cell?.richText
    ? cell.richText.some((run) => isStruckRun(cell, run))
    : cell?.style?.font?.strikethrough === true;

/** A cell's words as they are read: without those struck out and marks of notes. */
function wordsOf(cell: Cell, value: string): string {
  const font = cell.style?.font;
  if (!cell.richText) return isStruck(cell) ? '' : inFont(value, font?.name);
  let words = '';
  for (const run of cell.richText) {
    const raised = (run.font ?? font)?.vertAlign === 'superscript';
    if (!isStruckRun(cell, run) && !(raised && isNoteMark(run.text, words)))
      words += inFont(run.text, (run.font ?? font)?.name);
  }
  return words;
}

const inFont = (words: string, font = ''): string =>
  isSymbolFont(font) ? signsIn(font, words) : words;

export const formatOf = (cell: Cell | undefined): string => cell?.style?.numFmt ?? 'General';

/** Excel keeps fifteen digits; what a number holds beyond them is an error of rounding. */
export const general: NumberFormat = (value) => String(Number(value.toPrecision(15)));

/** Formats of numbers are loaded where a sheet has any. */
export async function numberFormat(sheets: Sheet[]): Promise<NumberFormat> {
  const formatted = sheets.some(({ cells }) =>
    [...(cells?.values() ?? [])].some(
      (cell) => typeof cell.value === 'number' && formatOf(cell) !== 'General',
    ),
  );
  if (!formatted) return general;
  const { formatValue } = await import('hucre');
  return (value, format) =>
    format === 'General' ? general(value, format) : formatValue(value, format).trim();
}

/** A cell as the sheet prints it: dates in Vietnam's order, formulas as their values. */
export function shown(value: Value, cell: Cell | undefined, numberShown: NumberFormat): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cleanCell(cell ? wordsOf(cell, value) : value);
  if (isStruck(cell)) return '';
  if (value instanceof Date) return cleanCell(datePrinted(value, formatOf(cell)));
  if (typeof value === 'number') return cleanCell(numberShown(value, formatOf(cell)));
  return value ? 'TRUE' : 'FALSE';
}
