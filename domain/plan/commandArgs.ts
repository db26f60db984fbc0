import { dueQuarter } from '../calendar/days.ts';
import { localDate } from '../calendar/officeTime.ts';
import type { Instant, LocalDate } from '../calendar/types.ts';
import type { Actor } from '../case/actor.ts';
import { type DueMove, datedReason } from '../policy/dueReason.ts';
import type { Rescheduling } from '../policy/renew.ts';
import { computeSchedule } from '../policy/schedule.ts';
import type { Policy, Schedule, StepKind } from '../policy/types.ts';
import { applyCommand, commandOf } from '../task/commands/index.ts';
import type { CommandName } from '../task/commands/names.ts';
import type { Bringing, CommandBase, NewDates, WantedDue } from '../task/commands/types.ts';
import type { TaskFacts } from '../task/types.ts';
import type { Rules } from './expand/newFacts.ts';
import { previousDueOf, scheduleInputOf } from './expand/scheduleInput.ts';

/** A running task, as a command finds it. */
export interface Running {
  facts: TaskFacts;
  schedule: Schedule;
  /** Its own, pinned. */
  policy: Policy;
}

/** Who gives a command, and when. */
export interface Giving {
  by: Actor;
  fingerprint: string;
  now: Instant;
}

/**
 * A command as it goes to the task: with the dates it gives and the schedule it brings, both
 * computed from the task's facts as they stand, under the calendar in force.
 */
export function commandArgs<Own extends object>(
  name: CommandName,
  own: Own,
  running: Running,
  rules: Rules,
  { by, fingerprint, now }: Giving,
): Own & CommandBase {
  const { facts } = running;
  const { due, brings } = commandOf(name);
  const today = localDate(rules.calendar, now);
  const wanted = due?.(facts, own) ?? null;
  const dates = wanted ? { dates: newDates(wanted, running, rules, by) } : {};
  const base = { by, today, fingerprint, revision: facts.revision, ...dates };
  const args = { ...own, ...base };
  const bringing = brings?.(facts, args) ?? null;
  if (!bringing) return args;
  const policy = 'policy' in own ? (own.policy as Policy) : running.policy;
  const after = applyCommand(name, facts, args, now);
  const rescheduling = rescheduled(after, running, { ...rules, policy }, bringing, now);
  return { ...args, rescheduling };
}

function newDates(
  { words, kind, dueDate, counted, moved }: WantedDue & { moved: DueMove | null },
  { facts, policy }: Running,
  { calendar }: Rules,
  by: Actor,
): NewDates {
  const previousDue = previousDueOf({ ...facts, dueDate });
  // A corrected plan's words are the task's own: nothing moved.
  const source = {
    ...{ words, kind, moved: by.origin === 'plan' ? null : moved },
    ...(counted ? { counted } : {}),
  };
  const day = datedReason(calendar, policy, source, dueDate, previousDue);
  return { kind, dueDate, dueQuarter: dueQuarter(dueDate), ...day };
}

const HANDING_OUT: readonly StepKind[] = ['assign', 'take-part'];

/** The steps of a task as its facts would be. */
function rescheduled(
  facts: TaskFacts,
  { schedule }: Running,
  { calendar, policy }: Rules,
  { extent, only }: Bringing,
  from: Instant,
): Rescheduling {
  // A hand-out that has not left yet is still news; of a due date that moved the officer is told by
  // itself.
  const unannounced = schedule.steps.some(
    ({ kind, at }) => HANDING_OUT.includes(kind) && at > from,
  );
  const announce = extent === 'to-come' && policy.announce && unannounced;
  const plannedUntil =
    extent === 'to-come' ? reachedBefore(schedule, localDate(calendar, from)) : null;
  const all = computeSchedule(
    scheduleInputOf(facts, { calendar, from, announce, plannedUntil }),
    policy,
    calendar,
  );
  const steps = only ? all.steps.filter(({ kind }) => only.includes(kind)) : all.steps;
  return { from, extent, schedule: { ...all, steps } };
}

/**
 * The day gone by up to which a schedule could be planned, where its next part is still awaited.
 */
function reachedBefore({ steps }: Schedule, today: LocalDate): LocalDate | null {
  const last = steps.at(-1);
  return last?.kind === 'extend' && last.after && last.after < today ? last.after : null;
}
