import type { Role } from './header.ts';
import type { TaskRow } from './rows.ts';

/** A task row with blanks below a filled cell of its section filled from it: vertically merged cells arrive as blanks. */
export interface FilledRow extends TaskRow {
  text: (role: Role) => string;
  inherited: (role: Role) => boolean;
}

const cellOf = (row: TaskRow, role: Role): string => {
  const at = row.columns[role];
  return at === undefined ? '' : (row.cells[at] ?? '');
};

const sectionKey = (row: TaskRow): string => JSON.stringify(row.sections);

/** Columns whose cells offices merge over several tasks; titles and deliverables are each task's own. */
const MERGED = new Set<Role>(['lead', 'doer', 'coop', 'supervisor', 'due']);

/** Merged blanks inherit downwards, never across sections. */
export function inherit(rows: TaskRow[]): FilledRow[] {
  let above: FilledRow | null = null;
  return rows.map((row) => {
    const source: FilledRow | null = above && sectionKey(above) === sectionKey(row) ? above : null;
    above = fill(row, source);
    return above;
  });
}

function fill(row: TaskRow, above: FilledRow | null): FilledRow {
  const inherited = (role: Role): boolean =>
    MERGED.has(role) && cellOf(row, role) === '' && above !== null && above.text(role) !== '';
  const text = (role: Role): string => (inherited(role) ? (above?.text(role) ?? '') : cellOf(row, role));
  return { ...row, text, inherited };
}
