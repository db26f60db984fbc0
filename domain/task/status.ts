import { dueQuarter } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import { latestDay } from '../policy/moments/workBy.ts';
import { awaitsReview, isAccepted, owesExplanation } from './phase.ts';
import type { TaskFacts } from './types.ts';

export const STATUSES = [
  'assigned',
  'due-this-quarter',
  'overdue',
  'reported',
  'returned',
  'accepted',
  'explanation-required',
  'explanation-sent',
  'to-confirm',
  'waiting-date',
  'waiting-event',
  'continuous',
  'closed',
  'cancelled',
] as const;

export type TaskStatus = (typeof STATUSES)[number];

/** Of a task that nothing can happen to any more. */
export const isEndedStatus = (status: TaskStatus): boolean =>
  status === 'accepted' || status === 'closed' || status === 'cancelled';

/** What decides until when a task is in time. */
type DueDay = Pick<TaskFacts, 'dueDate' | 'workBy'> & {
  dueReason?: Pick<TaskFacts['dueReason'], 'undecided'>;
};

/**
 * The last day a task is not late: its nominal due date, or the working day that it rolled forward
 * to (Civil Code 2015, Art. 148.5), or the last one where the days off are not decided. Null where
 * it has none.
 */
export const lastInTime = ({ dueDate, workBy, dueReason }: DueDay): LocalDate | null =>
  dueDate && latestDay(dueDate, workBy, dueReason?.undecided);

/** Lateness starts after the last day in time. */
export function isPastDue(facts: DueDay, today: LocalDate): boolean {
  const last = lastInTime(facts);
  return last !== null && today > last;
}

/**
 * Derives the status of a task from its facts and a day. Facts are stored, statuses never.
 * @param today local day in the agency's zone
 */
export function statusOf(facts: TaskFacts, today: LocalDate): TaskStatus {
  if (facts.cancelled) return 'cancelled';
  if (facts.closedAt) return 'closed';
  if (isAccepted(facts)) return owesExplanation(facts) ? 'explanation-required' : 'accepted';
  if (awaitsReview(facts)) return 'reported';
  if (facts.toConfirm) return 'to-confirm';
  if (facts.waiting) return facts.waiting === 'date' ? 'waiting-date' : 'waiting-event';
  if (facts.explanation)
    return owesExplanation(facts) ? 'explanation-required' : 'explanation-sent';
  if (isPastDue(facts, today)) return 'overdue';
  if (facts.review) return 'returned';
  if (facts.dueDate === null) return 'continuous';
  return facts.dueQuarter !== null && facts.dueQuarter <= dueQuarter(today)
    ? 'due-this-quarter'
    : 'assigned';
}
