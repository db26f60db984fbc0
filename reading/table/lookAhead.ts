import type { Columns } from './columns/columns.ts';
import type { GridRow } from './grid.ts';
import { levelOf, plainNumber } from './numbering.ts';
import type { Below } from './sections.ts';

/** What stands below row `at`: it tells a section from a task. */
export const lookAhead = (grid: GridRow[], at: number, columns: Columns): Below => ({
  next: nextNumber(grid, at),
  task: isTask(nextFilled(grid, at), columns),
});

/** True for a row with a unit or a deadline of its own, which a section's has not. */
const isTask = (row: GridRow | undefined, { lead, due }: Columns): boolean =>
  [lead, due].some((at) => at !== undefined && (row?.cells[at] ?? '') !== '');

const nextFilled = (grid: GridRow[], at: number): GridRow | undefined =>
  grid.slice(at + 1).find(({ cells }) => cells.some((cell) => cell !== ''));

/** The next number printed in the table's first column; null at the end. */
function nextNumber(grid: GridRow[], at: number): string | null {
  for (const row of grid.slice(at + 1, at + 12)) {
    const printed = plainNumber(row.cells[0] ?? '');
    if (levelOf(printed)) return printed;
  }
  return null;
}
