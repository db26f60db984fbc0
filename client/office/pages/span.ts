import type { Agency } from '../../../config/agency.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { doneOn } from '../../../domain/task/buckets.ts';
import { isAccepted, isEnded } from '../../../domain/task/phase.ts';
import type { TaskRow } from '../queries/taskRows.ts';

/** Both days included. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** Whether a task counts in a span: it is due in it, or was left over when it began. */
export const countsIn = (row: TaskRow, span: Span, agency: Agency): boolean =>
  isDueIn(row, span) || isCarriedInto(row, span, agency);

/** Whether a task is due within a span. */
export const isDueIn = ({ facts: { dueDate } }: TaskRow, { from, to }: Span): boolean =>
  dueDate !== null && dueDate >= from && dueDate <= to;

function isCarriedInto({ facts }: TaskRow, { from }: Span, agency: Agency): boolean {
  if (facts.dueDate === null || facts.dueDate >= from || facts.cancelled) return false;
  const done = isAccepted(facts) ? doneOn(facts, agency) : null;
  return done === null || done >= from;
}

/** Whether a task without a date runs within a span. */
export const isUndatedIn = ({ facts }: TaskRow, { from, to }: Span): boolean =>
  facts.dueDate === null &&
  !isEnded(facts) &&
  facts.planUntil >= from &&
  (facts.planStartedOn ?? facts.startedAt.slice(0, 10)) <= to;
