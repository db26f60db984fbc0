import type { Agency } from '../../../config/agency.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { comparePlan } from '../../../domain/plan/changes/changes.ts';
import { type Renumbered, renumberedRows } from '../../../domain/plan/changes/renumbered.ts';
import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { acceptedIn } from '../../../reading/answers/accepted.ts';
import { expanding, isOpen } from '../plans/expandPlan.ts';
import { acceptedBefore, planNow } from '../plans/preparePlan.ts';

/** What starting a new version would do to tasks that all run as the old one began them. */
export interface RolloutPreview {
  moved: number;
  reassigned: number;
  /** With other units beside the lead. */
  joined: number;
  cancelled: number;
  started: number;
  /**
   * Rows of the new version that wait for an answer: nothing is started, and nothing else is known.
   */
  open: string[];
  /** Rows whose numbers changed hands: the new version is refused. */
  renumbered: Renumbered[];
}

/** Compares as `startPlan` does, with the tasks of the old version in the place of running ones. */
export function previewRollout(
  agency: Agency,
  before: PlanReading,
  after: PlanReading,
  now: Instant,
): RolloutPreview {
  const expand = (reading: PlanReading): Expansion[] => {
    // Running tasks are found by the plan's id: both versions bear the new one's.
    const one = expanding(
      agency,
      { ...reading, plan: { ...reading.plan, id: after.plan.id } },
      now,
    );
    return [...reading.tasks, ...acceptedIn(reading)].map(one);
  };
  const existing = expand(before).flatMap(({ starts }) => starts.map(({ facts }) => facts));
  const asked = expand(after);
  const plan = planNow(after, [...asked, ...acceptedBefore(agency, after, asked, existing, now)]);
  const { changes, fresh } = comparePlan(existing, plan);
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  return {
    ...{
      moved: count('moved'),
      reassigned: count('reassigned'),
      joined: count('joined'),
      cancelled: count('dropped'),
      started: fresh.length,
    },
    open: plan.expansions.filter(isOpen).map(({ task }) => task.ref),
    renumbered: renumberedRows(
      existing,
      plan.expansions.map(({ task }) => task),
    ),
  };
}
