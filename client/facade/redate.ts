import { dueQuarter } from '../../domain/calendar/days.ts';
import type { Instant, LocalDate } from '../../domain/calendar/types.ts';
import { readDueText } from '../../domain/due/readDueText.ts';
import type { DeadlineKind } from '../../domain/due/types.ts';
import { previousDueOf, scheduleInputOf } from '../../domain/plan/scheduleInput.ts';
import { planDueDay } from '../../domain/policy/planDueDay.ts';
import { renew } from '../../domain/policy/renew.ts';
import { computeSchedule } from '../../domain/policy/schedule.ts';
import type { Policy, Schedule, Step } from '../../domain/policy/types.ts';
import type { Redating } from '../../domain/task/commands.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import type { Subject } from './tasks.ts';
import type { World } from './world.ts';

/** A due date somebody typed: its words, how they were read, and the day. */
export interface TypedDue {
  dueText: string;
  kind: DeadlineKind;
  dueDate: LocalDate;
}

/** Reads a due date as it would stand in a plan. Refuses what is not exactly one day. */
export function readTypedDue({ state, agency }: Subject, words: string): TypedDue {
  const { planYear } = state.facts;
  const { beforeIsInclusive } = agency.policy;
  const { deadline, questions } = readDueText(words, { planYear, beforeIsInclusive });
  const asked = questions[0];
  if (asked) throw new Refusal(asked.said);
  const [dueDate, ...more] = deadline.dueDates;
  if (dueDate && more.length === 0) return { dueText: words, kind: deadline.kind, dueDate };
  throw new Refusal(
    text(
      `“${words}” không phải một thời hạn cụ thể; ghi một ngày (05/03/${planYear}), một tháng hoặc một quý.`,
      `"${words}" is not one due date; give a day (05/03/${planYear}), a month or a quarter.`,
    ),
  );
}

/**
 * The steps of a task as its facts would be, computed now under the calendar in force and the
 * task's own policy, or another. What came due under the same due date stays as it was.
 */
export async function scheduleAnew(
  world: World,
  { agency, state }: Subject,
  facts: TaskFacts,
  policy: Policy = state.policy ?? agency.policy,
): Promise<Schedule> {
  const { calendar, directory } = agency;
  const from = await world.now();
  const { dueDate, ladderFrom } = state.facts;
  const dueMoved = dueDate !== facts.dueDate || ladderFrom !== facts.ladderFrom;
  // A hand-out that has not left yet is still news; of a due date that moved the officer is told by
  // itself.
  const announce = !dueMoved && policy.announce && state.schedule.steps.some(isHandOutAfter(from));
  const asking = { calendar, language: directory.language, from, announce };
  const fresh = computeSchedule(scheduleInputOf(facts, asking), policy, calendar);
  return renew(state.schedule, fresh, from, dueMoved);
}

const isHandOutAfter =
  (moment: Instant) =>
  ({ kind, at }: Step): boolean =>
    kind === 'assign' && at > moment;

/**
 * New dates for a task, with the schedule that follows from them and the revision they were
 * computed from.
 * @param printed what the plan says: stays as it was, unless the plan itself moved the task
 */
export async function redate(
  world: World,
  subject: Subject,
  due: TypedDue,
  ladderFrom: LocalDate | null = null,
  printed: string = subject.state.facts.dueText,
): Promise<Redating> {
  const { facts } = subject.state;
  const { calendar, directory } = subject.agency;
  const policy = subject.state.policy ?? subject.agency.policy;
  const previousDue = previousDueOf({ ...facts, dueDate: due.dueDate });
  const context = { kind: due.kind, previousDue };
  const day = planDueDay(calendar, policy, due.dueText, due.dueDate, directory.language, context);
  // The explanation tells what moved it.
  const dates = {
    ...due,
    ...day,
    dueText: printed,
    dueQuarter: dueQuarter(due.dueDate),
    ladderFrom,
  };
  const after: TaskFacts = { ...facts, ...dates, waiting: null, toConfirm: false };
  return {
    ...dates,
    revision: facts.revision,
    schedule: await scheduleAnew(world, subject, after),
  };
}
