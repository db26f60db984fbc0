import pMap from 'p-map';
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
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks } from '../queries/listTasks.ts';
import { readTask, type Subject } from '../queries/readTask.ts';
import { type Asker, actorOf } from './actor.ts';
import { performWhereNeeded } from './perform.ts';

/** What of an agency's files reaches running tasks only when it is rolled out. */
export type RolledOut = 'calendar' | 'policy';

/** What is rolled out, and by whom. */
export interface Rollout {
  what: RolledOut;
  /** Says what would change and changes nothing. */
  dryRun: boolean;
  asker: Asker;
}

/** A task whose steps are others now (or would be). */
export interface ChangedTask {
  id: string;
  title: string;
  workBy: { from: string | null; to: string | null };
  steps: MovedStep[];
}

export interface RolloutResult {
  changed: ChangedTask[];
  unchanged: number;
  refused: { id: string; said: Refused }[];
}

/** Tasks asked at once: each is replayed where no worker has it in memory. */
const AT_ONCE = 8;

/**
 * Brings the calendar or the policy in force to an agency's running tasks, or to those of one plan.
 */
export async function rollOut(
  context: OfficeContext,
  agency: Agency,
  rollout: Rollout & { plan?: string | undefined },
  progress?: (done: number) => void,
): Promise<RolloutResult & { version: string }> {
  const { what, plan } = rollout;
  const wanted = { agency: agency.directory.agency, ...(plan ? { plan } : {}) };
  const ids = (await listTasks(context, wanted)).map(({ facts }) => facts.id);
  return { version: agency[what].version, ...(await rollOutTo(context, ids, rollout, progress)) };
}

/**
 * The same for some tasks; due dates stand. Tasks that it changes nothing for are left alone, so
 * repeating it is harmless. A refused task holds up no other.
 */
export async function rollOutTo(
  context: OfficeContext,
  ids: string[],
  rollout: Rollout,
  progress: (done: number) => void = () => {},
): Promise<RolloutResult> {
  const result: RolloutResult = { changed: [], unchanged: 0, refused: [] };
  let done = 0;
  const next = async (id: string): Promise<void> => {
    await rollOutToNext(context, id, rollout, result);
    done += 1;
    progress(done);
  };
  await pMap(ids, next, { concurrency: AT_ONCE });
  return result;
}

async function rollOutToNext(
  context: OfficeContext,
  id: string,
  rollout: Rollout,
  result: RolloutResult,
): Promise<void> {
  try {
    const changed = await rollOutToOne(context, id, rollout);
    if (changed) result.changed.push(changed);
    else result.unchanged += 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    result.refused.push({ id, said: error.said });
  }
}

async function rollOutToOne(
  context: OfficeContext,
  id: string,
  { what, dryRun, asker }: Rollout,
): Promise<ChangedTask | null> {
  if (dryRun) return changeOf(context, await readTask(context, id), what, asker);
  let change: ChangedTask | null = null;
  await performWhereNeeded(context, id, nameOf(what), asker, async (subject) => {
    change = await changeOf(context, subject, what, asker);
    return change && recounted(subject, what);
  });
  return change;
}

const nameOf = (what: RolledOut) => (what === 'policy' ? 'apply-policy' : 'apply-calendar');

/** What a rollout would change of a task; null for nothing. */
async function changeOf(
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
function recounted(subject: Subject, what: RolledOut) {
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
