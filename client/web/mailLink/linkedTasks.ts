import type { Agency } from '../../../config/agency.ts';
import { LINK_ACTS, type LinkAct, mayActByLink } from '../../../domain/access/mayActByLink.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { isTaskId } from '../../../domain/case/ids.ts';
import type { DigestLedger } from '../../../domain/digest/delivery/ledger.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { whoActs } from '../../../domain/task/mayAct.ts';
import { isOpenWork } from '../../../domain/task/phase.ts';
import { refuseWhatever } from '../../../domain/task/refuse.ts';
import type { TaskRow } from '../../office/types.ts';

/** A task of a mail, and what may be done to it through the mail's link. */
export interface LinkedTask {
  row: TaskRow;
  acts: LinkAct[];
}

/** The tasks of a mail as its link shows them. */
export interface LinkedTasks {
  /** Work of his that stands open. */
  open: LinkedTask[];
  /** Work of his that is reported or has ended. */
  settled: TaskRow[];
  /** Tasks he follows and does not do. */
  others: number;
}

/** Ends of a notice whose mail its person may have before him. */
const WRITTEN: readonly DigestLedger['notices'][number]['end'][] = [
  'waiting',
  'delivered',
  'unknown',
];

/** The ids of the tasks a mail speaks of; of what was taken back or moved it does not. */
export const subjectsOf = ({ notices }: Pick<DigestLedger, 'notices'>): string[] => [
  ...new Set(
    notices.flatMap(({ end, subject }) =>
      WRITTEN.includes(end) && isTaskId(subject) ? [subject] : [],
    ),
  ),
];

/** What of a mail's tasks is its person's to act on, in the order of the rows. */
export function linkedTasks(
  subjects: string[],
  rows: TaskRow[],
  person: PersonId,
  { directory }: Agency,
  today: LocalDate,
): LinkedTasks {
  const inMail = new Set(subjects);
  const own: TaskRow[] = [];
  let others = 0;
  for (const row of rows) {
    if (!inMail.has(row.facts.id)) continue;
    const isHis = whoActs(directory, row.facts, ['doer', 'officer'], today).includes(person);
    if (isHis) own.push(row);
    else others += 1;
  }
  const linked = own.map((row) => ({ row, acts: actsOn(row) }));
  const isOpen = ({ row, acts }: LinkedTask): boolean => isOpenWork(row.facts) && acts.length > 0;
  return {
    open: linked.filter(isOpen),
    settled: linked.filter((one) => !isOpen(one)).map(({ row }) => row),
    others,
  };

  function actsOn({ facts }: TaskRow): LinkAct[] {
    return LINK_ACTS.filter(
      (act) =>
        refuseWhatever(act, facts, { today }) === null &&
        mayActByLink(directory, person, act, facts, today) === null,
    );
  }
}
