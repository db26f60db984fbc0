import type { Agency } from '../../../../config/agency.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { asOf } from '../../../../domain/directory/asOf.ts';
import { holderOf, personOf } from '../../../../domain/directory/roles.ts';
import { proofText, provenText } from '../../../../domain/task/proof/proofText.ts';
import { provenSoFar } from '../../../../domain/task/proof/proven.ts';
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
  /** Its status, how many working days are left, and how many of its products are proven. */
  state: Text;
  /** Documents and whatever else reports it. */
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
    const proven = provenSoFar(facts);
    const states = [
      STATUS_TEXT[status],
      ...(left ? [left.said] : []),
      ...(proven ? [provenText(proven)] : []),
    ];
    const supervisor = holderOf(directory, facts, 'supervisor');
    return {
      ...{ key, title: facts.title, unit: facts.unitName, due: facts.workBy },
      source: sourceOf(facts),
      officer: personOf(directory, officer)?.name ?? '',
      supervisor: personOf(directory, supervisor)?.name ?? '',
      state: text(states.map(({ vi }) => vi).join('; '), states.map(({ en }) => en).join('; ')),
      documents: proofsOf(facts),
    };
  });
}

function sourceOf({ planName, numbering, ref }: TaskRow['facts']): Text {
  const place = numbering === undefined ? text(`mục ${ref}`, `item ${ref}`) : same(numbering);
  return numbering === '' ? same(planName) : joined([same(planName), place], ', ');
}

const same = (said: string): Text => text(said, said);

/** Each once, whatever it was given for. */
function proofsOf({ reports, proven }: TaskRow['facts']): Text {
  const all = [...reports.flatMap(({ proofs }) => proofs), ...(proven ?? [])].map((proof) =>
    proofText({ ...proof, product: '' }),
  );
  return joined([...new Map(all.map((said) => [said.vi, said])).values()], '; ');
}
