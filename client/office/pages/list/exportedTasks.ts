import type { Agency } from '../../../../config/agency.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { asOf } from '../../../../domain/directory/asOf.ts';
import { holderOf, personOf } from '../../../../domain/directory/roles.ts';
import { STATUS_TEXT } from '../../../../domain/task/statusText.ts';
import { joined, type Text, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { leftOf } from '../leftOf.ts';

/** A task as a file takes it along: everything in words but its day. */
export interface ExportedTask {
  key: string;
  title: string;
  /** What assigned it, with its number there. */
  source: Text;
  unit: string;
  /** Empty where the directory names nobody. */
  officer: string;
  supervisor: string;
  due: LocalDate | null;
  /** Its status, and how many working days are left. */
  state: Text;
  /** Numbers and dates of the documents that report it. */
  documents: Text;
}

/** The tasks of a list for a file, in their order. */
export function exportedTasks(
  rows: TaskRow[],
  { directory: whole, calendar }: Agency,
  today: LocalDate,
): ExportedTask[] {
  const directory = asOf(whole, today);
  return rows.map(({ key, status, officer, facts }) => {
    const left = leftOf(facts, calendar, today);
    const states = [STATUS_TEXT[status], ...(left ? [left.said] : [])];
    const supervisor = holderOf(directory, facts, 'supervisor');
    return {
      ...{ key, title: facts.title, unit: facts.unitName, due: facts.workBy },
      source: sourceOf(facts),
      officer: personOf(directory, officer)?.name ?? '',
      supervisor: personOf(directory, supervisor)?.name ?? '',
      state: text(states.map(({ vi }) => vi).join('; '), states.map(({ en }) => en).join('; ')),
      documents: documentsOf(facts.reports.flatMap(({ proofs }) => proofs)),
    };
  });
}

function sourceOf({ planName, numbering, ref }: TaskRow['facts']): Text {
  const place = numbering === undefined ? text(`mục ${ref}`, `item ${ref}`) : same(numbering);
  return numbering === '' ? same(planName) : joined([same(planName), place], ', ');
}

const same = (said: string): Text => text(said, said);

function documentsOf(proofs: { documentNo: string; documentDate: LocalDate }[]): Text {
  const each = [...new Map(proofs.map((one) => [one.documentNo, one])).values()];
  const said = (of: string): string =>
    each.map((one) => `${one.documentNo} ${of} ${shownDate(one.documentDate)}`).join('; ');
  return text(said('ngày'), said('of'));
}
