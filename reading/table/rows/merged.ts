import type { Columns } from '../columns/columns.ts';
import type { GridRow } from '../grid.ts';

/** What merged cells say of a row, where the file tells of them; see `GridRow`. */
export interface Merged {
  above: Record<number, string>;
  left: number[];
  /**
   * Columns with a cell above on the same page, which the file would tell to be merged with this
   * row's if it were.
   */
  filled: number[];
  /** Columns whose merged cell was cut off by a header or a section. */
  severed: number[];
}

/** True for a column whose blank is no merged cell, as the file itself tells. */
export const isUnmerged = ({ filled, severed }: Merged, column: number): boolean =>
  filled.includes(column) && !severed.includes(column);

/** Columns of a row that merged cells cover from above. */
export const coveredColumns = ({ above = {} }: GridRow): number[] => Object.keys(above).map(Number);

/** Cut columns stay cut until they have a cell of their own. */
export const severed = (cut: number[], { above }: GridRow): number[] =>
  cut.filter((at) => above?.[at] !== undefined);

/**
 * Text that merged cells lay over a row's cells, by column, without what a header or a section has
 * cut off.
 */
export function coveredCells({ above = {} }: GridRow, cut: number[]): Record<number, string> {
  return Object.fromEntries(Object.entries(above).filter(([at]) => !cut.includes(Number(at))));
}

/** True for a row whose one cell spans the columns of units and deadlines. */
export function spansAll({ lead, due }: Columns, left: number[]): boolean {
  const columns = [lead, due].filter((at) => at !== undefined);
  return columns.length > 0 && columns.every((at) => left.includes(at));
}

/**
 * A row below a merged title that has neither number nor deadline of its own belongs to the task
 * above: it lists more products or units of the same.
 */
export function belongsAbove(
  { no, title, due }: Columns,
  cells: string[],
  { above }: Merged,
): boolean {
  const own = (at: number | undefined): boolean => at !== undefined && cells[at] !== '';
  return above[title] !== undefined && !own(title) && !own(no) && !own(due);
}
