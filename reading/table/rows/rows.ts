import type { Unread } from '../../../domain/plan/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { Columns } from '../columns/columns.ts';
import type { GridRow } from '../grid.ts';
import { headsOtherTable } from '../header.ts';
import { headerAt } from '../headerRows.ts';
import { plainNumber } from '../numbering.ts';
import { repeatsHeader } from '../repeatedHeader.ts';
import { continueRow, goesOnWith, isRest, sharesTitleWith } from './continuation.ts';
import { sectionOf } from './headsSection.ts';
import { type Below, lookAhead } from './lookAhead.ts';
import { belongsAbove, coveredCells, coveredColumns, type Merged, severed } from './merged.ts';
import { isAsWide, isDecoration, isSignature, isTotal } from './otherRows.ts';
import { hasMergedOwner, isBare, numberApart, openSections, wideSection } from './sections.ts';
import { settledCells } from './settledCells.ts';
import { begun, enterSection, enterTable, leaveTable, type State } from './state.ts';
import type { TaskRow } from './taskRow.ts';

/** Task rows, the columns for the next table, its headers, and what was read as no task. */
export interface ReadRows {
  rows: TaskRow[];
  columns: Columns | null;
  headers: State['headers'];
  unread: Unread[];
  notes: Text[];
}

/**
 * Turns a table's rows into task rows. `spare` are the columns of the table before it, for one
 * without a header; those returned are for the table after it, none below a table of other things.
 */
export function readRows(grid: GridRow[], spare: Columns | null): ReadRows {
  const state = begun(spare);
  for (let at = 0; at < grid.length; at += 1) {
    const [row, header] = [grid[at], headerAt(grid, at)];
    const again = row && state.columns && repeatsHeader(row, state.columns, state.printed);
    if (again && state.columns && (header?.rows ?? 1) === 1)
      enterTable(state, state.columns, [row]);
    else if (header && isOurs(state, header.columns)) {
      enterTable(state, header.columns, grid.slice(at, at + header.rows), grid.slice(at + 1));
      at += header.rows - 1;
    } else if (row && headsOtherTable(row)) leaveTable(state, row);
    else readPlain(state, grid, at);
  }
  return {
    rows: withNumbers(state.rows),
    columns: state.columns ?? state.spare,
    headers: state.headers,
    notes: state.notes,
    unread: state.unread.beside(state.rows),
  };
}

const isOurs = ({ heading }: State, columns: Columns): boolean =>
  heading === null || ['no', heading].includes(columns.heading);

/** A row that heads no columns. */
function readPlain(state: State, grid: GridRow[], at: number): void {
  const row = grid[at];
  if (!row) return;
  state.columns ??= state.spare && isAsWide(row, state.spare) ? state.spare : null;
  if (isDecoration(row)) return;
  if (!state.columns || isTotal(row) || isSignature(row, state.columns)) {
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

function readRow(state: State, columns: Columns, row: GridRow, below: Below): void {
  const settled = settledCells(row.cells, columns, row.doubts, state.orders);
  const cells = numberApart(numberInDoubt(settled, columns, state), columns);
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
  const bare = !owned && printed === '' && isBare(cells, columns);
  state.headed ??= bare;
  const candidate = { cells, columns, no: printed, below, mayContinue: continues };
  const section =
    (owned ? null : sectionOf({ ...candidate, headed: state.headed, shapes: state.shapes })) ??
    wideSection(cells, columns, printed, merged);
  if (section) {
    state.unread.section(section, row);
    enterSection(state, section);
  } else if (continues) continueRow(open, cells);
  else if (state.open && belongsAbove(columns, cells, merged)) continueRow(state.open, cells, '\n');
  else {
    state.sections = openSections(state.sections, state.rows.at(-1)?.no ?? '', printed);
    beginRow(state, {
      ...{ no: printed, cells, columns, sections: state.sections, source: row.source, merged },
      titleAlone: bare && columns.no === undefined,
      ...{ doubts: settled.doubts, hidden: row.hidden === true },
    });
  }
}

/** A number whose formula has no value is the next one. */
function numberInDoubt(
  { cells, doubts }: Pick<TaskRow, 'cells' | 'doubts'>,
  { no }: Columns,
  { rows }: State,
): string[] {
  if (no === undefined || !doubts[no]) return cells;
  const above = Number(rows.at(-1)?.no ?? 0);
  return cells.with(no, Number.isInteger(above) ? String(above + 1) : '');
}

/**
 * Cells merged over several rows stand in each of them: a number, a title or a topic shared is each
 * row's own. A row of nothing but a deadline has the title of the one above.
 */
function beginRow(state: State, row: Omit<TaskRow, 'unnumbered' | 'sharesTitle'>): void {
  const { columns, merged } = row;
  const same = sharesTitleWith(state.open, row) ? (state.open?.cells[columns.title] ?? '') : '';
  const cells = row.cells.map((cell, at) => {
    if (at === columns.title) return cell || (merged.above[at] ?? '') || same;
    return at === columns.topic ? cell || (merged.above[at] ?? '') : cell;
  });
  const no =
    row.no || plainNumber(columns.no === undefined ? '' : (merged.above[columns.no] ?? ''));
  const sharesTitle = same !== '' || (row.no === '' && merged.above[columns.title] !== undefined);
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
