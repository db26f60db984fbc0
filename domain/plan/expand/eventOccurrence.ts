import { dueQuarter } from '../../calendar/days.ts';
import { localDate } from '../../calendar/officeTime.ts';
import { shownDate } from '../../calendar/shown.ts';
import type { Instant, LocalDate } from '../../calendar/types.ts';
import { occurrenceId } from '../../case/ids.ts';
import { datedReason, undated } from '../../policy/dueReason.ts';
import { computeSchedule } from '../../policy/schedule.ts';
import type { WantedDue } from '../../task/commands/types.ts';
import type { TaskFacts, TaskStart } from '../../task/types.ts';
import { text } from '../../text/text.ts';
import { countedDue, termOf } from './countedDue.ts';
import { type Rules, UNTOUCHED } from './newFacts.ts';
import { scheduleInputOf } from './scheduleInput.ts';

/** An event that happened. */
export interface Happening {
  on: LocalDate;
  note: string;
  /** When its occurrence is due, where the plan does not say. */
  due: WantedDue | null;
}

/** The facts that a task may lack. */
type OptionalFact = {
  [F in keyof TaskFacts]-?: Record<never, never> extends Pick<TaskFacts, F> ? F : never;
}[keyof TaskFacts];

/** Whether an occurrence has them as its parent does; what was done about the parent it has not. */
const INHERITED: Record<OptionalFact, boolean> = {
  ...{ numbering: true, wanted: true, finding: true, slip: true, planStartedOn: true },
  ...{ givenOn: true, printedDue: true },
  ...{ coordinating: true, plannedCoordinating: true, plannedUnit: true, plannedDue: false },
  ...{ proven: false, postings: false, contributions: false, obstacles: false },
  ...{ handOverAsked: false, held: false, dropped: false },
};

/**
 * The task that an event opens. It is due so long after the event as the plan says; else on the
 * day somebody gives; else it waits for a date, visibly. Nothing of what was done about its parent
 * is its own.
 */
export function eventOccurrence(
  parent: TaskFacts,
  happening: Happening,
  rules: Rules,
  now: Instant,
): TaskStart {
  const { calendar, policy, directory } = rules;
  const facts = occurrenceFacts(parent, happening, rules, now);
  const asked = { calendar, from: now, announce: policy.announce };
  const schedule = computeSchedule(scheduleInputOf(facts, asked), policy, calendar);
  return { facts, schedule, policy, language: directory.language };
}

function occurrenceFacts(
  parent: TaskFacts,
  happening: Happening,
  rules: Rules,
  now: Instant,
): TaskFacts {
  const { on, due } = happening;
  const term = due ? null : termOf(parent);
  const ended = term && countedDue(rules.calendar, term, on);
  const dueDate = due?.dueDate ?? ended?.dueDate ?? null;
  const counted = due?.counted ?? ended?.counted;
  const dueText = `${parent.dueText} (${eventWords(happening)[rules.directory.language]})`;
  const kind = dueDate ? 'date' : 'unspecified';
  const source = { words: dueText, kind, moved: 'event', ...(counted ? { counted } : {}) } as const;
  const today = localDate(rules.calendar, now);
  return {
    ...withoutDone(parent),
    ...UNTOUCHED,
    ...(dueDate
      ? datedReason(rules.calendar, rules.policy, source, dueDate, null)
      : { workBy: null, dueReason: undated(source) }),
    id: occurrenceId(parent.id, on),
    dueText,
    kind,
    rhythm: 'one-off',
    dueDate,
    previousDue: null,
    dueQuarter: dueDate && dueQuarter(dueDate),
    waiting: dueDate ? null : 'date',
    toConfirm: dueDate !== null && dueDate < today,
    revision: 1,
    startedAt: now,
    changedAt: now,
  };
}

/**
 * A parent without the facts that are its alone, and without whoever it was handed on to: that has
 * an inner date, while a second officer whom the plan names has none.
 */
function withoutDone(parent: TaskFacts): TaskFacts {
  const isOwn = ([fact]: [string, unknown]): boolean => INHERITED[fact as OptionalFact] === false;
  const kept = Object.entries(parent).filter((entry) => !isOwn(entry));
  const doers = parent.doers.filter(({ innerDue }) => innerDue === null);
  return { ...(Object.fromEntries(kept) as unknown as TaskFacts), doers };
}

const eventWords = ({ on, note }: Happening) => {
  const [day, detail] = [shownDate(on), note && `: ${note}`];
  return text(`sự kiện ngày ${day}${detail}`, `event of ${day}${detail}`);
};
