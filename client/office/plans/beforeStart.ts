import type { Agency } from '../../../config/agency.ts';
import type { AlikePlan } from '../../../domain/plan/changes/alike.ts';
import type { Comparison } from '../../../domain/plan/changes/changes.ts';
import { wholeYear } from '../../../domain/plan/identity.ts';
import { otherPeriod, type PlanRecord, whyClosed } from '../../../domain/plan/record.ts';
import type { PlanResults } from '../../../domain/plan/results.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { OfficeContext } from '../context.ts';
import { compareNow, refuseRenumbered } from './compareWithRunning.ts';
import { type Accept, isOpen } from './expandPlan.ts';
import { planResults } from './planResults.ts';
import { preparePlan, runningAlike } from './preparePlan.ts';

/** What somebody should know and choose before a plan is started. */
export interface BeforeStart {
  /** What is on record of it; null where it was never started. */
  known: PlanRecord | null;
  /** Refs of rows whose questions hold everything up. */
  open: string[];
  /** Why it cannot be the plan that runs under its id: its time, its end, its numbers. */
  not: Text | null;
  /** A running plan of another id that it is most likely a version of. */
  alike: AlikePlan | null;
  /**
   * What it changes, starts and leaves of running tasks; null while something above holds it up.
   */
  comparison: Comparison | null;
  /** What its column of results says of tasks that were not reported yet. */
  results: PlanResults;
}

/** Looks at everything that a start would refuse, all at once. Changes nothing. */
export async function beforeStart(
  context: OfficeContext,
  agency: Agency,
  read: PlanReading,
  accept: Accept,
): Promise<BeforeStart> {
  const now = await context.now();
  const prepared = await preparePlan(context, agency, read, accept, now);
  const { known, reading, asked, existing, plan } = prepared;
  const open = asked.filter(isOpen).map(({ task }) => task.ref);
  const period = reading.plan.period ?? wholeYear(reading.plan.year);
  const not =
    (known && (otherPeriod(known, period) ?? whyClosed(known))) ??
    refusalOf(() => refuseRenumbered(existing, plan));
  return {
    ...{ known, open, not },
    alike: existing.length === 0 ? await runningAlike(context, agency, reading) : null,
    comparison: open.length > 0 || not ? null : await compareNow(context, existing, plan),
    results: await planResults(context, agency, reading, accept),
  };
}

function refusalOf(look: () => void): Text | null {
  try {
    look();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    throw error;
  }
}
