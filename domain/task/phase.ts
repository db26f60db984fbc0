import { sundayOf, weekOf } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { TaskFacts } from './types.ts';

/** A report has been made and nobody has decided on it. */
export const awaitsReview = (facts: TaskFacts): boolean =>
  facts.reports.length > 0 && facts.review === null;

/** The newest report was accepted. */
export const isAccepted = (facts: TaskFacts): boolean => facts.review?.accepted === true;

/** A written explanation was demanded and has not been sent. */
export const owesExplanation = (facts: TaskFacts): boolean =>
  facts.explanation !== null && facts.explanation.sent === null;

/** No work is asked for any more: cancelled, closed, or accepted with no explanation owed. */
export const isFinished = (facts: TaskFacts): boolean =>
  facts.cancelled !== null ||
  facts.closedAt !== null ||
  (isAccepted(facts) && !owesExplanation(facts));

/** Nothing can happen to the task any more: it is finished, and what it posted was taken down. */
export const isEnded = (facts: TaskFacts): boolean =>
  isFinished(facts) && (facts.cancelled !== null || facts.closedAt !== null || !isPosted(facts));

/** Something is posted that is to be taken down. */
const isPosted = ({ postings }: TaskFacts): boolean =>
  postings?.some(({ takenDown }) => takenDown === null) ?? false;

/** Work is still asked of the unit: not ended, and no report is waiting or accepted. */
export const isOpenWork = (facts: TaskFacts): boolean =>
  !isEnded(facts) && !awaitsReview(facts) && !isAccepted(facts);

/** Work is still asked for, by a day of a span; both its ends included. */
export const isDueBetween = (facts: TaskFacts, from: LocalDate, to: LocalDate): boolean =>
  isOpenWork(facts) && facts.workBy !== null && facts.workBy >= from && facts.workBy <= to;

/** The same, from Monday to Sunday of a day's week. */
export const isDueInWeekOf = (facts: TaskFacts, day: LocalDate): boolean =>
  isDueBetween(facts, weekOf(day), sundayOf(day));
