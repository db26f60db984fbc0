import type { Agency } from '../../../config/agency.ts';
import type { PlanCommandOwn } from '../../../domain/plan/commands/index.ts';
import type { PlanCommandName } from '../../../domain/plan/commands/names.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import type { DoneRow } from '../../../domain/plan/results.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import type { Asker } from '../commands/actor.ts';
import type { OfficeContext } from '../context.ts';
import { beforeStart } from './beforeStart.ts';
import { type Decisions, type EndingPlan, endingPlan, endPlan } from './endPlan.ts';
import type { Accept } from './expandPlan.ts';
import { knownPlan, startedPlans } from './planRecord.ts';
import { planResults, reportResults } from './planResults.ts';
import { rehearseNow, type WantedRehearsal } from './rehearseNow.ts';
import { runningPlans } from './runningPlans.ts';
import { type Choice, startPlan } from './startPlan.ts';
import { tellPlan } from './tellPlan.ts';

/** Everything that can be asked about plans and done with them. */
export const plansOf = (context: OfficeContext, asker: Asker) => ({
  /** What is on record of a plan; null where it was never started. */
  known: (agency: string, id: string) => knownPlan(context, agency, id),
  /** The plans of agencies that were started. */
  started: (agencies: string[]) => startedPlans(context, agencies),
  /** What to know and to choose before a plan is started. */
  before: (agency: Agency, reading: PlanReading, accept: Accept) =>
    beforeStart(context, agency, reading, accept),
  /** Its year, if it were started now, beside the tasks of other plans that run or by itself. */
  rehearse: (agency: Agency, reading: PlanReading, wanted: WantedRehearsal) =>
    rehearseNow(context, agency, reading, wanted),
  /** Starts a plan, or brings a corrected version of it to running tasks. */
  start: (
    agency: Agency,
    reading: PlanReading,
    choice: Omit<Choice, 'asker'>,
    progress?: (done: number) => void,
  ) => startPlan(context, agency, reading, { ...choice, asker }, progress),
  /** What its column of results says of tasks that were not reported yet. */
  results: (agency: Agency, reading: PlanReading, accept: Accept) =>
    planResults(context, agency, reading, accept),
  /** Reports tasks with the documents their rows name; tells what was refused. */
  reportResults: (done: DoneRow[]) => reportResults(context, done, asker),
  /** Everything on record of the plans that are not closed, as of half a minute ago at most. */
  running: (agency: string) => runningPlans(context, agency),
  /** Gives a command to a plan itself; the same id sent again does nothing twice. */
  tell: <N extends PlanCommandName>(
    plan: Pick<PlanRecord, 'agency' | 'id'>,
    name: N,
    own: PlanCommandOwn<N>,
    id: string,
  ) => tellPlan(context, plan, name, own, { asker, id }),
  /** How a plan stands that is to be closed. */
  ending: (agency: Agency, plan: string) => endingPlan(context, agency, plan),
  /** Closes it. */
  end: (agency: Agency, ending: EndingPlan, decisions: Decisions) =>
    endPlan(context, agency, ending, decisions, asker),
});
