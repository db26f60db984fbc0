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

function hasHeader({ records, unclosed }: Separated, delimiter: string): boolean {
  const rows = withoutMargin(records.map((record) => asRow(record, (cell) => cell.trim())));
  return rows.some(
    (_, at) =>
      headerAt(rows, at) !== null &&
      (delimiter === '\t' || unclosed !== null || cutsTable(records.slice(at))),
  );
}

const [SAME_WIDTH, FEW_ROWS, LONGEST_NAME] = [0.8, 3, 100];

/**
 * Commas and semicolons stand in sentences too: a table has rows of one width, and columns with
 * short names that are no times and end in no stop.
 */
function cutsTable([header, ...below]: Separated['records']): boolean {
  const names = header?.cells ?? [];
  const rows = below.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const alike = rows.filter(({ cells }) => cells.length === names.length);
  const isEven = rows.length < FEW_ROWS || alike.length >= SAME_WIDTH * rows.length;
  return isEven && names.every(isColumnName);
}

/**
 * `Quý I` names a column of periods; a longer name with a time is a sentence, and so is what goes
 * on in small letters after a blank.
 */
const isColumnName = (cell: string): boolean =>
  cell.length <= LONGEST_NAME &&
  !/^\s+\p{Ll}/u.test(cell) &&
  !/[.;:]\s*$|\d{1,2}\s?[/.]\s?\d/u.test(cell) &&
  !/.{12}(?:tháng|quý|năm) [\dIVX]|trước ngày|chậm nhất/iu.test(cell);

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
