import type { Columns } from './columns/columns.ts';
import { periodsIn } from './columns/periodColumns.ts';
import type { GridRow } from './grid.ts';
import { readHeader } from './header.ts';

/** A header with the number of rows it takes. */
export interface Header {
  columns: Columns;
  rows: 1 | 2 | 3;
}

/** A heading below a group's heading (`chủ trì` under `Đơn vị`) is a few words. */
const LONGEST_SUBHEADING = 60;

/**
 * The header that begins at row `at`: of one row, or of two or three where groups of columns share
 * a heading; null if none does.
 */
export function headerAt(grid: GridRow[], at: number): Header | null {
  const [row, below] = [grid[at], grid[at + 1]];
  if (!row) return null;
  const lowest = grid[at + 2];
  const lower = below && lowest ? joined(below, lowest) : null;
  const all = lower && joined(row, lower);
  const three = all && readHeader(all, rowsFrom(grid, at + 3));
  if (three) return { columns: three, rows: 3 };
  const both = below ? joined(row, below) : null;
  const two = both && readHeader(both, rowsFrom(grid, at + 2));
  if (two) return { columns: two, rows: 2 };
  const one = readHeader(row, rowsFrom(grid, at + 1));
  return one && { columns: one, rows: 1 };
}

/** So many rows show what columns hold. */
const MOST_ROWS = 80;

const rowsFrom = (grid: GridRow[], at: number): GridRow[] => grid.slice(at, at + MOST_ROWS);

/**
 * Both rows as one: `Đơn vị chủ trì`, `Đơn vị phối hợp`. Null unless the lower one holds headings
 * below groups only.
 */
function joined(row: GridRow, below: GridRow): GridRow | null {
  const width = Math.max(row.cells.length, below.cells.length);
  const printed = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
  const upper = printed.map((cell, at) => (at > 0 && cell === printed[at - 1] ? '' : cell));
  const lower = upper.map((cell, at) => (below.cells[at] === cell ? '' : (below.cells[at] ?? '')));
  const subheads = lower.flatMap((cell, at) => (cell === '' ? [] : [at]));
  // The first heading stands over both rows; a title above the header does not.
  if (subheads.length < 2 || lower[0] !== '') return null;
  if (subheads.some((at) => groupOf(upper, lower, at) === null)) return null;
  const cells = upper.map((cell, at) =>
    lower[at] === '' ? cell : `${upper[groupOf(upper, lower, at) ?? at]} ${lower[at]}`,
  );
  const periods = periodsIn(cells);
  return subheads.every((at) => isSubheading(lower[at] ?? '', periods[at] ?? null))
    ? { ...row, cells }
    : null;
}

/** Figures head a column only where they name a month or a quarter. */
const isSubheading = (cell: string, period: string | null): boolean =>
  cell.length <= LONGEST_SUBHEADING && (!/\d/u.test(cell) || period !== null);

/**
 * Column where the group's heading stands: the filled cell at or left of `at`, over two subheadings
 * or more.
 */
function groupOf(upper: string[], lower: string[], at: number): number | null {
  let start = at;
  while (start > 0 && upper[start] === '') start -= 1;
  let end = start + 1;
  while (end < upper.length && upper[end] === '') end += 1;
  const whole = lower.slice(start, end).every((cell) => cell !== '');
  return upper[start] !== '' && end - start > 1 && whole ? start : null;
}
