import type { PlanRecord } from '../../../domain/plan/record.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import type { TargetDecision } from './foundTargets.ts';

/**
 * Has the plan follow the targets that somebody chose; those that it follows already are left as
 * they are. Returns why one is not followed. Asked for again, it adds none twice.
 */
export async function followTargets(
  { plans }: Pick<Desk, 'plans'>,
  plan: Pick<PlanRecord, 'agency' | 'id'>,
  decisions: readonly TargetDecision[],
): Promise<Text[]> {
  const chosen = decisions.filter(({ terms }) => terms !== null);
  if (chosen.length === 0) return [];
  const known = await plans.known(plan.agency, plan.id);
  const followed = new Set(known?.targets?.map(({ id }) => id));
  const told: Text[] = [];
  for (const { id, terms } of chosen) {
    if (!terms || followed.has(id)) continue;
    try {
      const once = `add-${id}-${droppedTimes(known, id)}`;
      await plans.tell(plan, 'add-target', { target: id, terms }, once);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { vi, en } = error.said;
      told.push(text(`Chỉ tiêu “${terms.name}”: ${vi}`, `The target “${terms.name}”: ${en}`));
    }
  }
  return told;
}

/** How often a target was dropped: followed after that, it is another command. */
const droppedTimes = (plan: PlanRecord | null, target: string): number =>
  (plan?.log ?? []).filter(
    ({ what, kept }) => what === 'drop-target' && (kept as { target?: string }).target === target,
  ).length;
