import type { Instant, LocalDate } from '../calendar/types.ts';
import type { PersonId, Relation, UnitId } from '../directory/types.ts';
import type { Policy, Schedule } from '../policy/types.ts';
import type { Evidence, TaskFacts } from './types.ts';

/** Who acts, and when it was asked (the workflow's clock, not the caller's). */
interface By {
  by: PersonId;
}

/** A schedule, and the revision of the facts it was computed from. */
export interface Rescheduling {
  revision: number;
  schedule: Schedule;
}

/** New dates with the schedule computed from them. */
export interface Redating extends Rescheduling {
  kind: TaskFacts['kind'];
  dueText: string;
  dueDate: LocalDate | null;
  workBy: LocalDate | null;
  dueQuarter: string | null;
  explanation: string;
  /** Confirmed late on this day; null for every other move. */
  ladderFrom: LocalDate | null;
}

/** The same due date under another calendar or policy. */
export interface Recounting extends Rescheduling {
  workBy: LocalDate | null;
  explanation: string;
}

/** What each command of a running task carries. */
export interface CommandArgs {
  report: By & Evidence;
  progress: By & { note: string };
  accept: By & { note: string };
  return: By & { note: string };
  'request-extension': By & { to: LocalDate; reason: string; today: LocalDate };
  'decide-extension': By & { granted: boolean; note: string; change: Redating | null };
  reassign: By & {
    officer: PersonId | null;
    unit: UnitId;
    unitName: string;
    relation: Relation;
    listed: TaskFacts['listed'];
    reason: string;
    /** A corrected plan names the unit, not a person. */
    byPlan?: boolean;
    /** Where the new unit's relation is another: peers and superiors climb no ladder. */
    change?: Rescheduling | null;
  };
  /** `byPlan`: a corrected plan names the date, not a person. */
  reschedule: By & { reason: string; change: Redating; byPlan?: boolean };
  'demand-letter': By & { reason: string; change: Rescheduling };
  'record-letter': By & { documentNo: string; documentDate: LocalDate };
  'set-due': By & { source: string; change: Redating };
  confirm: By & { note: string; change: Redating };
  cancel: By & { reason: string };
  /** `version` is that of the calendar. */
  'apply-calendar': By & { version: string; change: Recounting };
  /** `policy` takes the place of the one the task was started with. */
  'apply-policy': By & { version: string; change: Recounting; policy: Policy };
}

export type CommandName = keyof CommandArgs;

/** The facts after a command, one revision on. */
export function changed(facts: TaskFacts, now: Instant, change: Partial<TaskFacts>): TaskFacts {
  return { ...facts, ...change, revision: facts.revision + 1, changedAt: now };
}

const redated = (change: Redating): Partial<TaskFacts> => ({
  kind: change.kind,
  dueText: change.dueText,
  dueDate: change.dueDate,
  workBy: change.workBy,
  dueQuarter: change.dueQuarter,
  explanation: change.explanation,
  ladderFrom: change.ladderFrom,
  toConfirm: false,
  waiting: null,
});

const recounted = ({ workBy, explanation }: Recounting): Partial<TaskFacts> => ({
  workBy,
  explanation,
});

/**
 * The newest progress notes stay in the facts; the task's log has them all. Facts travel with every
 * change.
 */
const NOTES_KEPT = 10;

type Apply = {
  [N in CommandName]: (facts: TaskFacts, args: CommandArgs[N], now: Instant) => Partial<TaskFacts>;
};

/** What each command makes of the facts. Whether it may be given at all is `refuse`'s matter. */
const APPLY: Apply = {
  report: (facts, { by, ...evidence }, now) => ({
    reports: [...facts.reports, { ...evidence, at: now, by }],
    review: null,
    toConfirm: false,
  }),
  progress: (facts, { by, note }, now) => ({
    progress: [...facts.progress, { at: now, by, note }].slice(-NOTES_KEPT),
  }),
  accept: (_facts, { by, note }, now) => ({ review: { at: now, by, accepted: true, note } }),
  return: (_facts, { by, note }, now) => ({ review: { at: now, by, accepted: false, note } }),
  'request-extension': (_facts, { by, to, reason }, now) => ({
    extension: { requestedAt: now, by, to, reason, decision: null },
  }),
  'decide-extension': (facts, { by, granted, note, change }, now) => ({
    ...(granted && change ? redated(change) : {}),
    extension: facts.extension && { ...facts.extension, decision: { at: now, by, granted, note } },
  }),
  reassign: (_facts, { officer, unit, unitName, relation, listed, byPlan }) => ({
    ...{ officer, unit, unitName, relation, listed },
    ...(byPlan ? { plannedUnit: unit } : {}),
  }),
  reschedule: (_facts, { change, byPlan }) => ({
    ...redated(change),
    ...(byPlan ? { plannedDue: change.dueDate } : {}),
  }),
  'demand-letter': (_facts, { by }, now) => ({
    letter: { demandedAt: now, demandedBy: by, sent: null },
  }),
  'record-letter': (facts, { by, documentNo, documentDate }, now) => ({
    letter: facts.letter && { ...facts.letter, sent: { at: now, by, documentNo, documentDate } },
  }),
  'set-due': (_facts, { change }) => redated(change),
  confirm: (_facts, { change }) => redated(change),
  cancel: (_facts, { by, reason }, now) => ({ cancelled: { at: now, by, reason } }),
  'apply-calendar': (_facts, { change }) => recounted(change),
  'apply-policy': (_facts, { change }) => recounted(change),
};

/** Applies a command that was not refused. Pure; `now` is the moment it was carried out. */
export function applyCommand<N extends CommandName>(
  name: N,
  facts: TaskFacts,
  args: CommandArgs[N],
  now: Instant,
): TaskFacts {
  return changed(facts, now, APPLY[name](facts, args, now));
}

/** The schedule a command brings with it, if it brings one. */
export function broughtSchedule(args: CommandArgs[CommandName]): Schedule | null {
  return 'change' in args && args.change ? args.change.schedule : null;
}
