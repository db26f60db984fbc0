import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { rowHeight } from './rowHeight.ts';

/** A column of a sheet: its heading, its width in characters, what its cells are. */
export interface SheetColumn {
  header: string;
  width: number;
  kind: 'text' | 'number' | 'figure' | 'date' | 'percent';
}

export interface SheetContent {
  name: string;
  /** Lines above the table. */
  above: string[];
  columns: SheetColumn[];
  /** A date is `2026-03-05`, a percentage 0 to 100; null is an empty cell. */
  rows: (string | number | null)[][];
}

/**
 * Text stays text: in a cell of the text format, `=1+1` is no formula, nor becomes one when
 * somebody types into the cell.
 */
const FORMATS: Record<SheetColumn['kind'], string> = {
  text: '@',
  number: '0',
  // What units report has as many decimal places as they gave it.
  figure: 'General',
  date: 'dd/mm/yyyy',
  percent: '0.0%',
};

const line = { style: 'thin' as const, color: { rgb: '808080' } };
const BORDER = { top: line, right: line, bottom: line, left: line };
const HEAD: CellStyle = {
  font: { bold: true },
  border: BORDER,
  numFmt: '@',
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
};

/** Sheets as an Excel file: headings stay in sight and are repeated on paper, A4 wide. */
export async function workbookOf(sheets: SheetContent[]): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx');
  return Buffer.from(await writeXlsx({ sheets: sheets.map(sheetOf) }));
}

function sheetOf({ name, above, columns, rows }: SheetContent): WriteSheet {
  const headAt = above.length;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const at of above.keys())
    cells.set(`${at},0`, { style: { font: { bold: at === 0 }, numFmt: '@' } });
  for (const at of columns.keys()) cells.set(`${headAt},${at}`, { style: HEAD });
  const body = rows.map((row) => columns.map(({ kind }, at) => cellOf(kind, row[at] ?? null)));
  return {
    name,
    columns: columns.map(({ width, kind }) => ({
      width,
      style: {
        numFmt: FORMATS[kind],
        border: BORDER,
        alignment: { wrapText: true, vertical: 'top' },
      },
    })),
    rows: [...above.map((said) => [said]), columns.map(({ header }) => header), ...body],
    cells,
    rowDefs: heightsOf(columns, rows, headAt + 1),
    freezePane: { rows: headAt + 1 },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true },
      ...{ fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${headAt + 1}:$${headAt + 1}` },
    },
  };
}

/** LibreOffice leaves a row one line high, whatever its cells hold. */
function heightsOf(
  columns: SheetColumn[],
  rows: SheetContent['rows'],
  below: number,
): NonNullable<WriteSheet['rowDefs']> {
  const widths = columns.map(({ width }) => width);
  return new Map(
    rows.flatMap((row, at) => {
      const height = rowHeight(row, widths);
      return height === null ? [] : [[below + at, { height }]];
    }),
  );
}

function cellOf(kind: SheetColumn['kind'], value: string | number | null): CellValue {
  if (value === null || value === '') return null;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  if (kind === 'percent') return Number(value) / 100;
  return kind === 'number' || kind === 'figure' ? Number(value) : String(value);
}
