import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { DocumentRef } from '../../../domain/task/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { nearDay, typedDate } from '../../../domain/text/typedDate.ts';

/** One line of results as it was typed or pasted. */
export interface EnteredRow {
  /** The task's short id. */
  key: string;
  documentNo: string;
  documentDate: string;
  note: string;
}

/** A line that can be sent, or what is wrong with it. */
export type CheckedRow = EnteredRow &
  ({ document: DocumentRef; fault: null } | { document: null; fault: Text });

/** The columns of the grid, by the names of their fields. */
export const GRID_COLUMNS = ['documentNo', 'documentDate', 'note'] as const;

/** The name of a cell's field. */
export const cellName = (column: (typeof GRID_COLUMNS)[number], key: string): string =>
  `${column}.${key}`;

const CELL = /^(documentNo|documentDate|note)\.([0-9a-z]{7,32})$/;

/**
 * The lines of a form in which something was entered: its cells, and what was pasted into the box
 * as lines of `id, number, date, note` between tabs, semicolons or bars.
 */
export function enteredRows(form: Readonly<Record<string, string>>): EnteredRow[] {
  const rows = new Map<string, EnteredRow>();
  const rowOf = (key: string): EnteredRow => {
    const row = rows.get(key) ?? { key, documentNo: '', documentDate: '', note: '' };
    rows.set(key, row);
    return row;
  };
  for (const [name, value] of Object.entries(form)) {
    const [, column, key] = CELL.exec(name) ?? [];
    if (column && key && value.trim() !== '')
      rowOf(key)[column as (typeof GRID_COLUMNS)[number]] = value.trim();
  }
  for (const line of (form.pasted ?? '').split('\n')) {
    const [key = '', documentNo = '', documentDate = '', ...note] = line
      .split(/[\t;|]/)
      .map((cell) => cell.trim());
    if (key !== '') Object.assign(rowOf(key), { documentNo, documentDate, note: note.join(' ') });
  }
  return [...rows.values()];
}

/** Looks at each cell of a line. */
export function checkedRow(row: EnteredRow, today: LocalDate): CheckedRow {
  const { documentNo, documentDate } = row;
  const wrong = (vi: string, en: string): CheckedRow => ({
    ...row,
    ...{ document: null, fault: text(vi, en) },
  });
  const meant = nearDay(documentDate, { today, side: 'last' });
  // Without its year it goes as it is shown.
  if (meant) return checkedRow({ ...row, documentDate: shownDate(meant) }, today);
  if (documentNo === '') return wrong('thiếu số văn bản', 'the document’s number is missing');
  if (documentDate === '') return wrong('thiếu ngày văn bản', 'the document’s date is missing');
  try {
    const date = typedDate(documentDate);
    if (date > today)
      return wrong(
        `ngày ${shownDate(date)} chưa đến`,
        `the day ${shownDate(date)} has not come yet`,
      );
    return { ...row, document: { documentNo, documentDate: date }, fault: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...row, document: null, fault: error.said };
  }
}
