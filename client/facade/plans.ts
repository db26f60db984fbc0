import type { Agency } from '../../config/agency.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import type { PlanNow } from '../../domain/plan/changes.ts';
import type { Expansion, Start } from '../../domain/plan/expand.ts';
import type { KeptRow } from '../../domain/plan/keptText.ts';
import type { PlannedTask, PlanReading } from '../../domain/plan/types.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { carryOut, leave, type Outcome } from './carryOut.ts';
import { compareNow, refuseRenumbered, refuseUnchosen } from './changes.ts';
import { type Accept, expanding, expandPlan, isOpen } from './expandPlan.ts';
import { listTasks, untilListed } from './lists.ts';
import { inputOf, startAll } from './start.ts';
import type { World } from './world.ts';

/** What became of a plan: an expansion for each task and each accepted suggestion, what was started, what was changed. */
export interface PlanStart {
  expansions: Expansion[];
  started: string[];
  /** Tasks that ran before, or have ended, and stand for what the plan says. */
  known: string[];
  changes: Outcome[];
  /** What of corrected rows does not reach running tasks. */
  kept: KeptRow[];
}

/** What is chosen when a plan is started. */
export interface Choice {
  accept: Accept;
  /** What to do where the plan no longer says what running tasks were started from; absent: nothing, and refuse. */
  changes?: 'apply' | 'ignore' | undefined;
  /** Who changes running tasks; absent: the coordinator. */
  as?: PersonId | undefined;
}

/**
 * Starts a plan. Nothing is started while a row has an open question that blocks, or while a corrected plan waits for
 * a choice about running tasks: all is told at once. Starting the same plan again starts nothing twice.
 */
export async function startPlan(
  world: World,
  agency: Agency,
  reading: PlanReading,
  { accept, changes: chosen, as }: Choice,
  progress?: (done: number) => void,
): Promise<PlanStart> {
  const now = await world.now();
  const asked = expandPlan(agency, reading, accept, now);
  const ofPlan = { agency: agency.directory.agency, plan: reading.plan.id };
  const existing = (await listTasks(world, { ...ofPlan, all: true })).map(({ facts }) => facts);
  const plan = planNow(reading, [...asked, ...acceptedBefore(agency, reading, asked, existing, now)]);
  refuseRenumbered(existing, plan);
  const comparison = await compareNow(world, agency, existing, plan);
  const { changes, known, fresh, kept } = comparison;
  if (!chosen) refuseUnchosen(agency, comparison);
  const inputs = inputsOf(agency, fresh);
  const outcomes = chosen === 'apply' ? await carryOut(world, agency, changes, as) : leave(changes);
  const { expansions } = plan;
  const begun = await startAll(world, inputs, progress);
  // The next start compares with what lists say: a plan that is corrected at once must find all of this one.
  if (begun.started.length > 0) await untilListed(world, ofPlan, existing.length + begun.started.length);
  return { expansions, started: begun.started, known: [...known, ...begun.known], changes: outcomes, kept };
}

/** The workflows that an expanded plan becomes. */
export const inputsOf = (agency: Agency, starts: Start[]): TaskInput[] => starts.map((start) => inputOf(agency, start));

/** Suggestions that were accepted by an earlier start belong to the plan too. Their refs are counted: words must agree. */
export function acceptedBefore(
  agency: Agency,
  reading: PlanReading,
  asked: Expansion[],
  existing: TaskFacts[],
  now: Instant,
): Expansion[] {
  const spokenOf = new Set(asked.map(({ task }) => task.ref));
  const running = existing.filter(({ planYear, cancelled }) => planYear === reading.plan.year && !cancelled);
  const started = new Set(running.map(wordsOf));
  const before = reading.suggestions.filter((one) => !spokenOf.has(one.ref) && started.has(wordsOf(one)));
  return before.map(expanding(agency, reading, now)).filter((expansion) => !isOpen(expansion));
}

/** A suggestion's sentence without its date, which a corrected plan may change. */
const wordsOf = ({ ref, title, dueText }: Pick<PlannedTask, 'ref' | 'title' | 'dueText'>): string =>
  `${ref} ${normalise(title.replace(dueText, ''))}`;

/** Tasks of suggestions that stand in the plan and that this start does not speak of are left as they are. */
export function planNow({ plan, suggestions }: PlanReading, expansions: Expansion[]): PlanNow {
  const spokenOf = new Set(expansions.map(({ task }) => task.ref));
  const others = suggestions.filter(({ ref }) => !spokenOf.has(ref));
  const left = new Set(others.flatMap(({ ref, title }) => [ref, title]));
  const isLeft = ({ ref, title }: TaskFacts): boolean => !spokenOf.has(ref) && (left.has(ref) || left.has(title));
  return { year: plan.year, expansions, isLeft };
}
