import type { Agency } from '../../config/agency.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import { previousDueOf } from '../../domain/plan/scheduleInput.ts';
import { type MovedStep, movedSteps } from '../../domain/policy/movedSteps.ts';
import { planDueDay, wordsExplained } from '../../domain/policy/planDueDay.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { Recounting } from '../../domain/task/commands.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { Text } from '../../domain/text/text.ts';
import { abreast } from './abreast.ts';
import { listTasks } from './lists.ts';
import { scheduleAnew } from './redate.ts';
import { actorFor, command, permit, readTask, type Subject } from './tasks.ts';
import type { World } from './world.ts';

export type InForce = 'calendar' | 'policy';

/** What is applied, and by whom. */
export interface Application {
  what: InForce;
  /** Says what would change and changes nothing. */
  dryRun: boolean;
  as?: PersonId | undefined;
}

/** A task whose steps are others now (or would be). */
export interface AppliedTask {
  id: string;
  title: string;
  workBy: { from: string | null; to: string | null };
  steps: MovedStep[];
}

export interface Applied {
  changed: AppliedTask[];
  unchanged: number;
  refused: { id: string; said: Text }[];
}

/** Tasks asked at once: each is replayed where no worker has it in memory. */
const ABREAST = 8;

/**
 * Applies the calendar or the policy in force to an agency's running tasks, or to those of one
 * plan.
 */
export async function applyInForce(
  world: World,
  agency: Agency,
  application: Application & { plan?: string | undefined },
  progress?: (done: number) => void,
): Promise<Applied & { version: string }> {
  const { what, plan } = application;
  const rows = await listTasks(world, {
    agency: agency.directory.agency,
    ...(plan ? { plan } : {}),
  });
  const ids = rows.map(({ facts }) => facts.id);
  return { version: agency[what].version, ...(await applyTo(world, ids, application, progress)) };
}

/**
 * The same for some tasks; due dates stand. Tasks that it changes nothing for are left alone, so
 * repeating it is harmless. A refused task holds up no other.
 */
export async function applyTo(
  world: World,
  ids: string[],
  application: Application,
  progress: (done: number) => void = () => {},
): Promise<Applied> {
  const applied: Applied = { changed: [], unchanged: 0, refused: [] };
  await abreast(ids, ABREAST, async (id) => {
    await applyToNext(world, id, application, applied);
    progress(applied.changed.length + applied.unchanged + applied.refused.length);
  });
  return applied;
}

async function applyToNext(
  world: World,
  id: string,
  application: Application,
  applied: Applied,
): Promise<void> {
  try {
    const changed = await applyToItAsItIs(world, id, application);
    if (changed) applied.changed.push(changed);
    else applied.unchanged += 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    applied.refused.push({ id, said: error.said });
  }
}

/**
 * Whoever acts on a task between the reading and the command goes first: it is counted again from
 * what it is then.
 */
async function applyToItAsItIs(
  world: World,
  id: string,
  application: Application,
): Promise<AppliedTask | null> {
  const read = await readTask(world, id);
  try {
    return await applyToOne(world, read, application);
  } catch (error) {
    const now = error instanceof Refusal ? await readTask(world, id) : read;
    if (now.state.facts.revision === read.state.facts.revision) throw error;
    return applyToOne(world, now, application);
  }
}

async function applyToOne(
  world: World,
  subject: Subject,
  { what, dryRun, as }: Application,
): Promise<AppliedTask | null> {
  const { agency, state, id } = subject;
  const { facts, schedule } = state;
  const policy = what === 'policy' ? agency.policy : (state.policy ?? agency.policy);
  const change = await recount(world, subject, policy);
  const steps = movedSteps(schedule.steps, change.schedule.steps, await world.now());
  const isNew = what === 'policy' && state.policyVersion !== policy.version;
  if (steps.length === 0 && change.workBy === facts.workBy && !isNew) return null;
  const by = actorFor(subject, as);
  permit(subject, by, what === 'policy' ? 'apply-policy' : 'apply-calendar');
  if (!dryRun && what === 'policy') {
    await command(world, subject, 'apply-policy', { by, version: policy.version, change, policy });
  } else if (!dryRun) {
    await command(world, subject, 'apply-calendar', {
      by,
      version: agency.calendar.version,
      change,
    });
  }
  return { id, title: facts.title, workBy: { from: facts.workBy, to: change.workBy }, steps };
}

async function recount(world: World, subject: Subject, policy: Policy): Promise<Recounting> {
  const { facts } = subject.state;
  const day = dayUnder(subject, policy);
  const schedule = await scheduleAnew(world, subject, { ...facts, ...day }, policy);
  return { ...day, revision: facts.revision, schedule };
}

/** The day to work towards; its explanation is told anew only when it is another one. */
function dayUnder(
  { agency, state }: Subject,
  policy: Policy,
): Pick<TaskFacts, 'workBy' | 'explanation'> {
  const { dueDate, workBy, explanation, kind } = state.facts;
  if (dueDate === null) return { workBy, explanation };
  const { calendar, directory } = agency;
  const context = { kind, previousDue: previousDueOf(state.facts) };
  const day = planDueDay(
    calendar,
    policy,
    wordsExplained(explanation),
    dueDate,
    directory.language,
    context,
  );
  return day.workBy === workBy ? { workBy, explanation } : day;
}
