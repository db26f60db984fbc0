import type { GridRow } from '../../table/grid.ts';

/** The rows without the columns left of everything, which are a margin. */
export function withoutMargin(rows: GridRow[]): GridRow[] {
  const margin = rows.reduce((least, { cells }) => {
    const first = cells.findIndex((cell) => cell !== '');
    return first < 0 ? least : Math.min(least, first);
  }, Number.POSITIVE_INFINITY);
  return margin === 0 || !Number.isFinite(margin) ? rows : rows.map((row) => shifted(row, margin));
}

/** A row moved left, with what merged cells and doubts say of it. */
function shifted({ above, left, doubts, ...row }: GridRow, columns: number): GridRow {
  const moved: GridRow = { ...row, cells: row.cells.slice(columns) };
  if (above) moved.above = movedLeft(above, columns);
  if (doubts) moved.doubts = movedLeft(doubts, columns);
  if (left) moved.left = left.map((at) => at - columns).filter((at) => at >= 0);
  return moved;
}

const movedLeft = <T>(byColumn: Record<number, T>, columns: number): Record<number, T> =>
  Object.fromEntries(
    Object.entries(byColumn)
      .map(([at, one]) => [Number(at) - columns, one] as const)
      .filter(([at]) => at >= 0),
  );
