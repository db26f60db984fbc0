import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { aboutPlan } from '../../../domain/directory/roles.ts';
import type { Change } from '../../../domain/plan/changes/changes.ts';
import type { Expansion, Start } from '../../../domain/plan/expand/expand.ts';
import { wholeYear } from '../../../domain/plan/identity.ts';
import type { KeptRow } from '../../../domain/plan/keptText.ts';
import type { KeptAnswer, PlanRecord } from '../../../domain/plan/record.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { text } from '../../../domain/text/text.ts';
import type { TaskInput } from '../../../workflows/contract/task.ts';
import { type Asker, actorFor } from '../commands/actor.ts';
import { inputOf, startAll } from '../commands/startTasks.ts';
import type { OfficeContext } from '../context.ts';
import { untilListed } from '../queries/listTasks.ts';
import { applyChanges, ignoreChanges, type Outcome } from './applyChanges.ts';
import { compareNow, refuseRenumbered, refuseUnchosen } from './compareWithRunning.ts';
import { type Accept, IS_ANOTHER_PLAN, NothingStarted, refuseOpen } from './expandPlan.ts';
import { recordPlan, refuseOtherPlan } from './planRecord.ts';
import { preparePlan, runningAlike } from './preparePlan.ts';

/**
 * What became of a plan: an expansion for each task and each accepted suggestion, what was started,
 * what was changed.
 */
export interface PlanStart {
  expansions: Expansion[];
  started: string[];
  /** Tasks that ran before, or have ended, and stand for what the plan says. */
  known: string[];
  /** Those of them that were cancelled and stay so. */
  cancelled: TaskFacts[];
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
  const prepared = await preparePlan(context, agency, read, accept, now);
  const { known, reading, asked, existing, plan } = prepared;
  if (known) refuseOtherPlan(known, record);
  refuseOpen(asked);
  const ofPlan = { agency: agency.directory.agency, plan: reading.plan.id };
  if (existing.length === 0 && !named) await refuseAlike(context, agency, reading);
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
    cancelled: stillCancelled(existing, standing, changes),
    changes: outcomes,
    kept,
  };
}

/** Cancelled tasks that stand for what the plan says; what it would change is told apart. */
function stillCancelled(existing: TaskFacts[], known: string[], changes: Change[]): TaskFacts[] {
  const told = new Set(changes.map(({ task }) => task.id));
  const standing = new Set(known.filter((id) => !told.has(id)));
  return existing.filter(({ id, cancelled }) => cancelled !== null && standing.has(id));
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
  reading: PlanReading,
): Promise<void> {
  const alike = await runningAlike(context, agency, reading);
  if (!alike) return;
  const { shared, rows } = alike;
  const { id } = reading.plan;
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
        { meaning: IS_ANOTHER_PLAN, input: 'plan', value: id },
      ],
    },
  );
}

/** The workflows that an expanded plan becomes. */
export const inputsOf = (agency: Agency, starts: Start[]): TaskInput[] =>
  starts.map((start) => inputOf(agency, start));
