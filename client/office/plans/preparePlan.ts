import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { bareTitle } from '../../../domain/plan/bareTitle.ts';
import { alikePlan } from '../../../domain/plan/changes/alike.ts';
import type { PlanNow } from '../../../domain/plan/changes/changes.ts';
import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks } from '../queries/listTasks.ts';
import { type Accept, expandAll, expanding, isOpen } from './expandPlan.ts';
import { knownPlan } from './planRecord.ts';

/** A plan beside what runs of it, before it is started. */
export interface PreparedPlan {
  /** What is on record of it; null where it was never started. */
  known: PlanRecord | null;
  /** Its rows belong to the day of its first start. */
  reading: PlanReading;
  /** What this start speaks of, rows with open questions among it. */
  asked: Expansion[];
  /** All its tasks, ended ones too. */
  existing: TaskFacts[];
  plan: PlanNow;
}

/** Looks at what a start would meet. Changes nothing. */
export async function preparePlan(
  context: OfficeContext,
  agency: Agency,
  read: PlanReading,
  accept: Accept,
  now: Instant,
): Promise<PreparedPlan> {
  const code = agency.directory.agency;
  const known = await knownPlan(context, code, read.plan.id);
  const reading = begunOn(read, known, agency);
  const asked = expandAll(agency, reading, accept, now).expansions;
  const ofPlan = { agency: code, plan: reading.plan.id, all: true };
  const existing = (await listTasks(context, ofPlan)).map(({ facts }) => facts);
  const before = acceptedBefore(agency, reading, asked, existing, now);
  return { known, reading, asked, existing, plan: planNow(reading, [...asked, ...before]) };
}

/**
 * The running plan of another id that says the same in most of its rows; null where there is none.
 */
export async function runningAlike(
  context: OfficeContext,
  agency: Agency,
  { plan, tasks }: PlanReading,
): Promise<ReturnType<typeof alikePlan>> {
  const open = await listTasks(context, { agency: agency.directory.agency });
  const running = open.map(({ facts }) => facts).filter(({ planYear }) => planYear === plan.year);
  return alikePlan(tasks, running);
}

/** Rows that a corrected version adds belong to a plan that began with its first version. */
function begunOn(
  reading: PlanReading,
  known: PlanRecord | null,
  { calendar }: Agency,
): PlanReading {
  const begun = known?.versions[0]?.at;
  if (!begun) return reading;
  return { ...reading, plan: { ...reading.plan, startedOn: localDate(calendar, begun) } };
}

/**
 * Suggestions that were accepted by an earlier start belong to the plan too. Their refs are
 * counted: words must agree.
 */
export function acceptedBefore(
  agency: Agency,
  reading: PlanReading,
  asked: Expansion[],
  existing: TaskFacts[],
  now: Instant,
): Expansion[] {
  const spokenOf = new Set(asked.map(({ task }) => task.ref));
  const running = existing.filter(
    ({ planYear, cancelled }) => planYear === reading.plan.year && !cancelled,
  );
  const started = new Set(running.map(wordsOf));
  const before = reading.suggestions.filter(
    (one) => !spokenOf.has(one.ref) && started.has(wordsOf(one)),
  );
  return before.map(expanding(agency, reading, now)).filter((expansion) => !isOpen(expansion));
}

const wordsOf = (one: Pick<PlannedTask, 'ref' | 'title' | 'dueText'>): string =>
  `${one.ref} ${bareTitle(one)}`;

/**
 * Tasks of suggestions that stand in the plan and that this start does not speak of are left as
 * they are.
 */
export function planNow({ plan, suggestions }: PlanReading, expansions: Expansion[]): PlanNow {
  const spokenOf = new Set(expansions.map(({ task }) => task.ref));
  const others = suggestions.filter(({ ref }) => !spokenOf.has(ref));
  const left = new Set(others.flatMap(({ ref, title }) => [ref, title]));
  const isLeft = ({ ref, title }: TaskFacts): boolean =>
    !spokenOf.has(ref) && (left.has(ref) || left.has(title));
  return { year: plan.year, expansions, isLeft };
}
