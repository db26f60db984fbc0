import { fold } from '../../domain/text/fold.ts';
import { type Content, contentOf } from '../table/columns/content.ts';
import type { GridRow } from '../table/grid.ts';
import { LIST_ROLES, type ListRole, roleOf } from './roles.ts';

/** What somebody said that a column holds; `leave`: nothing that is needed. */
export type ColumnChoice = ListRole | 'leave';

/** Which column of a list holds what. */
export interface ListColumns {
  /** The words of all headings, in their order. */
  headings: string[];
  of: Partial<Record<ListRole, number>>;
  /** Columns whose headings are not known, or whose cells contradict them: to be asked. */
  unknown: number[];
}

/** What a column's cells hold, at least for the most part, where they hold anything. */
const HOLDS: Partial<Record<ListRole, readonly Content[]>> = {
  created: ['time'],
  due: ['time'],
  resultDate: ['time'],
  title: ['sentence', 'words', 'person', 'unit', 'citation', 'time'],
};
const MOST_OF_THEM = 0.5;

/** Lists head their columns within so many rows of a table. */
const HEADER_WITHIN = 8;
/** Cells of so many rows show what columns hold. */
const MOST_ROWS = 80;
/** Words longer than this tell of work. */
const LONGEST_HEADING = 80;

/** Where a list's header stands in a table, and its columns; null where there is none. */
export function listHeaderIn(
  rows: GridRow[],
  chosen: ReadonlyMap<string, ColumnChoice>,
): { at: number; columns: ListColumns } | null {
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    if (row.cells.some((cell) => cell.length > LONGEST_HEADING)) continue;
    const columns = columnsOf(row.cells, rows.slice(at + 1, at + 1 + MOST_ROWS), chosen);
    const { slip, title } = columns.of;
    if (slip !== undefined && title !== undefined) return { at, columns };
  }
  return null;
}

/** The name by which a heading's choice is kept. */
export const headingKey = (heading: string): string => fold(heading);

function columnsOf(
  headings: string[],
  below: GridRow[],
  chosen: ReadonlyMap<string, ColumnChoice>,
): ListColumns {
  const of: ListColumns['of'] = {};
  const unknown: number[] = [];
  for (const [at, heading] of headings.entries()) {
    const choice = chosen.get(headingKey(heading));
    const cells = below.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
    if (choice === 'leave' || (heading === '' && cells.length === 0)) continue;
    const role = choice ?? roleOf(heading);
    if (role === 'unread') continue;
    if (role === null || of[role] !== undefined || (!choice && !fits(role, cells)))
      unknown.push(at);
    else of[role] = at;
  }
  return { headings, of, unknown };
}

function fits(role: ListRole, cells: string[]): boolean {
  const holds = HOLDS[role];
  if (!holds || cells.length === 0) return true;
  const fitting = cells.filter((cell) => holds.includes(contentOf(dayIn(cell))));
  return fitting.length / cells.length >= MOST_OF_THEM;
}

/** A day without the time of day that systems write beside it. */
export const dayIn = (cell: string): string =>
  cell.replace(/^(?:\d{1,2}:\d{2}(?::\d{2})?[,\s]+)|[,\s]+\d{1,2}:\d{2}(?::\d{2})?$/u, '').trim();

/** True where all that a list needs of its columns is known. */
export const isSettled = ({ unknown }: ListColumns): boolean => unknown.length === 0;

export const isRole = (words: string): words is ListRole =>
  (LIST_ROLES as readonly string[]).includes(words);
