import type { GridRow } from '../table/grid.ts';

/**
 * Rows filled up to the table's width. What is left of a page break may be a blank row: the row
 * below begins a page.
 */
export function padRows(rows: GridRow[]): GridRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return rows.map((row, at) => ({
    ...row,
    cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? ''),
    pageStart: isBlank(rows[at - 1]),
  }));
}

const isBlank = (row: GridRow | undefined): boolean =>
  row?.cells.every((cell) => cell === '') === true && Object.keys(row.above ?? {}).length === 0;
