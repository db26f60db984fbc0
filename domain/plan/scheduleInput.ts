import { localDate } from '../calendar/officeTime.ts';
import type { Instant, LocalDate, WorkCalendar } from '../calendar/types.ts';
import type { ScheduleInput } from '../policy/types.ts';
import type { TaskFacts } from '../task/types.ts';
import type { Language } from '../text/text.ts';

/** What a task's facts do not say about its schedule. */
export interface Asking {
  calendar: WorkCalendar;
  language: Language;
  /** The moment it is computed. */
  from: Instant;
  announce?: boolean;
  /** Days that do not count on the ladder. */
  downDays?: LocalDate[];
  /** The `extend` step's moment that asked for more. */
  continues?: Instant;
}

/** The schedule's input from a task's facts: the same whether it starts, moves or goes on. */
export function scheduleInputOf(facts: TaskFacts, asking: Asking): ScheduleInput {
  const { calendar, language, from, announce = false, downDays, continues } = asking;
  const { letter, ladderFrom } = facts;
  return {
    taskId: facts.id,
    kind: facts.kind,
    rhythm: facts.rhythm,
    relation: facts.relation,
    waiting: facts.waiting,
    planYear: facts.planYear,
    dueDate: facts.dueDate,
    previousDue: previousDueOf(facts),
    toConfirm: facts.toConfirm,
    owedToSuperior: facts.assignedBy !== null,
    announce,
    language,
    from,
    letter: letter && {
      demandedOn: localDate(calendar, letter.demandedAt),
      sent: letter.sent !== null,
    },
    ...(ladderFrom ? { ladderFrom } : {}),
    ...(downDays ? { downDays } : {}),
    ...(continues ? { continues } : {}),
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
