import type { LocalDate } from '../calendar/types.ts';
import { isAccepted } from './phase.ts';
import { isPastDue } from './status.ts';
import type { TaskFacts } from './types.ts';

/** The four official buckets; a cancelled task is in none. */
export const BUCKETS = ['done-on-time', 'done-late', 'in-progress', 'overdue-open'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** The day a task was done: the date of the last document that its newest report names. */
export function doneOn(facts: TaskFacts): LocalDate | null {
  const dates = facts.reports.at(-1)?.proofs.map(({ documentDate }) => documentDate) ?? [];
  return dates.sort().at(-1) ?? null;
}

/**
 * The official bucket of a task on a day: hoàn thành đúng hạn, hoàn thành quá hạn, đang thực hiện
 * trong hạn, quá hạn chưa hoàn thành. A report that waits for acceptance still counts as open.
 * Continuous and undated duties that the year's end closed were kept up all year: done on time.
 */
export function bucketOf(facts: TaskFacts, today: LocalDate): Bucket | null {
  if (facts.cancelled) return null;
  const done = doneOn(facts);
  if (isAccepted(facts) && done) return isPastDue(facts, done) ? 'done-late' : 'done-on-time';
  if (facts.closedAt) return 'done-on-time';
  return isPastDue(facts, today) ? 'overdue-open' : 'in-progress';
}

export type Tally = Record<Bucket | 'counted', number>;

/** Counts of the four buckets over many tasks; `counted` is their sum. */
export const countBuckets = (tasks: TaskFacts[], today: LocalDate): Tally =>
  tally(tasks.map((facts) => bucketOf(facts, today)));

/** The same over buckets that were derived already; a cancelled task's null counts in none. */
export function tally(buckets: (Bucket | null)[]): Tally {
  const counts = {
    'done-on-time': 0,
    'done-late': 0,
    'in-progress': 0,
    'overdue-open': 0,
    counted: 0,
  };
  for (const bucket of buckets) {
    if (bucket === null) continue;
    counts[bucket] += 1;
    counts.counted += 1;
  }
  return counts;
}
