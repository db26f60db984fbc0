import { cleanCell, oneLine } from '../../table/cleanCell.ts';
import type { GridRow } from '../../table/grid.ts';
import { headerAt } from '../../table/headerRows.ts';
import { levelOf } from '../../table/numbering.ts';
import {
  type ChunkLine,
  chunkLines,
  FEWEST_COLUMNS,
  type Gap,
  gapsIn,
  narrowed,
} from './columnGaps.ts';
import { linesOf, wordsOf } from './lines.ts';
import type { Run } from './page.ts';

/** A table that stands in columns without rules, and the words outside it. */
export interface Aligned {
  rows: GridRow[];
  /** The first and the last line of the table. */
  top: number;
  bottom: number;
  /** What its next page goes on with. */
  open: OpenTable;
}

/** A table that may go on over the page. */
export interface OpenTable {
  /** The room between its columns; null where it ended on the page before. */
  gaps: Gap[] | null;
  /** The words of its header, which may stand again further on. */
  header: string[];
}

/** Where a row stands, by its number and the foot of its first line. */
type PlaceOf = (row: number, base: number) => GridRow['source'];

/**
 * The table of tasks whose columns the words of a page keep to: from its header down, or from the
 * top of the page where it goes on with the columns (`open`) of the page before. Null where there
 * is none.
 */
export function alignedTable(
  runs: Run[],
  placeOf: PlaceOf,
  { gaps, header }: OpenTable,
): Aligned | null {
  const lines = chunkLines(runs);
  const goesOn = gaps ? tableFrom(lines, gaps, header, placeOf) : null;
  if (goesOn?.rows.some(({ cells }) => isNumber(cells[0] ?? ''))) return goesOn;
  for (const [at, line] of lines.entries()) {
    if (line.chunks.length < FEWEST_COLUMNS) continue;
    const found = tableFrom(lines.slice(at), gapsIn(line), header, placeOf);
    if (found && found.rows.length > 1 && headerAt(found.rows, 0)) return found;
  }
  return null;
}

/** The lines from the first on that keep to these gaps, as rows. */
function tableFrom(
  lines: ChunkLine[],
  open: Gap[],
  known: string[],
  placeOf: PlaceOf,
): Aligned | null {
  let gaps = open;
  const kept: ChunkLine[] = [];
  for (const line of lines) {
    const left = narrowed(gaps, line);
    if (!left) break;
    gaps = left;
    kept.push(line);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return null;
  const bounds = gaps.map(([from, to]) => (from + to) / 2);
  const rows = rowsOf(kept, bounds, known, placeOf);
  const header = known.length === bounds.length + 1 ? known : (rows[0]?.cells ?? []);
  return { rows, top: first.base, bottom: last.base, open: { gaps, header } };
}

/**
 * A line with a number in its first column begins a row, and so does the one below the header;
 * others go on with the row above.
 */
function rowsOf(
  lines: ChunkLine[],
  bounds: number[],
  header: string[],
  placeOf: PlaceOf,
): GridRow[] {
  const wordsIn = (cells: Run[][]): string[] =>
    cells.map((cell, at) => cleanCell(wordsOf(cell, bounds[at] ?? Number.POSITIVE_INFINITY)));
  const isHeader = (cells: Run[][]): boolean =>
    header.length > 0 &&
    cells.flat().length <= LONGEST_HEADER &&
    wordsIn(cells).every((words, at) => oneLine(words) === oneLine(header[at] ?? ''));
  const rows: Run[][][] = [];
  for (const line of lines) {
    const cells = cellsOf(line, bounds);
    const above = rows.at(-1);
    const below = above && (isHeader(above) || (rows.length === 1 && isWhole(cells)));
    if (!above || below || beginsRow(cells)) rows.push(cells);
    else for (const [at, cell] of cells.entries()) above[at]?.push(...cell);
  }
  return rows.map((cells, row) => ({
    ...{ cells: wordsIn(cells), source: placeOf(row, baseOf(cells)), pageStart: false },
  }));
}

const baseOf = (cells: Run[][]): number => Math.min(...cells.flat().map(({ base }) => base));

function cellsOf({ runs }: ChunkLine, bounds: number[]): Run[][] {
  const cells = Array.from({ length: bounds.length + 1 }, (): Run[] => []);
  for (const run of runs) cells[bounds.filter((bound) => bound <= run.left + 1).length]?.push(run);
  return cells;
}

/** Words of a header, each by itself. */
const LONGEST_HEADER = 200;

const isWhole = (cells: Run[][]): boolean => cells.every((cell) => cell.length > 0);

const beginsRow = ([number = []]: Run[][]): boolean => isNumber(linesOf(number)[0]?.text ?? '');

const isNumber = (words: string): boolean => levelOf(words) !== null || /^\d{4}$/u.test(words);
