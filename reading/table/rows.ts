import type { Source, Unread } from '../../domain/plan/types.ts';
import type { Columns } from './columns/columns.ts';
import { marksInWords } from './columns/periodColumns.ts';
import { continueRow, goesOnWith, isRest } from './continuation.ts';
import type { GridRow } from './grid.ts';
import { headsOtherTable, repeatsHeadings, sameColumns } from './header.ts';
import { headerAt } from './headerRows.ts';
import { lookAhead } from './lookAhead.ts';
import { belongsAbove, coveredCells, coveredColumns, type Merged, severed } from './merged.ts';
import { closes, plainNumber } from './numbering.ts';
import {
  type Below,
  hasMergedOwner,
  isTitleAlone,
  numberApart,
  openSections,
  type Section,
  sectionOf,
  wideSection,
} from './sections.ts';
import { UnreadRows } from './unread.ts';

/** One task row, its page-broken parts joined: cells in table order. */
export interface TaskRow {
  no: string;
  cells: string[];
  columns: Columns;
  sections: Section[];
  source: Source;
  merged: Merged;
  /** Printed without a number in the middle of a page: a task, as far as can be told. */
  unnumbered: boolean;
  /**
   * Printed with a title alone where no column of numbers tells tasks from sections: a task, as far
   * as can be told.
   */
  titleAlone: boolean;
  /** Its title stands in a cell merged over several rows, each with a deadline of its own. */
  sharesTitle: boolean;
}

interface State {
  columns: Columns | null;
  /** Columns of the table before, for rows above any header. */
  spare: Columns | null;
  /**
   * First words of the table's header: a later row is a header again only if it begins with the
   * same.
   */
  heading: string | null;
  sections: Section[];
  rows: TaskRow[];
  unread: UnreadRows;
  /** The row a page break may have cut; null after a section row. */
  open: TaskRow | null;
  afterHeader: boolean;
  /** The table begins with a title alone, which heads what follows; null before its first row. */
  headed: boolean | null;
  /** The row above was a header or a section's: what is merged with it or across it ends there. */
  cut: boolean;
  /** Columns whose merged cell was cut so. */
  severed: number[];
  /**
   * Columns with a filled cell on this page, below its header: no merged cell reaches over a page
   * break.
   */
  filled: number[];
}

/** Task rows, the columns for the next table, and what was read as no task. */
export interface ReadRows {
  rows: TaskRow[];
  columns: Columns | null;
  unread: Unread[];
}

/**
 * Turns a table's rows into task rows. `spare` are the columns of the table before it, for one
 * without a header; those returned are for the table after it, none below a table of other things.
 */
export function readRows(grid: GridRow[], spare: Columns | null): ReadRows {
  const state: State = {
    columns: null,
    spare,
    heading: null,
    sections: [],
    rows: [],
    unread: new UnreadRows(),
    open: null,
    afterHeader: false,
    headed: null,
    cut: false,
    severed: [],
    filled: [],
  };
  for (let at = 0; at < grid.length; at += 1) {
    const [row, header] = [grid[at], headerAt(grid, at)];
    if (
      header &&
      (state.heading === null || ['no', state.heading].includes(header.columns.heading))
    ) {
      enterTable(state, header.columns);
      at += header.rows - 1;
    } else if (row && state.columns && repeatsHeadings(row, state.columns)) {
      enterTable(state, state.columns);
    } else if (row && headsOtherTable(row)) leaveTable(state, row);
    else readPlain(state, grid, at);
  }
  return {
    rows: withNumbers(state.rows),
    columns: state.columns ?? state.spare,
    unread: state.unread.beside(state.rows),
  };
}

/**
 * A repeated header may stand inside a row a page break has cut; one of other columns begins anew.
 */
function enterTable(state: State, columns: Columns): void {
  state.unread.end();
  const same = sameColumns(state.columns, columns);
  if (!same) Object.assign(state, { columns, open: null, sections: [] });
  Object.assign(state, { heading: columns.heading, afterHeader: true, cut: true });
}

/** Rows below another table's header are no tasks, until a header of tasks begins anew. */
function leaveTable(state: State, row: GridRow): void {
  state.unread.head(row);
  Object.assign(state, {
    columns: null,
    spare: null,
    heading: null,
    sections: [],
    open: null,
    cut: true,
  });
}

/** A row that heads no columns. */
function readPlain(state: State, grid: GridRow[], at: number): void {
  const row = grid[at];
  if (!row) return;
  state.columns ??= row.cells.length === state.spare?.width ? state.spare : null;
  if (isDecoration(row)) return;
  if (!state.columns || isTotal(row)) {
    state.unread.row(row);
    return;
  }
  state.severed = state.cut ? coveredColumns(row) : severed(state.severed, row);
  state.cut = false;
  if (row.pageStart || state.afterHeader) state.filled = [];
  readRow(state, state.columns, row, lookAhead(grid, at, state.columns));
  state.afterHeader = false;
  state.filled = [...new Set([...state.filled, ...filledColumns(row)])];
}

const filledColumns = ({ cells }: GridRow): number[] =>
  cells.flatMap((cell, at) => (cell === '' ? [] : [at]));

/** Separators (`--`), blank rows, and rows that only number the columns (`(1) (2) (3)`). */
function isDecoration({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => !/^[-–—=_\s|:.]*$/u.test(cell));
  if (filled.length === 0) return true;
  return (
    filled.length > 2 && filled.every((cell, at) => cell.replace(/[()]/gu, '') === String(at + 1))
  );
}

/** `Tổng cộng | 12 việc` under a table's tasks. */
const isTotal = ({ cells }: GridRow): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length < 3 && /^(?:tổng(?: cộng| số)?|cộng)\s?:?$/iu.test(filled[0] ?? '');
};

function readRow(state: State, columns: Columns, row: GridRow, under: Below): void {
  const cells = numberApart(marksInWords(row.cells, columns.periods ?? []), columns);
  const merged: Merged = {
    ...{ above: coveredCells(row, state.severed), left: row.left ?? [], severed: state.severed },
    filled: row.above ? state.filled : [],
  };
  const printed = plainNumber(columns.no === undefined ? '' : (cells[columns.no] ?? ''));
  const mayContinue =
    row.pageStart || state.afterHeader || isRest(columns, printed, cells, merged, state.open);
  const open = mayContinue ? state.open : null;
  const continues = open !== null && goesOnWith(open, printed, cells);
  const numberless = columns.no === undefined || merged.above[columns.no] !== undefined;
  const owned = numberless && hasMergedOwner(columns, merged);
  const alone = !owned && isTitleAlone(cells, columns);
  state.headed ??= alone;
  const section =
    (owned ? null : sectionOf(cells, columns, printed, under, continues, state.headed)) ??
    wideSection(cells, columns, printed, merged);
  if (section) {
    state.unread.section(section, row);
    enterSection(state, section);
  } else if (continues) continueRow(open, cells);
  else if (state.open && belongsAbove(columns, cells, merged)) continueRow(state.open, cells, '\n');
  else {
    state.sections = openSections(state.sections, state.rows.at(-1)?.no ?? '', printed);
    beginRow(state, {
      no: printed,
      cells,
      columns,
      sections: state.sections,
      source: row.source,
      merged,
      titleAlone: alone,
    });
  }
}

/**
 * Cells merged over several rows stand in each of them: a number, a title or a topic shared is each
 * row's own.
 */
function beginRow(state: State, row: Omit<TaskRow, 'unnumbered' | 'sharesTitle'>): void {
  const { columns, merged } = row;
  const cells = row.cells.map((cell, at) =>
    at === columns.title || at === columns.topic ? cell || (merged.above[at] ?? '') : cell,
  );
  const no =
    row.no || plainNumber(columns.no === undefined ? '' : (merged.above[columns.no] ?? ''));
  const sharesTitle = row.no === '' && merged.above[columns.title] !== undefined;
  state.open = { ...row, no, cells, sharesTitle, unnumbered: no === '' && !sharesTitle };
  state.rows.push(state.open);
}

/**
 * A plan that numbers few of its rows means nothing by a missing number; one that numbers most
 * does.
 */
function withNumbers(rows: TaskRow[]): TaskRow[] {
  const few = rows.filter(({ unnumbered }) => unnumbered).length * 2 > rows.length;
  return few ? rows.map((row) => ({ ...row, unnumbered: false })) : rows;
}

function enterSection(state: State, section: Section): void {
  const kept = state.sections.filter(({ level }) => !closes(section.level, level));
  state.sections = [...kept, section];
  state.open = null;
  state.cut = true;
}
