import type { Agency } from '../../../config/agency.ts';
import { dueQuarter } from '../../../domain/calendar/days.ts';
import { termEnds } from '../../../domain/calendar/term.ts';
import { commandArgs } from '../../../domain/plan/commandArgs.ts';
import { previousDueOf } from '../../../domain/plan/expand/scheduleInput.ts';
import { type DueReason, datedReason } from '../../../domain/policy/dueReason.ts';
import { type MovedStep, movedSteps } from '../../../domain/policy/moments/movedSteps.ts';
import { renew } from '../../../domain/policy/renew.ts';
import type { Policy } from '../../../domain/policy/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { OfficeContext } from '../context.ts';
import type { Subject } from '../queries/readTask.ts';
import { type Asker, actorOf } from './actor.ts';

/** What of an agency's files reaches running tasks only when it is rolled out. */
export const ROLLED_OUT = ['calendar', 'policy'] as const;
export type RolledOut = (typeof ROLLED_OUT)[number];

/** A task whose steps are others now (or would be). */
export interface ChangedTask {
  id: string;
  title: string;
  workBy: { from: string | null; to: string | null };
  steps: MovedStep[];
}

/** The command that rolls it out. */
export const nameOf = (what: RolledOut) => (what === 'policy' ? 'apply-policy' : 'apply-calendar');

/** What a rollout would change of a task; null for nothing. */
export async function changeOf(
  context: OfficeContext,
  subject: Subject,
  what: RolledOut,
  asker: Asker,
): Promise<ChangedTask | null> {
  const { agency, state, id } = subject;
  const { facts, schedule } = state;
  const now = await context.now();
  const own = recounted(subject, what);
  const running = { ...state, policy: state.policy ?? agency.policy };
  const giving = { by: actorOf(subject, asker), fingerprint: '', now };
  const { rescheduling } = commandArgs(nameOf(what), own, running, agency, giving);
  const fresh = rescheduling ? renew(schedule, rescheduling) : schedule;
  const steps = movedSteps(schedule.steps, fresh.steps, now);
  const isNew = what === 'policy' && state.policyVersion !== agency.policy.version;
  if (steps.length === 0 && own.dueReason === facts.dueReason && !isNew) return null;
  return { id, title: facts.title, workBy: { from: facts.workBy, to: own.workBy }, steps };
}

/**
 * The day to work towards under the calendar or policy in force; explained anew only when it is
 * another.
 */
export function recounted(subject: Subject, what: RolledOut) {
  const { agency, state } = subject;
  const policy = what === 'policy' ? agency.policy : (state.policy ?? agency.policy);
  const day = dayUnder(state.facts, agency, policy);
  const version = agency[what].version;
  return { version, ...day, ...(what === 'policy' ? { policy } : {}) };
}

function dayUnder(
  facts: TaskFacts,
  { calendar }: Agency,
  policy: Policy,
): Pick<TaskFacts, 'workBy' | 'dueReason'> & { due?: { dueDate: string; dueQuarter: string } } {
  const { dueDate, workBy, dueReason } = facts;
  if (dueDate === null) return { workBy, dueReason };
  const { counted } = dueReason;
  const wanted = (counted ? termEnds(calendar, counted).at(-1) : null) ?? dueDate;
  const day = datedReason(calendar, policy, dueReason, wanted, previousDueOf(facts));
  const open = ({ undecided }: DueReason) => JSON.stringify(undecided?.days);
  if (wanted !== dueDate)
    return { ...day, due: { dueDate: wanted, dueQuarter: dueQuarter(wanted) } };
  return day.workBy === workBy && open(day.dueReason) === open(dueReason)
    ? { workBy, dueReason }
    : day;
}
