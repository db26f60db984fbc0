import { cleanCell } from '../../table/cleanCell.ts';
import type { GridRow } from '../../table/grid.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { cutRun } from './cutRun.ts';
import { wordsOf } from './lines.ts';
import type { Run } from './page.ts';
import type { RuledTable } from './ruledTable.ts';

/** Room between a cell's words and its border. */
const PADDING = 6;

const isWithin = ({ xs, ys }: RuledTable, run: Run): boolean => {
  const middle = (run.left + run.right) / 2;
  const height = run.base - run.size / 3;
  return (
    middle > (xs[0] ?? 0) &&
    middle < (xs.at(-1) ?? 0) &&
    height > (ys[0] ?? 0) &&
    height < (ys.at(-1) ?? 0)
  );
};

/** The words inside a table and those outside. */
export function splitRuns(table: RuledTable, runs: Run[]): { inside: Run[]; outside: Run[] } {
  return {
    inside: runs.filter((run) => isWithin(table, run)),
    outside: runs.filter((run) => !isWithin(table, run)),
  };
}

/** The last place that is not past `at`. */
const indexOf = (places: number[], at: number): number =>
  places.findLastIndex((place) => place <= at);

/** A ruled table as rows, with what its merged cells cover. `place` counts rows of the page. */
export function ruledRows(
  table: RuledTable,
  inside: Run[],
  placeOf: (row: number) => GridRow['source'],
): GridRow[] {
  const rows = Math.max(0, table.ys.length - 1);
  const columns = Math.min(MAX_COLUMNS, Math.max(0, table.xs.length - 1));
  const grid = Array.from(
    { length: rows },
    (_, row): GridRow => ({
      cells: Array.from({ length: columns }, () => ''),
      ...{ source: placeOf(row), pageStart: false, above: {}, left: [] },
    }),
  );
  const words = wordsByCell(table, inside);
  for (const [at, cell] of table.cells.entries()) {
    const text = cleanCell(wordsOf(words.get(at) ?? [], (table.xs[cell.right] ?? 0) - PADDING));
    for (let row = cell.top; row < cell.bottom; row += 1) {
      const laid = grid[row];
      if (!laid) continue;
      if (row === cell.top) laid.cells[cell.left] = text;
      else if (laid.above) laid.above[cell.left] = text;
      for (let column = cell.left + 1; column < cell.right; column += 1) laid.left?.push(column);
    }
  }
  return grid.filter(holds);
}

/** A strip without words, where a page was cut or a border is drawn twice, is no row. */
const holds = ({ cells, above = {} }: GridRow): boolean =>
  [...cells, ...Object.values(above)].some((text) => text !== '');

/** Which words stand in which cell, by the cells' places in their list. */
function wordsByCell(table: RuledTable, runs: Run[]): Map<number, Run[]> {
  const cellAt = new Map<string, number>();
  for (const [at, { left, right, top, bottom }] of table.cells.entries())
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) cellAt.set(`${row},${column}`, at);
  const cellOf = ({ base, size }: Run, x: number): number | undefined =>
    cellAt.get(`${indexOf(table.ys, base - size / 3)},${indexOf(table.xs, x)}`);
  const found = new Map<number, Run[]>();
  for (const run of runs.flatMap((each) => withinCells(table, each, cellOf))) {
    const at = cellOf(run, (run.left + run.right) / 2);
    if (at !== undefined) found.set(at, [...(found.get(at) ?? []), run]);
  }
  return found;
}

/** Words are set at least so far inside their cell. */
const INSIDE = 1;

/** A run, or its pieces where it reaches over a border into the next cell. */
function withinCells(
  table: RuledTable,
  run: Run,
  cellOf: (run: Run, x: number) => number | undefined,
): Run[] {
  const [first, last] = [cellOf(run, run.left + INSIDE), cellOf(run, run.right - INSIDE)];
  const cell = table.cells[first ?? -1];
  if (first === last || last === undefined || !cell) return [run];
  const pieces = cutRun(run, table.xs[cell.right] ?? run.right);
  return pieces ? [pieces[0], ...withinCells(table, pieces[1], cellOf)] : [run];
}
