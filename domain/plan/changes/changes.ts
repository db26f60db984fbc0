import type { TaskFacts } from '../../task/types.ts';
import type { Expansion, Start } from '../expand/expand.ts';
import { type KeptRow, keptFields } from '../keptText.ts';
import { type Printed, printedTask } from '../printed.ts';
import type { PlannedTask } from '../types.ts';
import { wantsOthersBeside } from './othersBeside.ts';
import {
  type Key,
  type Pair,
  type Planned,
  Pool,
  pairNear,
  pairOnly,
  pairSameDay,
} from './pairing.ts';
import { goneUnits, swappedUnits } from './swappedUnits.ts';

/**
 * What a corrected plan wants of a task that was started before: another due date, another lead
 * unit, other units beside it, or nothing any more. Of one that has ended nothing can be wanted: it
 * is told, and not started again. `to` is what the plan would start today.
 */
export type Change =
  | {
      kind: 'moved' | 'reassigned' | 'joined' | 'ended';
      task: TaskFacts;
      row: PlannedTask;
      to: TaskFacts;
    }
  | { kind: 'dropped'; task: TaskFacts; row: PlannedTask | null };

/** A plan beside what was started from it. */
export interface Comparison {
  changes: Change[];
  /**
   * Ids of the tasks that stand for what the plan says, under whatever day and unit they were
   * started.
   */
  known: string[];
  /** What the plan says and no task stands for. */
  fresh: Start[];
  /** What of corrected rows does not reach the open tasks that stand for them. */
  kept: KeptRow[];
}

/** A plan as it reads now. */
export interface PlanNow {
  year: number;
  expansions: Expansion[];
  /** Tasks of suggestions that this start does not speak of: they stay as they are. */
  isLeft(facts: TaskFacts): boolean;
}

/**
 * Compares a plan with all tasks the engine knows of it, open and ended. Tasks are found by row
 * (`ref`) and unit; a task that a command moved or reassigned still stands for what the plan said
 * of it.
 */
export function comparePlan(existing: TaskFacts[], plan: PlanNow): Comparison {
  const skipped = new Set(plan.expansions.flatMap(({ skippedIds }) => skippedIds));
  const tasks = rowsOf(existing, plan.year).filter(({ facts }) => !skipped.has(facts.id));
  const pool = new Pool(tasks, plannedIn(plan.expansions));
  pairAll(pool);
  const rows = new Map(plan.expansions.map(({ task }) => [task.ref, task]));
  const dropped = pool.tasks.filter(({ state, facts }) => state === 'open' && !plan.isLeft(facts));
  return {
    changes: [
      ...inOrder(pool.pairs, plan.expansions).flatMap(changesOf),
      ...dropped.map(({ facts }) => ({
        kind: 'dropped' as const,
        task: facts,
        row: rows.get(facts.ref) ?? null,
      })),
    ],
    known: pool.pairs.map(({ task }) => task.facts.id),
    fresh: pool.planned.map(({ start }) => start),
    kept: inOrder(pool.pairs, plan.expansions).flatMap(keptOf),
  };
}

/**
 * The tasks that rows of this year's plan started: a file's name, and so the plan's id, may serve
 * again next year.
 */
export function rowsOf(existing: TaskFacts[], year: number): Printed[] {
  return existing
    .filter(({ planYear }) => planYear === year)
    .flatMap((facts) => printedTask(facts) ?? []);
}

const plannedIn = (expansions: Expansion[]): Planned[] =>
  expansions.flatMap(({ task, starts }) => starts.map((start) => ({ row: task, start })));

/**
 * What has its id first, so that no id that is taken is left to be started; then by row and unit;
 * then by row.
 */
function pairAll(pool: Pool): void {
  const planned = pool.planned;
  pool.pair(
    ({ facts }) => facts.id,
    ({ start }) => start.facts.id,
  );
  pairUnits(pool, ({ facts, unit }) => `${facts.ref} ${unit}`, planned);
  pairUnits(pool, ({ facts }) => `${facts.ref} ${facts.unit}`, planned);
  pairSwapped(pool, planned);
}

/** Open tasks come first. A cancelled one stands for no other day: that work was not done. */
function pairUnits(pool: Pool, ofTask: Key<Printed>, planned: Planned[]): void {
  pairSameDay(pool, ofTask, rowAndUnit);
  pairNear(pool, only('open', ofTask), rowAndUnit);
  pairOnly(pool, only('open', ofTask), rowAndUnit);
  pairNear(pool, only('done', ofTask), rowAndUnit);
  pairOnly(pool, only('done', ofTask), once(planned, rowAndUnit));
}

/**
 * What was done by the former unit is not done again; only a row that is due once can be known to
 * be that.
 */
function pairSwapped(pool: Pool, planned: Planned[]): void {
  const swapped = swappedUnits(pool, planned);
  const ofTask: Key<Printed> = ({ facts: { ref }, unit }) =>
    swapped.get(ref)?.from === unit ? ref : null;
  const ofPlanned: Key<Planned> = ({ start: { facts } }) =>
    swapped.get(facts.ref)?.to === facts.unit ? facts.ref : null;
  pairSameDay(pool, only('open', ofTask), ofPlanned);
  pairNear(pool, only('open', ofTask), ofPlanned);
  pairOnly(pool, only('open', ofTask), ofPlanned);
  const gone = goneUnits(planned);
  const byRow: Key<Printed> = (task) => (gone(task) ? task.facts.ref : null);
  pairSameDay(pool, only('done', byRow), ({ start }) => start.facts.ref);
  pairOnly(pool, only('done', ofTask), once(planned, ofPlanned));
}

const rowAndUnit = ({ start: { facts } }: Planned): string => `${facts.ref} ${facts.unit}`;

const only =
  (state: Printed['state'], ofTask: Key<Printed>): Key<Printed> =>
  (task) =>
    task.state === state ? ofTask(task) : null;

/** Of rows that are due once for a unit: a finished occurrence says nothing of the others. */
function once(planned: Planned[], ofPlanned: Key<Planned>): Key<Planned> {
  const times = countBy(planned, rowAndUnit);
  return (one) => (times.get(rowAndUnit(one)) === 1 ? ofPlanned(one) : null);
}

function countBy<T>(things: T[], keyOf: (thing: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  return counts;
}

/** As the plan lists them. */
function inOrder(pairs: Pair[], expansions: Expansion[]): Pair[] {
  const order = new Map(expansions.flatMap(({ starts }) => starts).map((start, at) => [start, at]));
  const at = ({ planned }: Pair): number => order.get(planned.start) ?? 0;
  return [...pairs].sort((a, b) => at(a) - at(b));
}

function keptOf({ task: { facts, state }, planned: { start } }: Pair): KeptRow[] {
  const fields = state === 'open' ? keptFields(facts, start.facts) : [];
  return fields.length > 0 ? [{ ref: start.facts.ref, fields }] : [];
}

function changesOf({ task, planned: { row, start } }: Pair): Change[] {
  const { facts, unit, due, state } = task;
  const to = start.facts;
  const moved = to.dueDate !== due && to.dueDate !== facts.dueDate;
  const reassigned = to.unit !== unit && to.unit !== facts.unit;
  const joined = state === 'open' && wantsOthersBeside(facts, to);
  if (!moved && !reassigned && !joined) return [];
  if (state !== 'open') return [{ kind: 'ended', task: facts, row, to }];
  // The new unit first: it is told of the new date, and the old one of neither.
  return [
    ...(reassigned ? [{ kind: 'reassigned' as const, task: facts, row, to }] : []),
    ...(moved ? [{ kind: 'moved' as const, task: facts, row, to }] : []),
    ...(joined ? [{ kind: 'joined' as const, task: facts, row, to }] : []),
  ];
}
