import type { GridRow } from './grid.ts';
import type { Columns } from './header.ts';

/** What merged cells say of a row, where the file tells of them; see `GridRow`. */
export interface Merged {
  above: Record<number, string>;
  left: number[];
}

/** Columns of a row that merged cells cover from above. */
export const coveredColumns = ({ above = {} }: GridRow): number[] => Object.keys(above).map(Number);

/** Cut columns stay cut until they have a cell of their own. */
export const severed = (cut: number[], { above }: GridRow): number[] => cut.filter((at) => above?.[at] !== undefined);

/** Text that merged cells lay over a row's cells, by column, without what a header or a section has cut off. */
export function coveredCells({ above = {} }: GridRow, cut: number[]): Record<number, string> {
  return Object.fromEntries(Object.entries(above).filter(([at]) => !cut.includes(Number(at))));
}

/** True for a row whose one cell spans the columns of units and deadlines. */
export function spansAll({ lead, due }: Columns, left: number[]): boolean {
  const columns = [lead, due].filter((at) => at !== undefined);
  return columns.length > 0 && columns.every((at) => left.includes(at));
}

/**
 * A row below a merged title that has neither number nor deadline of its own belongs to the task above: it lists more
 * products or units of the same.
 */
export function belongsAbove({ no, title, due }: Columns, cells: string[], { above }: Merged): boolean {
  const own = (at: number | undefined): boolean => at !== undefined && cells[at] !== '';
  return above[title] !== undefined && !own(title) && !own(no) && !own(due);
}
