import { dueInWords } from '../tasks/dueFigures.ts';
import type { Role } from './columns/roles.ts';
import { isBelow, levelInColumn } from './numbering.ts';
import { isUnmerged } from './rows/merged.ts';
import type { TaskRow } from './rows/taskRow.ts';

/**
 * A task row with blanks below a filled cell of its section filled from it: vertically merged cells
 * arrive as blanks.
 */
export interface FilledRow extends TaskRow {
  text: (role: Role) => string;
  /**
   * Taken from the row above because the cell is blank; false where the file itself says that the
   * cell is merged.
   */
  inherited: (role: Role) => boolean;
  /**
   * Taken so though the file itself says that the cell is not merged with the one above: a guess.
   */
  guessed: (role: Role) => boolean;
  /** Taken by a row without a number, or from such a row that took it itself. */
  passedOn: (role: Role) => boolean;
  /** Printed in this row, not in one above. */
  own: (role: Role) => string;
  /** What rows below may take from this one: of a day and its month, the month. */
  shared: (role: Role) => string;
}

const at = (cells: string[] | Record<number, string>, column: number | undefined): string =>
  column === undefined ? '' : (cells[column] ?? '');

const own = ({ columns, cells }: TaskRow, role: Role): string => at(cells, columns[role]);

/** The cell's own text, or that of the merged cell it belongs to. */
function printed(row: TaskRow, role: Role): string {
  const cell = own(row, role) || at(row.merged.above, row.columns[role]);
  return role === 'due' ? dueInWords(cell, row.columns.dueUnit) : cell;
}

const DAYS = /^\d{1,2}(?:\s?[-–,]\s?\d{1,2})*$/u;
const MONTH = /^Tháng (\d{1,2}(?:\s?\/\s?\d{4})?)$/u;

/** `08` beside the month 3 is the 8th of March. */
function withDay(due: string, { columns, cells }: TaskRow): string {
  const days = at(cells, columns.day).trim();
  const month = MONTH.exec(due)?.[1];
  return month && DAYS.test(days) ? `${days}/${month}` : due;
}

const sectionKey = (row: TaskRow): string => JSON.stringify(row.sections);

/**
 * Columns whose cells offices merge over several tasks; titles and deliverables are each task's
 * own.
 */
const MERGED: Role[] = ['lead', 'doer', 'coop', 'supervisor', 'due'];
/** `-nt-`, `"`, `//`: the same as above, said in so many words. */
const DITTO = /^(?:-\s*)?(?:n\/?t|như trên|["”“″]|\/\/)(?:\s*-)?\.?$/iu;
/**
 * Who takes part: a blank that is not merged, or beside a lead of the row's own, says that nobody
 * does.
 */
const MAY_BE_NOBODY: Role[] = ['coop'];

/** Merged blanks are filled downwards, never across sections. */
export function fillDown(rows: TaskRow[]): FilledRow[] {
  let above: FilledRow | null = null;
  return rows.map((row) => {
    const source: FilledRow | null = above && sectionKey(above) === sectionKey(row) ? above : null;
    above = fill(row, source);
    return above;
  });
}

function fill(row: TaskRow, above: FilledRow | null): FilledRow {
  const dittos = MERGED.filter((role) => DITTO.test(own(row, role)) && above?.shared(role));
  // A row without a mark is a blank of its own.
  const blanks = MERGED.filter(
    (role) => isBlank(row, role) && !(role === 'due' && row.columns.periods),
  );
  const unmerged = new Set(
    blanks.filter((role) => isUnmerged(row.merged, row.columns[role] ?? -1)),
  );
  const ownLead = own(row, 'lead') !== '' && !dittos.includes('lead');
  const nobody = MAY_BE_NOBODY.filter((role) => unmerged.has(role) || ownLead);
  const taken = new Map(
    [...dittos, ...blanks.filter((role) => !nobody.includes(role))].map(
      (role) => [role, above?.shared(role) ?? ''] as const,
    ),
  );
  const inherited = (role: Role): boolean =>
    !dittos.includes(role) && (taken.get(role) ?? '') !== '';
  const shared = (role: Role): string => taken.get(role) || printed(row, role);
  return {
    ...row,
    text: (role) => (role === 'due' ? withDay(shared(role), row) : shared(role)),
    shared,
    inherited,
    guessed: (role) => inherited(role) && (unmerged.has(role) || isAboveLevelOf(row, above)),
    passedOn: (role) => inherited(role) && (row.unnumbered || above?.passedOn(role) === true),
    own: (role) => own(row, role),
  };
}

/** `II` below `3` does not go on with it: what it takes from there is a guess. */
const isAboveLevelOf = ({ no }: TaskRow, above: FilledRow | null): boolean =>
  above !== null && levelInColumn(no) !== null && isBelow(above.no, no);

/**
 * A cell that another covers from its left is no blank: both columns hold one text. Nor is one that
 * does not tell what it holds.
 */
function isBlank(row: TaskRow, role: Role): boolean {
  const column = row.columns[role];
  return (
    column !== undefined &&
    printed(row, role) === '' &&
    !row.merged.left.includes(column) &&
    row.doubts[column] === undefined
  );
}
