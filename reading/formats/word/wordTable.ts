import { cleanCell } from '../../table/cleanCell.ts';
import type { GridRow } from '../../table/grid.ts';
import type { Budget } from '../budget.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { padRows } from '../padRows.ts';
import { nothingHolds } from './strikethrough.ts';

/** A cell as Word writes it. */
export interface WordCell {
  lines: string[];
  columns: number;
  /** It begins a cell merged downwards, or goes on with the one above it. */
  merge: 'begins' | 'goes on' | null;
}

export interface WordRow {
  cells: WordCell[];
  /** Columns left out before its first cell. */
  skipped: number;
  /** It is left out as a whole. */
  left?: 'deleted' | 'hidden';
  /** Words of it are left out: struck out, or hidden. */
  gaps: boolean;
}

/** Lays Word's rows out in columns. `table` counts the document's tables. */
export function wordRows(rows: WordRow[], table: number, budget: Budget): GridRow[] {
  const open = new Map<number, string>();
  const laid = rows.flatMap((row, at): GridRow[] => {
    if (row.left || isEmptied(row)) {
      endMerges(row, open);
      return [];
    }
    const next = {
      cells: [],
      source: { table, row: at + 1 },
      pageStart: false,
      above: {},
      left: [],
    };
    return [layRow(next, row, open, budget)];
  });
  return padRows(laid);
}

const isEmptied = ({ gaps, cells }: WordRow): boolean =>
  gaps && nothingHolds(cells.map(({ lines }) => cleanCell(lines.join('\n'))));

/**
 * Cells merged downwards end at a row left out, but where it only goes on with them; those it
 * begins go with it.
 */
function endMerges({ cells, skipped }: WordRow, open: Map<number, string>): void {
  let at = Math.min(skipped, MAX_COLUMNS);
  for (const { merge, columns } of cells) {
    if (merge !== 'goes on') open.delete(at);
    at = Math.min(at + columns, MAX_COLUMNS);
  }
}

function layRow(
  row: GridRow,
  { cells, skipped }: WordRow,
  open: Map<number, string>,
  budget: Budget,
): GridRow {
  for (let at = 0; at < Math.min(skipped, MAX_COLUMNS); at += 1) row.cells.push('');
  for (const cell of cells) {
    const at = row.cells.length;
    const held = cell.merge === 'goes on' ? open.get(at) : undefined;
    const text = held ?? cleanCell(cell.lines.join('\n'));
    budget.spend(text, cell.columns);
    budget.place(text, at);
    if (held !== undefined && row.above) row.above[at] = held;
    if (cell.merge === null) open.delete(at);
    else open.set(at, text);
    for (let column = at; column < Math.min(at + cell.columns, MAX_COLUMNS); column += 1) {
      if (column > at) row.left?.push(column);
      row.cells.push(column === at && held === undefined ? text : '');
    }
  }
  return row;
}
