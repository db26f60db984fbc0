import type { LocalDate } from '../../../domain/calendar/types.ts';
import { refuseWhatever } from '../../../domain/task/refuse.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import type { TaskRow } from '../../office/types.ts';
import type { CheckedRow } from './enteredRows.ts';

/** A line beside its task: what keeps it from being sent, and what is odd about its document. */
export interface LookedRow {
  row: CheckedRow;
  task: TaskRow | null;
  fault: Text | null;
  doubts: Text[];
}

/** Finds the task of a line, and says why it takes no report where somebody was first. */
export function looked(row: CheckedRow, rows: TaskRow[], today: LocalDate): LookedRow {
  const task = rows.find(({ key }) => key === row.key) ?? null;
  const fault = task
    ? (row.fault ?? refuseWhatever('report', task.facts, { today }))
    : unknown(row.key);
  return { row, task, fault, doubts: [] };
}

/** The same lines with what is odd about the documents of those that can be sent. */
export async function withDoubts(
  lines: LookedRow[],
  queries: Desk['queries'],
): Promise<LookedRow[]> {
  const wanted = lines.flatMap((line) => {
    const { task, row } = line;
    return task && row.document ? [{ line, typed: [task.facts.id], document: row.document }] : [];
  });
  const doubts = await queries.manyReportDoubts(wanted);
  const byLine = new Map(wanted.map(({ line }, at) => [line, doubts[at] ?? []]));
  return lines.map((line) => ({ ...line, doubts: byLine.get(line) ?? [] }));
}

const unknown = (key: string): Text =>
  text(`không có nhiệm vụ “${key}”`, `no task has the id "${key}"`);
