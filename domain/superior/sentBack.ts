import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { type Bucket, bucketOf, type DoneRules } from '../task/buckets.ts';
import { isAccepted } from '../task/phase.ts';
import { documentOf } from '../task/proof/proofText.ts';
import type { TaskFacts } from '../task/types.ts';

/** What a superior's system takes back of a task, as it is typed in there. */
export interface SentBack {
  documentNo: string;
  /** `05/03/2026` */
  documentDate: string;
  state: string;
}

/** The four official buckets, as such systems call them. */
const STATES: Record<Bucket, string> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'in-progress': 'Đang thực hiện, trong hạn',
  'overdue-open': 'Quá hạn chưa hoàn thành',
};

/** A row that several tasks are of is as far as the last of them. */
const LAST_FIRST: readonly Bucket[] = ['overdue-open', 'in-progress', 'done-late', 'done-on-time'];

/**
 * How the tasks of one row stand: the documents of reports that were accepted, and their bucket.
 * Null for none, and for what was cancelled.
 */
export function sentBack(tasks: TaskFacts[], today: LocalDate, rules: DoneRules): SentBack | null {
  const buckets = tasks.map((facts) => bucketOf(facts, today, rules));
  const last = LAST_FIRST.find((bucket) => buckets.includes(bucket));
  if (!last) return null;
  const documents = tasks
    .filter(isAccepted)
    .flatMap(({ reports }) => reports.at(-1)?.proofs.flatMap((one) => documentOf(one) ?? []) ?? []);
  const each = (words: string[]): string => [...new Set(words)].join('; ');
  return {
    documentNo: each(documents.map(({ documentNo }) => documentNo)),
    documentDate: each(documents.map(({ documentDate }) => shownDate(documentDate))),
    state: STATES[last],
  };
}
