import { cleanCell } from '../../table/cleanCell.ts';
import type { Document } from '../../table/grid.ts';
import { headerAt } from '../../table/headerRows.ts';
import { Blocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { addSheet } from '../excel/sheet.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { refused } from '../refusals.ts';
import { parseCsv, type Separated } from './csv.ts';
import { withoutMargin } from './margin.ts';
import { readText } from './text.ts';

/**
 * Reads plain text: CSV where a comma, semicolon or tab cuts one of its lines into a table's
 * header, else lines.
 */
export function readSeparated(text: string, fileName: string): Document {
  for (const delimiter of ['\t', ';', ',']) {
    const read = text.includes(delimiter) ? parseCsv(text, delimiter) : null;
    if (!read || !hasHeader(read, delimiter)) continue;
    // Tab-separated text as people type it has quotes as words; only programs put line breaks and
    // tabs between them.
    if (delimiter === '\t' && !read.quoted) break;
    return sheetOf(read, fileName);
  }
  return readText(text, fileName);
}

const asRow = ({ cells, line }: Separated['records'][number], clean: (cell: string) => string) => ({
  ...{ cells: cells.slice(0, MAX_COLUMNS).map(clean), source: { line }, pageStart: false },
});

function hasHeader({ records }: Separated, delimiter: string): boolean {
  const rows = withoutMargin(records.map((record) => asRow(record, (cell) => cell.trim())));
  return rows.some(
    (_, at) =>
      headerAt(rows, at) !== null &&
      (delimiter === '\t' || cutsTable(records.slice(at).map(({ cells }) => cells))),
  );
}

/** Most rows of a table are as wide as its header; so many of ten. */
const AS_WIDE = 8;

/**
 * Commas and semicolons stand in sentences too, before a blank and a small letter. A table they cut
 * has a header without such words, and rows of its width.
 */
function cutsTable([header = [], ...below]: string[][]): boolean {
  if (header.some((cell) => /^\s+\p{Ll}/u.test(cell))) return false;
  const rows = below.filter((cells) => cells.length > 1);
  const asWide = rows.filter((cells) => cells.length >= header.length);
  return asWide.length * 10 >= rows.length * AS_WIDE;
}

function sheetOf({ records, unclosed }: Separated, fileName: string): Document {
  if (unclosed !== null) throw notClosed(fileName, unclosed);
  const document = new Blocks();
  const budget = new Budget(fileName);
  for (const { cells } of records)
    for (const [column, cell] of cells.entries()) {
      budget.spend(cell);
      budget.place(cell, column);
    }
  budget.settle();
  addSheet(
    document,
    records.map((record) => asRow(record, cleanCell)),
  );
  return document;
}

const notClosed = (fileName: string, line: number) =>
  refused(
    fileName,
    `có dấu ngoặc kép mở ở dòng ${line} mà không đóng; sửa dòng ấy hoặc lưu lại CSV từ Excel`,
    `has a quote opened in line ${line} and never closed; mend that line or save the CSV from Excel again`,
  );
