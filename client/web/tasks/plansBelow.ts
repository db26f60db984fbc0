import { namedPlan } from '../../../domain/plan/record.ts';
import type { Tally } from '../../../domain/task/buckets.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import { tallyOf } from '../../office/pages/tallies.ts';
import type { Visitor } from '../env.ts';
import { rowsOf } from '../visibleRows.ts';

/** A plan that carries a task out, and how those of its tasks stand that its reader may see. */
export interface PlanBelow {
  id: string;
  name: Text;
  counts: Tally;
}

/** The plans that run and carry a task out; mostly none. */
export async function plansBelow(
  visitor: Visitor,
  { id, agency }: TaskFacts,
): Promise<PlanBelow[]> {
  const plans = await visitor.desk.plans.running(agency);
  const below = plans.filter(({ taskAbove }) => taskAbove?.task === id);
  if (below.length === 0) return [];
  const { rows } = await rowsOf(visitor);
  return below.map((plan) => ({
    id: plan.id,
    name: namedPlan(plan),
    counts: tallyOf(rows.filter(({ facts }) => facts.plan === plan.id)),
  }));
}
