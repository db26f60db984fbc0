import type { TaskFacts } from '../../../domain/task/types.ts';
import type { Visitor } from '../env.ts';

/** Where the inspection stands whose finding a task puts right; null where a visitor sees none. */
export function findingHref(
  { seesInspectionsOf }: Pick<Visitor, 'seesInspectionsOf'>,
  { finding, unit }: Pick<TaskFacts, 'finding' | 'unit'>,
): string | null {
  if (!finding || !seesInspectionsOf) return null;
  const { plan, inspection, inspected } = finding;
  const isSeen = seesInspectionsOf(inspected) || seesInspectionsOf(unit);
  return isSeen ? `/ke-hoach/kiem-tra/${encodeURIComponent(plan)}/${inspection}` : null;
}
