import type { LocalDate } from '../calendar/types.ts';
import { documentDoubts, type Office } from '../task/documentDoubts.ts';
import type { DocumentRef, TaskFacts } from '../task/types.ts';
import { type Text, text } from '../text/text.ts';
import type { Expansion } from './expand/expand.ts';
import { readResult } from './readResult.ts';
import type { PlannedTask } from './types.ts';

/** A row whose column of results names the document it was done with. */
export interface DoneRow {
  task: PlannedTask;
  /** Of the task it becomes. */
  facts: TaskFacts;
  document: DocumentRef;
  /** What is odd about the document, once it was looked for (`withDoubts`). */
  doubts: Text[];
}

/** What the column of results says of a plan's rows. */
export interface PlanResults {
  done: DoneRow[];
  /** Rows that name a document and leave open what it proves: they stay as they are. */
  unclear: { task: PlannedTask; why: Text }[];
}

/** Looks through the rows of an expanded plan for results, as of a day. */
export function resultsOf(expansions: Expansion[], today: LocalDate): PlanResults {
  const found: PlanResults = { done: [], unclear: [] };
  for (const { task, starts } of expansions) {
    const read = readResult(task.result ?? '');
    if (read === null) continue;
    const [only, ...others] = starts;
    if (read === 'unclear') found.unclear.push({ task, why: WHICH });
    else if (read.documentDate > today) found.unclear.push({ task, why: TO_COME });
    else if (!only || others.length > 0 || only.facts.dueDate === null)
      found.unclear.push({ task, why: OF_WHICH_TASK });
    else found.done.push({ task, facts: only.facts, document: read, doubts: [] });
  }
  return found;
}

/** The same rows with what is odd about their documents, among themselves and in an office. */
export const withDoubts = (rows: DoneRow[], office: Office): DoneRow[] =>
  rows.map((row) => {
    const { documentNo } = row.document;
    const others = rows.filter((one) => one !== row && one.document.documentNo === documentNo);
    const reported = [row, ...others].map(({ facts }) => facts);
    return { ...row, doubts: documentDoubts(row.document, reported, office) };
  });

const WHICH = text(
  'chưa rõ văn bản nào, ngày nào, hay đã xong chưa',
  'not clear which document, of what day, or whether it is done',
);
const TO_COME = text('ngày văn bản chưa tới', 'the document’s day is still to come');
const OF_WHICH_TASK = text(
  'dòng có nhiều đơn vị, nhiều kỳ hoặc chưa có thời hạn, chưa rõ văn bản của việc nào',
  'the row has several units or dates, or none: not clear which task the document proves',
);
