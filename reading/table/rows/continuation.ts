import { isDueText } from '../../../domain/due/isDueText.ts';
import { beginsAsUnit } from '../../tasks/unitHeads.ts';
import type { Columns } from '../columns/columns.ts';
import type { Role } from '../columns/roles.ts';
import { joinCut } from '../joinCut.ts';
import type { Merged } from './merged.ts';
import type { TaskRow } from './taskRow.ts';

/** What is known of the last row of a page when the next page begins. */
export interface OpenRow {
  no: string;
  cells: string[];
  columns: Columns;
}

const BULLET = /^[-–+•]\s/u;
/** More must follow: a mark that lists, or a word that leads on. */
const BROKEN_OFF = /(?:[,;:(&–-]|(?<!\p{L})(?:và|với|của|theo|cho|tại|các|về|do|từ|đến|trên))$/iu;
const opensSentence = (cell: string): boolean => /^[\p{Lu}\d“"]/u.test(cell);
/** `- Đối thoại …`, `b) Niêm yết …`: an item of a list is one of the row above, or a row's own. */
const opensItem = (cell: string): boolean =>
  /^(?:[-–+•]|\d{1,2}[.)]|[a-zđ][.)])\s*[\p{Lu}\d“"]/u.test(cell);

/**
 * Whether the first row of a page goes on with the last of the page before: it prints no number (or
 * the same again) and does not stand on its own. Without a column of numbers only a title that
 * begins in lower case, or none, goes on.
 */
export function goesOnWith(open: OpenRow, no: string, cells: string[]): boolean {
  const title = cells[open.columns.title] ?? '';
  if (open.columns.no === undefined) return !opensSentence(title);
  if (no !== '') return no === open.no;
  return !standsAlone(open, title, cells);
}

/**
 * A sentence of its own with a unit of its own, below a row whose deadline was whole, is another
 * task, if its own deadline is whole or blank. With a blank one it may also be the rest of a list
 * that the row above breaks off. Below a row with a blank deadline it is one if it has none either,
 * or if that row stands alone itself.
 */
function standsAlone(
  { columns, no, cells: above }: OpenRow,
  title: string,
  cells: string[],
): boolean {
  const [lead, leadAbove] = both(columns.lead, cells, above);
  const [due, dueAbove] = both(columns.due, cells, above);
  const whole = (cell: string): boolean => cell !== '' && !BULLET.test(cell) && isDueText(cell);
  const wholeAbove = whole(dueAbove) || (dueAbove === '' && (due === '' || no === ''));
  const ownTask = opensSentence(lead) && whole(due) && whole(dueAbove);
  if ((title === '' || opensItem(title)) && ownTask) return true;
  if (!opensSentence(title) || !opensSentence(lead) || !wholeAbove) return false;
  return due === ''
    ? ![leadAbove, above[columns.title] ?? ''].some((cell) => BROKEN_OFF.test(cell))
    : whole(due);
}

const both = (column: number | undefined, cells: string[], above: string[]): [string, string] =>
  column === undefined ? ['', ''] : [cells[column] ?? '', above[column] ?? ''];

/**
 * Whether a row in the middle of a page is the rest of the one above, as where a converter lost the
 * page break: it prints no number, and begins no sentence, or has nothing of its own that makes a
 * task.
 */
export function isRest(
  columns: Columns,
  no: string,
  cells: string[],
  { above }: Merged,
  open: OpenRow | null,
): boolean {
  if (columns.no === undefined || no !== '' || above[columns.title] !== undefined) return false;
  const [title, lead, due = ''] = [columns.title, columns.lead, columns.due].map(
    (at) => cells[at ?? -1] ?? '',
  );
  if (due !== '' && completes(open, due)) return true;
  if (!title) return !lead && due === '';
  // `a) …` is an item of its own, and so is what has a unit and a deadline of its own.
  return /^\p{Ll}(?![.)])/u.test(title) && !(lead && opensSentence(lead) && due && isDueText(due));
}

/**
 * Whether a row without number and title has the title of the row above: it holds a whole deadline,
 * below a row that has one, too, or a unit of its own.
 */
export function sharesTitleWith(
  open: OpenRow | null,
  { no, cells, columns }: Pick<TaskRow, 'no' | 'cells' | 'columns'>,
): boolean {
  const own = ROLES_OF_ONE.map((role) => columns[role]).filter((at) => at !== undefined);
  const others = cells.some((cell, at) => cell !== '' && !own.includes(at));
  if (open === null || no !== '' || others) return false;
  const [due, above] = both(columns.due, cells, open.cells);
  if (due !== '') return isDueText(due) && isDueText(above);
  return beginsAsUnit(cells[columns.lead ?? -1] ?? '');
}

/** What each row of several that share a title may have of its own. */
const ROLES_OF_ONE: Role[] = [
  ...(['lead', 'coop', 'doer', 'supervisor', 'start', 'due'] as const),
  ...(['deliverable', 'status', 'note'] as const),
];

/** Whether words end a deadline that the row above breaks off: `Trước` | `ngày 20/4/2026`. */
function completes(open: OpenRow | null, due: string): boolean {
  const upper = open?.columns.due === undefined ? '' : (open.cells[open.columns.due] ?? '');
  return upper !== '' && !isDueText(upper) && isDueText(joinCut(upper, due));
}

/**
 * Adds the lower part of a broken row to its upper part, cell by cell; the number stays, and so
 * does what is printed again.
 */
export function continueRow(open: OpenRow, below: string[], between?: string): void {
  const join = (upper: string, lower: string): string => {
    if (upper === lower) return upper;
    return between === undefined
      ? joinCut(upper, lower)
      : [upper, lower].filter((part) => part !== '').join(between);
  };
  open.cells = open.cells.map((cell, at) =>
    at === open.columns.no ? cell : join(cell, below[at] ?? ''),
  );
}
