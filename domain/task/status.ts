import { dueQuarter } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import { lastInTime } from '../policy/workBy.ts';
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

/** Whether the last day in time has passed. */
export const isPastDue = (facts: TaskFacts, today: LocalDate): boolean => {
  const last = lastDayInTime(facts);
  return last !== null && today > last;
};

/** The last day on which a task is not late; null without a due date. */
export const lastDayInTime = ({ dueDate, workBy, dueReason }: TaskFacts): LocalDate | null =>
  dueDate && lastInTime(dueDate, workBy, dueReason.undecided);

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
