import type { Source } from '../../../domain/plan/types.ts';
import { cleanCell } from '../../table/cleanCell.ts';
import type { GridRow } from '../../table/grid.ts';
import type { Budget } from '../budget.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { padRows } from '../padRows.ts';
import { nothingHolds } from '../word/strikethrough.ts';
import { attribute, type Element, hasStruck, isStruck, shown, textOf, within } from './htmlTree.ts';

/** A cell that goes on into the rows below; `leading` only in the column where it begins. */
interface Open {
  text: string;
  rows: number;
  leading: boolean;
}

/** Where a row stands, and the how manieth of its table it is, from 1. */
type PlaceOf = (row: Element, at: number) => Source;

/**
 * Lays a table out over all its rows, those of its head and foot included: cells that span others
 * cover them.
 */
export function tableRows(table: Element, placeOf: PlaceOf, budget: Budget): GridRow[] {
  const rows = within(table, 'tr');
  let open: (Open | undefined)[] = [];
  const laid = rows.map((row, at) => {
    const next: GridRow = {
      cells: [],
      source: placeOf(row, at + 1),
      pageStart: false,
      above: {},
      left: [],
    };
    open = layRow(next, cellsOf(row), open, rows.length - at, budget);
    return { next, row };
  });
  return padRows(
    laid
      .filter(({ next, row }) => !(nothingHolds(next.cells) && hasStruck(row)))
      .map(({ next }) => next),
  );
}

const cellsOf = (row: Element): Element[] =>
  shown(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** A row struck out strikes its cells out. */
function wordsOf(cell: Element): string {
  const row = cell.parentNode;
  return row && 'tagName' in row && isStruck(row) ? '' : cleanCell(textOf(cell));
}

/** Fills one row, and returns what goes on into the next. */
function layRow(
  row: GridRow,
  cells: Element[],
  open: (Open | undefined)[],
  rowsLeft: number,
  budget: Budget,
) {
  const below: (Open | undefined)[] = [];
  const passCovered = (): void => {
    for (let held = open[row.cells.length]; held; held = open[row.cells.length]) {
      budget.spend(held.text);
      cover(row, held);
      below[row.cells.length - 1] = held.rows > 1 ? { ...held, rows: held.rows - 1 } : undefined;
    }
  };
  for (const cell of cells) {
    passCovered();
    const [columns, rows] = [span(cell, 'colspan', MAX_COLUMNS), span(cell, 'rowspan', rowsLeft)];
    const text = wordsOf(cell);
    budget.place(text, row.cells.length);
    for (let at = 0; at < columns && row.cells.length < MAX_COLUMNS; at += 1) {
      budget.spend(at === 0 ? text : '');
      if (at > 0) row.left?.push(row.cells.length);
      row.cells.push(at === 0 ? text : '');
      below[row.cells.length - 1] =
        rows > 1 ? { text, rows: rows - 1, leading: at === 0 } : undefined;
    }
  }
  while (row.cells.length < open.length) {
    passCovered();
    if (row.cells.length < open.length) row.cells.push('');
  }
  return below;
}

function cover(row: GridRow, { text, leading }: Open): void {
  const at = row.cells.push('') - 1;
  if (!leading) row.left?.push(at);
  else if (row.above) row.above[at] = text;
}

/** A span of 0 goes to the end. */
function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const asked = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (asked === 0 && name === 'rowspan') return most;
  return asked >= 1 ? Math.min(asked, most) : 1;
}
