import { planAhead } from '../domain/plan/expand/planAhead.ts';
import type { Deps } from './deps.ts';
import type { OutagesUntil } from './outages.ts';
import { uncountedOutages } from './skipOutageDays.ts';
import type { Activities } from './types.ts';

/**
 * The next part of a schedule that was cut at its horizon, as calendar and outages are known now.
 */
export function createPlanAhead(
  { agencyOf }: Pick<Deps, 'agencyOf'>,
  outagesUntil: OutagesUntil,
): Activities['planAhead'] {
  return async ({ facts, policy, after, now }) => {
    const { calendar } = agencyOf(facts.agency);
    const outages = await uncountedOutages(policy, () => outagesUntil(now));
    return planAhead(facts, policy, { calendar, from: now, after }, outages);
  };
}
