import { isIncoming } from '../../../domain/plan/incoming.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';

/** What documents may be made of: plans, and what was given outside plans. */
export interface PlanChoice {
  id: string;
  name: Text;
  /** It has a table of its own. */
  isPlan: boolean;
}

/** The plans that tasks are of, in the order in which they are met. */
export function planChoices(rows: Pick<TaskRow, 'facts'>[]): PlanChoice[] {
  const names = new Map(rows.map(({ facts }) => [facts.plan, facts.planName]));
  return [...names].map(([id, name]) => ({
    id,
    name: isIncoming(id) ? outsidePlans(id.slice(-4)) : text(name, name),
    isPlan: !isIncoming(id),
  }));
}

const outsidePlans = (year: string): Text =>
  text(`nhiệm vụ giao ngoài kế hoạch năm ${year}`, `work given outside plans in ${year}`);
