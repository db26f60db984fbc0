import type { Agency } from '../../../config/agency.ts';
import { diffPlans, type PlanDiff } from '../../../domain/plan/changes/diff.ts';
import { partiesOf } from '../../../domain/plan/expand/parties.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';

/** What a new version of a plan adds, removes and changes. Needs no engine. */
export const diffVersions = (
  before: PlanReading,
  after: PlanReading,
  agency: Agency | null,
): PlanDiff => diffPlans(inUnits(before, agency), inUnits(after, agency));

/**
 * Units by their names in the directory: another spelling of one is no change. What was refused is
 * no part of a plan.
 */
function inUnits(
  { tasks, suggestions }: PlanReading,
  agency: Agency | null,
): Pick<PlanReading, 'tasks' | 'suggestions'> {
  const named = <T extends PlannedTask>(task: T): T => {
    const { parties, questions } = agency
      ? partiesOf(agency.directory, task)
      : { parties: [], questions: [] };
    const known = parties.length > 0 && !questions.some(({ blocking }) => blocking);
    return known ? { ...task, leadUnits: parties.map(({ unit }) => unit.name) } : task;
  };
  const wanted = suggestions.filter(({ decision }) => decision !== 'refused');
  return { tasks: tasks.map(named), suggestions: wanted.map(named) };
}
