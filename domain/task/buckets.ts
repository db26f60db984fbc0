import { localDate } from '../calendar/officeTime.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import type { Policy } from '../policy/types.ts';
import { awaitsReview, isAccepted } from './phase.ts';
import { dayOfProof } from './proof/proofText.ts';
import { isPastDue, lastInTime } from './status.ts';
import type { TaskFacts } from './types.ts';

/** The four official buckets. */
export const BUCKETS = ['done-on-time', 'done-late', 'in-progress', 'overdue-open'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What is told of tasks apart from their bucket, or in place of one. */
export const ASIDES = ['waiting-review', 'to-confirm', 'not-assessed'] as const;
export type Aside = (typeof ASIDES)[number];

/** The figures that add up to all that is counted, in their order: each task is in one of them. */
export const COUNTED = [...BUCKETS, 'to-confirm'] as const;
export type Counted = (typeof COUNTED)[number];

/** The rules that say on which day a task was done. */
export interface DoneRules {
  policy: Pick<Policy, 'doneOn'>;
  calendar: WorkCalendar;
}

/**
 * The day a task was done: the last day that the proofs of its newest report bear or, where the
 * agency wants it so, the day it was reported. Null while nothing was reported.
 */
export function doneOn(facts: TaskFacts, { policy, calendar }: DoneRules): LocalDate | null {
  const report = facts.reports.at(-1);
  if (!report) return null;
  const reportedOn = localDate(calendar, report.at);
  if (policy.doneOn === 'report') return reportedOn;
  const dates = report.proofs.map((proof) => dayOfProof(proof, reportedOn));
  return dates.sort().at(-1) ?? null;
}

/**
 * The official bucket of a task on a day: hoàn thành đúng hạn, hoàn thành quá hạn, đang thực hiện
 * trong hạn, quá hạn chưa hoàn thành. A report in time that waits for acceptance is in progress,
 * whenever it is looked at. Null for a cancelled task, and where nobody knows how it was done: what
 * is to be confirmed, and a duty that closed with its year and was never reported.
 */
export function bucketOf(facts: TaskFacts, today: LocalDate, rules: DoneRules): Bucket | null {
  if (facts.cancelled) return null;
  const done = doneOn(facts, rules);
  const wasLate = done !== null && facts.dueDate !== null && done > (lastInTime(facts) ?? done);
  if (isAccepted(facts)) return wasLate ? 'done-late' : 'done-on-time';
  if (facts.closedAt) return null;
  if (awaitsReview(facts)) return wasLate ? 'overdue-open' : 'in-progress';
  if (facts.toConfirm) return null;
  return isPastDue(facts, today) ? 'overdue-open' : 'in-progress';
}

/** What is told of a task beside its bucket; null for nothing. */
export function asideOf(facts: TaskFacts): Aside | null {
  if (facts.cancelled || isAccepted(facts)) return null;
  if (facts.closedAt) return 'not-assessed';
  if (awaitsReview(facts)) return 'waiting-review';
  return facts.toConfirm ? 'to-confirm' : null;
}

/** Where a task is counted. */
export interface Standing {
  bucket: Bucket | null;
  aside: Aside | null;
}

/** The one figure that a task is counted in; null for one that is not counted. */
export const countedIn = ({ bucket, aside }: Standing): Counted | null =>
  bucket ?? (aside === 'to-confirm' ? aside : null);

export const standingOf = (facts: TaskFacts, today: LocalDate, rules: DoneRules): Standing => ({
  bucket: bucketOf(facts, today, rules),
  aside: asideOf(facts),
});

export type Tally = Record<Bucket | Aside | 'counted', number>;

/** Counts of buckets and asides; `counted` is the sum of buckets and of what is to be confirmed. */
export function tally(standings: Standing[]): Tally {
  const keys = [...BUCKETS, ...ASIDES, 'counted'] as const;
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Tally;
  for (const standing of standings) {
    const { bucket, aside } = standing;
    if (aside) counts[aside] += 1;
    if (bucket) counts[bucket] += 1;
    if (countedIn(standing)) counts.counted += 1;
  }
  return counts;
}
