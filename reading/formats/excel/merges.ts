import type { Sheet } from 'hucre/xlsx';
import type { GridRow } from '../../table/grid.ts';
import type { Budget } from '../budget.ts';
import { MAX_COLUMNS } from '../limits.ts';

/** A merged cell's text stands in its first row and column; the others are covered by it. */
export function lay(
  rows: GridRow[],
  merge: NonNullable<Sheet['merges']>[number],
  budget: Budget,
): void {
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

/** A merged cell that begins in hidden columns shows its text in the first that is seen. */
export function shownFrom(
  merge: NonNullable<Sheet['merges']>[number],
  hidden: Set<number>,
): NonNullable<Sheet['merges']>[number] {
  let { startCol } = merge;
  while (hidden.has(startCol) && startCol < merge.endCol) startCol += 1;
  return { ...merge, startCol };
}
