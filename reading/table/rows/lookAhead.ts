import type { Columns } from '../columns/columns.ts';
import type { GridRow } from '../grid.ts';
import { levelInColumn, plainNumber } from '../numbering.ts';
import { isOwned, printedNumber } from './shapes.ts';

/** What stands below a row: it tells a section from a task. */
export interface Below {
  /** The next printed number; null at the end. */
  next: string | null;
  /** The next row has a unit or a deadline of its own. */
  task: boolean;
  /** The next row's own number, '' where it prints none; null at the end. */
  number: string | null;
  /** The next row names who carries it. */
  owned: boolean;
  /** It begins words of its own, and no page: it is not the rest of a row cut in two. */
  begins: boolean;
}

/** What stands below row `at`. */
export function lookAhead(grid: GridRow[], at: number, columns: Columns): Below {
  const row = nextFilled(grid, at);
  return {
    next: nextNumber(grid, at),
    task: row !== undefined && isTask(row, columns),
    number: row ? printedNumber(row, columns) : null,
    owned: row !== undefined && isOwned(row, columns),
    begins: row?.pageStart === false && BEGINS.test(row.cells[columns.title] ?? ''),
  };
}

const BEGINS = /^(?:[-–+•]\s*)?[\p{Lu}\d“"]|^[a-zđ][.)]\s/u;

/** True for a row with a unit or a deadline of its own, which a section's has not. */
const isTask = ({ cells }: GridRow, { lead, due, periods = [] }: Columns): boolean =>
  [lead, due, ...periods.map(({ at }) => at)].some((at) => at !== undefined && cells[at] !== '');

const nextFilled = (grid: GridRow[], at: number): GridRow | undefined =>
  grid.slice(at + 1, at + 40).find(({ cells }) => cells.some((cell) => cell !== ''));

/** The next number printed in the table's first column; null at the end. */
function nextNumber(grid: GridRow[], at: number): string | null {
  for (const row of grid.slice(at + 1, at + 12)) {
    const printed = plainNumber(row.cells[0] ?? '');
    if (levelInColumn(printed)) return printed;
  }
  return null;
}
