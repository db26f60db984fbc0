import type { Cell, Sheet } from 'hucre/xlsx';
import type { Source } from '../../../domain/plan/types.ts';
import type { GridRow } from '../../table/grid.ts';
import type { Budget } from '../budget.ts';
import { MAX_COLUMNS } from '../limits.ts';
import type { Told } from '../told.ts';
import { nothingHolds } from '../word/strikethrough.ts';
import { isStruck, type NumberFormat, shown, type Value } from './cells.ts';
import { doubtOf } from './doubts.ts';
import { hiddenParts } from './hiddenParts.ts';
import { lay, shownFrom } from './merges.ts';

/** What a sheet is read with. */
export interface SheetReading {
  place: Source;
  format: NumberFormat;
  budget: Budget;
  told: Told;
}

/** The rows of a sheet as it prints them, without what is struck out or left out as hidden. */
export function rowsOf(sheet: Sheet, { place, format, budget, told }: SheetReading): GridRow[] {
  const hidden = hiddenParts(sheet, told);
  const cellAt = (row: number, column: number): Cell | undefined =>
    sheet.cells?.get(`${row},${column}`);
  const wordsAt = (value: Value, row: number, column: number): string =>
    hidden.columns.has(column) || doubtOf(cellAt(row, column), row, column)
      ? ''
      : shown(value, cellAt(row, column), format);
  const rows = sheet.rows.map((values, row): GridRow => {
    const cells = values.map((value, column) => wordsAt(value, row, column));
    for (const [column, cell] of cells.entries()) budget.place(cell, column);
    for (const cell of cells.slice(0, MAX_COLUMNS)) budget.spend(cell);
    return {
      ...{ cells: cells.slice(0, MAX_COLUMNS), source: { ...place, row: row + 1 } },
      ...{ pageStart: false, above: {}, left: [] },
      ...doubtsIn(cells.length, (column) =>
        hidden.columns.has(column) ? null : doubtOf(cellAt(row, column), row, column),
      ),
      ...(hidden.rows.has(row) ? { hidden: true as const } : {}),
    };
  });
  for (const merge of sheet.merges ?? []) {
    const seen = shownFrom(merge, hidden.columns);
    const { startRow, startCol } = merge;
    const first = rows[startRow]?.cells;
    if (first && seen.startCol > startCol)
      first[seen.startCol] = shown(
        sheet.rows[startRow]?.[startCol] ?? null,
        cellAt(startRow, startCol),
        format,
      );
    lay(rows, seen, budget);
  }
  return rows.filter(({ cells }, row) => {
    const struck = (sheet.rows[row] ?? []).some((_, column) => isStruck(cellAt(row, column)));
    return !(struck && nothingHolds(cells));
  });
}

function doubtsIn(
  width: number,
  doubtAt: (column: number) => ReturnType<typeof doubtOf>,
): Pick<GridRow, 'doubts'> {
  const found = Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, column) => {
    const doubt = doubtAt(column);
    return doubt ? [[column, doubt] as const] : [];
  }).flat();
  return found.length > 0 ? { doubts: Object.fromEntries(found) } : {};
}
