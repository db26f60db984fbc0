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

/** Merged blanks inherit downwards, never across sections; coordinating units only along with their lead. */
export function inherit(rows: TaskRow[]): FilledRow[] {
  let above: FilledRow | null = null;
  return rows.map((row) => {
    const source: FilledRow | null = above && sectionKey(above) === sectionKey(row) ? above : null;
    above = fill(row, source);
    return above;
  });
}

function fill(row: TaskRow, above: FilledRow | null): FilledRow {
  const inherited = (role: Role): boolean => {
    if (cellOf(row, role) !== '' || !above || above.text(role) === '') return false;
    if (role === 'lead' || role === 'doer' || role === 'due' || role === 'supervisor') return true;
    return role === 'coop' && cellOf(row, 'lead') === '';
  };
  const text = (role: Role): string => (inherited(role) ? (above?.text(role) ?? '') : cellOf(row, role));
  return { ...row, text, inherited };
}
