import { continueRow, goesOnWith } from './continuation.ts';
import type { GridRow } from './grid.ts';
import type { Columns } from './header.ts';
import { readHeader } from './header.ts';
import { closes, type Level, levelOf, numberedTitle, plainNumber } from './numbering.ts';

export interface Section {
  level: Level;
  no: string;
  title: string;
}

/** One task row, its page-broken parts joined: cells in table order. */
export interface TaskRow {
  no: string;
  cells: string[];
  columns: Columns;
  sections: Section[];
  line: number;
  /** Printed without a number in the middle of a page: a task, as far as can be told. */
  unnumbered: boolean;
}

interface State {
  columns: Columns | null;
  /** First words of the table's header: a later row is a header again only if it begins with the same. */
  heading: string | null;
  sections: Section[];
  rows: TaskRow[];
  /** The row a page break may have cut; null after a section row. */
  open: TaskRow | null;
  afterHeader: boolean;
}

/** Turns a table's rows into task rows. `spare` are the columns of the table before it, for one without a header. */
export function readRows(grid: GridRow[], spare: Columns | null): { rows: TaskRow[]; columns: Columns | null } {
  const state: State = { columns: null, heading: null, sections: [], rows: [], open: null, afterHeader: false };
  for (const [at, row] of grid.entries()) {
    const header = readHeader(row);
    if (header && (state.heading === null || header.heading === state.heading)) {
      Object.assign(state, { columns: header, heading: header.heading, afterHeader: true });
      continue;
    }
    state.columns ??= spare && row.cells.length === spare.width ? spare : null;
    if (!state.columns || isDecoration(row)) continue;
    readRow(state, state.columns, row, nextNumber(grid, at));
    state.afterHeader = false;
  }
  return { rows: withNumbers(state.rows), columns: state.columns };
}

/** Separators (`--`), blank rows, and rows that only number the columns (`(1) (2) (3)`). */
function isDecoration({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => !/^[-–—=_\s|:.]*$/u.test(cell));
  if (filled.length === 0) return true;
  return filled.length > 2 && filled.every((cell, at) => cell.replace(/[()]/gu, '') === String(at + 1));
}

function readRow(state: State, columns: Columns, row: GridRow, next: string | null): void {
  const cells = numberApart(row.cells, columns);
  const no = plainNumber(columns.no === undefined ? '' : (cells[columns.no] ?? ''));
  const open = row.pageStart || state.afterHeader ? state.open : null;
  const continues = open !== null && goesOnWith(open, no, cells);
  const section = sectionOf(cells, columns, no, next, continues);
  if (section) enterSection(state, section);
  else if (continues) continueRow(open, cells);
  else beginRow(state, { no, cells, columns, sections: state.sections, line: row.line });
}

function beginRow(state: State, row: Omit<TaskRow, 'unnumbered'>): void {
  state.open = { ...row, unnumbered: row.no === '' };
  state.rows.push(state.open);
}

/** A plan that numbers few of its rows means nothing by a missing number; one that numbers most does. */
function withNumbers(rows: TaskRow[]): TaskRow[] {
  const few = rows.filter(({ unnumbered }) => unnumbered).length * 2 > rows.length;
  return few ? rows.map((row) => ({ ...row, unnumbered: false })) : rows;
}

/** `IV CÔNG TÁC …` stands in one cell: number and title are put into their columns. */
function numberApart(printed: string[], columns: Columns): string[] {
  const cells = Array.from({ length: columns.width }, (_, at) => printed[at] ?? '');
  const only = cells.filter((cell) => cell !== '');
  const apart = only.length === 1 && cells[0] === only[0] && columns.no === 0 ? numberedTitle(cells[0] ?? '') : null;
  if (!apart) return cells;
  cells[0] = apart.no;
  cells[columns.title] = apart.title;
  return cells;
}

function sectionOf(
  cells: string[],
  columns: Columns,
  no: string,
  next: string | null,
  mayContinue: boolean,
): Section | null {
  const texts = cells.filter((cell, at) => cell !== '' && at !== columns.no);
  const title = texts.length === 1 ? (texts[0] ?? '') : '';
  if (title === '' || [columns.lead, columns.due].some((at) => at !== undefined && cells[at] !== '')) return null;
  if (no === '') return beginsSubsection(next, mayContinue) ? { level: 'none', no, title } : null;
  const level = levelOf(no);
  const heads = level === 'roman' || level === 'letter' || next?.startsWith(`${no}.`) || isCapitals(title);
  return level && heads ? { level, no, title } : null;
}

/** Below a heading without a number the numbers begin again; below a continued row they go on. */
function beginsSubsection(next: string | null, mayContinue: boolean): boolean {
  const restarts = next !== null && /(?:^|\.)0?1$/u.test(next);
  return restarts || (!mayContinue && next === null);
}

const isCapitals = (title: string): boolean => /\p{Lu}{2}/u.test(title) && title === title.toUpperCase();

function enterSection(state: State, section: Section): void {
  const kept = state.sections.filter(({ level }) => !closes(section.level, level));
  state.sections = [...kept, section];
  state.open = null;
}

/** The next number printed in the table's first column; null at the end. */
function nextNumber(grid: GridRow[], at: number): string | null {
  for (const row of grid.slice(at + 1, at + 12)) {
    const printed = plainNumber(row.cells[0] ?? '');
    if (levelOf(printed)) return printed;
  }
  return null;
}
