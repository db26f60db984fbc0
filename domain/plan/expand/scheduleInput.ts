import { localDate } from '../../calendar/officeTime.ts';
import type { Instant, LocalDate, WorkCalendar } from '../../calendar/types.ts';
import type { ScheduleInput } from '../../policy/types.ts';
import { unansweredObstacle } from '../../task/obstacle/obstacle.ts';
import { awaitsReview } from '../../task/phase.ts';
import { postingsUp } from '../../task/posting/posting.ts';
import type { TaskFacts } from '../../task/types.ts';

/** What a task's facts do not say about its schedule. */
export interface Asking {
  calendar: WorkCalendar;
  /** The moment it is computed. */
  from: Instant;
  announce?: boolean;
  /** Days that do not count on the ladder. */
  downDays?: LocalDate[];
  /** The last day of the schedule that it continues. */
  after?: LocalDate;
  /**
   * The day up to which steps were planned, where the calendar went no further; absent: `after`.
   */
  plannedUntil?: LocalDate | null;
}

/** The schedule's input from a task's facts: the same whether it starts, moves or goes on. */
export function scheduleInputOf(facts: TaskFacts, asking: Asking): ScheduleInput {
  const { calendar, from, announce = false, downDays = [], after = null } = asking;
  const { plannedUntil = after } = asking;
  const { explanation, reports } = facts;
  const obstacle = unansweredObstacle(facts);
  const waiting = awaitsReview(facts) ? reports.at(-1) : undefined;
  return {
    taskId: facts.id,
    kind: facts.kind,
    rhythm: facts.rhythm,
    relation: facts.relation,
    waiting: facts.waiting,
    planYear: facts.planYear,
    planUntil: facts.planUntil,
    planStartedOn: facts.planStartedOn,
    dueDate: facts.dueDate,
    counted: facts.dueReason.counted,
    previousDue: previousDueOf(facts),
    toConfirm: facts.toConfirm,
    owedToSuperior: facts.assignedBy !== null,
    announce,
    ...(facts.doers.some(({ innerDue }) => innerDue === null) ? { isShared: true } : {}),
    ...(facts.coordinating?.length ? { isJoint: true } : {}),
    from,
    ladderFrom: facts.ladderFrom,
    explanation: explanation && {
      demandedOn: localDate(calendar, explanation.demandedAt),
      sent: explanation.sent !== null,
    },
    postings: postingsUp(facts).map(({ id, to }) => ({ id, to })),
    innerDue: facts.doers[0]?.innerDue ?? null,
    obstacle: obstacle && { id: obstacle.id, answerBy: obstacle.asked.by },
    review: waiting ? { askedOn: localDate(calendar, waiting.askedAgainAt ?? waiting.at) } : null,
    downDays,
    after,
    plannedUntil,
  };
}

/**
 * The occurrence before counts only while this one is due after it: a task may be moved to an
 * earlier day.
 */
export function previousDueOf({
  previousDue,
  dueDate,
}: Pick<TaskFacts, 'previousDue' | 'dueDate'>): LocalDate | null {
  return previousDue && dueDate && previousDue < dueDate ? previousDue : null;
}
