import type { GridRow } from '../../table/grid.ts';
import { headerAt } from '../../table/headerRows.ts';
import { levelOf } from '../../table/numbering.ts';
import { appendixOf } from '../../tasks/planFacts.ts';
import type { Blocks } from '../blocks.ts';
import { withoutMargin } from '../plain/margin.ts';

/** Who signs and who gets copies stand below the table, in the same columns. */
const SIGNATURE =
  /^(?:Nơi nhận|NƠI NHẬN|TM\.|T\/M|KT\.|TL\.|TUQ\.|Người lập|NGƯỜI LẬP|CHỦ TỊCH|\(Ký|\(Đã ký)/u;
/** Letterhead, title and notes fill a cell or two of their row. */
const MOST_WORDS = 2;

/**
 * Adds the rows of a sheet: the table from its header on, what stands above and below it as
 * paragraphs. A blank row inside the table may be a page break.
 */
export function addSheet(document: Blocks, sheet: GridRow[]): void {
  const rows = withoutMargin(sheet);
  const headers = rows.map((_, at) => headerAt(rows, at) !== null);
  const tableless = !headers.includes(true);
  const goesOn = followedByTask(rows, headers);
  let table: GridRow[] = [];
  let gap = false;
  for (const [at, row] of rows.entries()) {
    const filled = filledIn(row);
    if (beginsAppendix(filled) || (isSignature(filled) && !goesOn[at]))
      table = closed(document, table);
    if (filled.length === 0) gap = true;
    else if (table.length > 0 || headers[at] || (tableless && filled.length > MOST_WORDS)) {
      table.push({ ...row, pageStart: gap });
      gap = false;
    } else for (const cell of filled) document.paragraph(cell, row.source);
  }
  closed(document, table);
}

const filledIn = ({ cells }: Pick<GridRow, 'cells'>): string[] =>
  cells.filter((cell) => cell !== '');

/** Adds a table, and the text that follows it as paragraphs. */
function closed(document: Blocks, table: GridRow[]): GridRow[] {
  const end = endOf(table);
  document.page(table.slice(0, end), false);
  for (const row of table.slice(end)) {
    for (const cell of filledIn(row)) document.paragraph(cell, row.source);
  }
  return [];
}

/**
 * Rows of one cell at a table's end are the text that follows it. Tasks that no number tells apart
 * may be their title alone: there the text begins at a blank row, or outside the column of titles.
 */
function endOf(table: GridRow[]): number {
  const last = table.findLastIndex(
    (row) => filledIn(row).length > 1 || Object.keys(row.above ?? {}).length > 0,
  );
  const columns = headerAt(table, 0)?.columns;
  if (!columns || columns.no !== undefined) return last + 1;
  const text = table.findIndex(
    (row, at) => at > last && (row.pageStart || row.cells[columns.title] === ''),
  );
  return text < 0 ? table.length : text;
}

const beginsAppendix = ([first = '', ...others]: string[]): boolean =>
  others.length === 0 && appendixOf(first) !== null;

const isSignature = ([first = '', ...others]: string[]): boolean =>
  others.length <= MOST_WORDS && levelOf(first) === null && SIGNATURE.test(first);

/**
 * For each row, whether a row of a task stands below it before the next header: who leads may head
 * a part of the table.
 */
function followedByTask(rows: GridRow[], headers: boolean[]): boolean[] {
  const followed: boolean[] = [];
  let task = false;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    followed[at] = task;
    task = !headers[at] && (task || isTask(filledIn(rows[at] ?? { cells: [] })));
  }
  return followed;
}

const isTask = (filled: string[]): boolean =>
  filled.length > MOST_WORDS && levelOf(filled[0] ?? '') !== null;
