import { isIncoming } from '../plan/incoming.ts';
import type { TaskFacts } from '../task/types.ts';
import { fold } from '../text/fold.ts';
import { isSameLine, isSameTitle, slipKey } from './sameWork.ts';
import type { AssignedRow } from './types.ts';

/** What of an office's tasks a row is about. */
export interface Found {
  tasks: TaskFacts[];
  /** Tasks of the same slip that may be meant: the row is about one of them, or about none. */
  unsure: TaskFacts[];
}

/** Tasks of no plan that one superior gave, by the lists of its system or typed in by hand. */
export function givenBy(assigner: string, facts: TaskFacts[]): TaskFacts[] {
  const isTheirs = ({ slip, assignedBy }: TaskFacts): boolean =>
    slip === undefined || fold(assignedBy ?? '') === fold(assigner);
  return facts.filter((one) => isIncoming(one.plan) && isTheirs(one));
}

/**
 * The tasks that a row of a list is about: of its slip and line and, where several rows or tasks
 * share these, of its words.
 */
export function tasksOfRow(row: AssignedRow, rows: AssignedRow[], theirs: TaskFacts[]): Found {
  const ofLine = theirs.filter((facts) => isOfLine(row, facts));
  const same = ofLine.filter(({ title }) => isSameTitle(title, row.title));
  if (same.length > 0) {
    const titles = new Set(same.map(({ title }) => fold(title)));
    return titles.size > 1 ? { tasks: [], unsure: same } : { tasks: same, unsure: [] };
  }
  // Of what was typed in by hand the number alone may be that of another document.
  const listed = ofLine.filter(({ slip }) => slip !== undefined);
  const others = rows.filter((one) => isSameLine(one, row));
  const titles = new Set(listed.map(({ title }) => fold(title)));
  return others.length === 1 && titles.size === 1
    ? { tasks: listed, unsure: [] }
    : { tasks: [], unsure: untaken(listed, others) };
}

/** Tasks whose words none of the rows has. */
const untaken = (tasks: TaskFacts[], rows: AssignedRow[]): TaskFacts[] =>
  tasks.filter(({ title }) => !rows.some((row) => isSameTitle(row.title, title)));

function isOfLine(row: AssignedRow, { slip, ref }: TaskFacts): boolean {
  if (slip) return isSameLine(slip, row);
  return slipKey(ref) === slipKey(row.number);
}
