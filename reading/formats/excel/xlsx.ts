import { zipSync } from 'fflate';
import { type Cell, readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx';
import type { Source } from '../../../domain/plan/types.ts';
import { cleanCell, oneLine } from '../../table/cleanCell.ts';
import type { Document, GridRow } from '../../table/grid.ts';
import { Blocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { MAX_CELLS, MAX_COLUMNS } from '../limits.ts';
import { tooHeavy } from '../refusals.ts';
import type { Parts } from '../unzip.ts';
import { nothingHolds } from '../word/strikethrough.ts';
import { addSheet } from './sheet.ts';

/**
 * Reads the parts of an Excel file, sheet by sheet; of several each begins with its name. Hidden
 * sheets are left out: they hold lists for choosing from and what was put aside. Hidden rows are
 * read: a filter hides what is still the plan.
 */
export async function readXlsx(parts: Parts, fileName: string): Promise<Document> {
  const sheets = [...parts].filter(([name]) => /sheet[^/]*\.xml$/u.test(name));
  if (sheets.some(([, xml]) => holdsMore(xml, '<row', MAX_CELLS))) throw tooHeavy(fileName);
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  const workbook = await readWorkbook(packed, {
    readStyles: true,
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
  });
  const document = new Blocks();
  const budget = new Budget(fileName);
  const several = workbook.sheets.length > 1;
  const format = await numberFormat(workbook.sheets);
  for (const sheet of workbook.sheets) {
    const source = several ? { sheet: oneLine(cleanCell(sheet.name)) } : {};
    if (several) document.paragraph(sheet.name, source);
    addSheet(document, rowsOf(sheet, source, format, budget));
  }
  budget.settle();
  return document;
}

function rowsOf(sheet: Sheet, place: Source, format: NumberFormat, budget: Budget): GridRow[] {
  const cellAt = (row: number, column: number): Cell | undefined =>
    sheet.cells?.get(`${row},${column}`);
  const rows = sheet.rows.map((values, row): GridRow => {
    for (const [column, value] of values.entries())
      budget.place(shown(value, 'General', general), column);
    const cells = values
      .slice(0, MAX_COLUMNS)
      .map((value, column) =>
        shown(unstruck(value, cellAt(row, column)), formatOf(cellAt(row, column)), format),
      );
    for (const cell of cells) budget.spend(cell);
    return { cells, source: { ...place, row: row + 1 }, pageStart: false, above: {}, left: [] };
  });
  for (const merge of sheet.merges ?? []) lay(rows, merge, budget);
  return rows.filter(({ cells }, row) => {
    const struck = (sheet.rows[row] ?? []).some((_, column) => isStruck(cellAt(row, column)));
    return !(struck && nothingHolds(cells));
  });
}

type Run = NonNullable<Cell['richText']>[number];

const isStruckRun = (cell: Cell, run: Run): boolean =>
  (run.font ?? cell.style?.font)?.strikethrough === true;

/** True if words of it are struck out; a cell's own font holds for runs without one. */
const isStruck = (cell: Cell | undefined): cell is Cell =>
  cell?.richText
    ? cell.richText.some((run) => isStruckRun(cell, run))
    : cell?.style?.font?.strikethrough === true;

/** A cell's value without the words struck out. */
function unstruck(value: Value, cell: Cell | undefined): Value {
  if (!isStruck(cell)) return value;
  const runs = cell.richText?.filter((run) => !isStruckRun(cell, run)) ?? [];
  return runs.map(({ text }) => text).join('');
}

/** A merged cell's text stands in its first row and column; the others are covered by it. */
function lay(rows: GridRow[], merge: NonNullable<Sheet['merges']>[number], budget: Budget): void {
  const { startRow, startCol, endCol } = merge;
  const text = rows[startRow]?.cells[startCol] ?? '';
  for (const [down, row] of rows.slice(startRow, merge.endRow + 1).entries()) {
    budget.spend(text);
    if (down > 0 && row.above) row.above[startCol] = text;
    for (let column = startCol + 1; column <= Math.min(endCol, MAX_COLUMNS - 1); column += 1)
      row.left?.push(column);
    budget.spend('', Math.min(endCol, MAX_COLUMNS) - startCol);
  }
}

/** Counted before the parser builds its rows, which take more memory than the file. */
function holdsMore(xml: Uint8Array, tag: string, most: number): boolean {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.length);
  let [count, at] = [0, bytes.indexOf(tag)];
  for (; at >= 0 && count <= most; at = bytes.indexOf(tag, at + tag.length)) count += 1;
  return count > most;
}

type Value = Sheet['rows'][number][number];
type NumberFormat = (value: number, format: string) => string;

const formatOf = (cell: Cell | undefined): string => cell?.style?.numFmt ?? 'General';

/** Fifteen digits are what Excel keeps; the rest is binary dust. */
const general: NumberFormat = (value) => String(Number(value.toPrecision(15)));

/** Formats of numbers are loaded where a sheet has any. */
async function numberFormat(sheets: Sheet[]): Promise<NumberFormat> {
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

/**
 * A cell as the sheet shows it: dates in full as dd/mm/yyyy, months as mm/yyyy, formulas as their
 * values.
 */
function shown(value: Value, format: string, numberShown: NumberFormat): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateShown(value, format);
  if (typeof value === 'number') return cleanCell(numberShown(value, format));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return cleanCell(String(value));
}

/**
 * A date shown without its day means the month: `05/2024` typed into a cell is kept as the first of
 * May.
 */
function dateShown(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  const monthOnly = /[my]/iu.test(plain) && !/d/iu.test(plain) && !/h/iu.test(plain);
  return monthOnly ? `${month}/${year}` : `${day}/${month}/${year}`;
}
