import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { aboutPlan } from '../../../domain/directory/roles.ts';
import { bareTitle } from '../../../domain/plan/bareTitle.ts';
import { alikePlan } from '../../../domain/plan/changes/alike.ts';
import type { PlanNow } from '../../../domain/plan/changes/changes.ts';
import type { Expansion, Start } from '../../../domain/plan/expand/expand.ts';
import { wholeYear } from '../../../domain/plan/identity.ts';
import type { KeptRow } from '../../../domain/plan/keptText.ts';
import type { KeptAnswer, PlanRecord } from '../../../domain/plan/record.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { text } from '../../../domain/text/text.ts';
import type { TaskInput } from '../../../workflows/contract/task.ts';
import { type Asker, actorFor } from '../commands/actor.ts';
import { inputOf, startAll } from '../commands/startTasks.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks, untilListed } from '../queries/listTasks.ts';
import { applyChanges, ignoreChanges, type Outcome } from './applyChanges.ts';
import { compareNow, refuseRenumbered, refuseUnchosen } from './compareWithRunning.ts';
import {
  type Accept,
  expanding,
  expandPlan,
  IS_ANOTHER_PLAN,
  isOpen,
  NothingStarted,
} from './expandPlan.ts';
import { knownPlan, recordPlan, refuseOtherPlan } from './planRecord.ts';

/**
 * What became of a plan: an expansion for each task and each accepted suggestion, what was started,
 * what was changed.
 */
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
  /**
   * What to do where the plan no longer says what running tasks were started from; absent: nothing,
   * and refuse.
   */
  changes?: 'apply' | 'ignore' | undefined;
  /**
   * The plan's id was chosen by a person: however much it says the same as another plan, it is none
   * of its versions.
   */
  named?: boolean;
  /** Who starts it, and changes running tasks. */
  asker: Asker;
  /** The answers it is started with. */
  answers: KeptAnswer[];
  /** The name of its file. */
  file: string;
}

/**
 * Starts a plan. Nothing is started while a row has an open question that blocks, or while a
 * corrected plan waits for a choice about running tasks: all is told at once. Starting the same
 * plan again starts nothing twice.
 */
export async function startPlan(
  context: OfficeContext,
  agency: Agency,
  read: PlanReading,
  choice: Choice,
  progress?: (done: number) => void,
): Promise<PlanStart> {
  const { accept, changes: chosen, named, asker } = choice;
  const now = await context.now();
  const record = recordOf(agency, read, choice, now);
  const known = await knownPlan(context, record.agency, record.id);
  if (known) refuseOtherPlan(known, record);
  const reading = begunOn(read, known, agency);
  const asked = expandPlan(agency, reading, accept, now);
  const ofPlan = { agency: agency.directory.agency, plan: reading.plan.id };
  const existing = (await listTasks(context, { ...ofPlan, all: true })).map(({ facts }) => facts);
  if (existing.length === 0 && !named) await refuseAlike(context, agency, reading);
  const plan = planNow(reading, [
    ...asked,
    ...acceptedBefore(agency, reading, asked, existing, now),
  ]);
  refuseRenumbered(existing, plan);
  const comparison = await compareNow(context, existing, plan);
  const { changes, known: standing, fresh, kept } = comparison;
  if (!chosen) refuseUnchosen(agency, comparison);
  await recordPlan(context, record);
  const inputs = inputsOf(agency, fresh);
  const outcomes =
    chosen === 'apply'
      ? await applyChanges(context, agency, changes, asker)
      : ignoreChanges(changes);
  const { expansions } = plan;
  const begun = await startAll(context, inputs, progress);
  // The next start compares with what lists say: a plan that is corrected at once must find all of
  // this one.
  if (begun.started.length > 0)
    await untilListed(context, ofPlan, existing.length + begun.started.length);
  return {
    expansions,
    started: begun.started,
    known: [...standing, ...begun.known],
    changes: outcomes,
    kept,
  };
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

/** What a start puts on record. */
function recordOf(
  agency: Agency,
  reading: PlanReading,
  { asker, answers, file }: Choice,
  at: Instant,
): PlanRecord {
  const { directory } = agency;
  const { plan } = reading;
  const { title, number = '', issued = null } = plan;
  const about = aboutPlan(plan.id);
  const by = actorFor(directory, about, asker, localDate(agency.calendar, at));
  return {
    agency: directory.agency,
    id: plan.id,
    period: plan.period ?? wholeYear(plan.year),
    versions: [{ title, number, issued, at, by, file }],
    answers,
    closed: null,
  };
}

/** Refuses what is most likely another plan's new version under another file name. */
async function refuseAlike(
  context: OfficeContext,
  agency: Agency,
  { plan, tasks }: PlanReading,
): Promise<void> {
  const open = await listTasks(context, { agency: agency.directory.agency });
  const running = open.map(({ facts }) => facts).filter(({ planYear }) => planYear === plan.year);
  const alike = alikePlan(tasks, running);
  if (!alike) return;
  const { shared, rows } = alike;
  throw new NothingStarted(
    text(
      `Chưa giao việc nào: ${shared} trên ${rows} nhiệm vụ trùng với kế hoạch “${alike.plan}” đang theo dõi.`,
      `Nothing was started: ${shared} of ${rows} rows are also in the running plan “${alike.plan}”.`,
    ),
    {
      action: 'choose',
      choices: [
        {
          meaning: text('Nếu đây là bản mới của kế hoạch ấy', 'If this is its new version'),
          input: 'plan',
          value: alike.plan,
        },
        { meaning: IS_ANOTHER_PLAN, input: 'plan', value: plan.id },
      ],
    },
  );
}

/** The workflows that an expanded plan becomes. */
export const inputsOf = (agency: Agency, starts: Start[]): TaskInput[] =>
  starts.map((start) => inputOf(agency, start));

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
