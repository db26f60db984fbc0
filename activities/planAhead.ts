import { planAhead } from '../domain/plan/planAhead.ts';
import type { Deps } from './deps.ts';
import type { OutagesUntil } from './outages.ts';
import { uncountedOutages } from './pushOn.ts';
import type { Activities } from './types.ts';

/**
 * The next part of a schedule that was cut at its horizon, as calendar and outages are known now.
 */
export function createPlanAhead(
  { agencyOf }: Pick<Deps, 'agencyOf'>,
  outagesUntil: OutagesUntil,
): Activities['planAhead'] {
  return async ({ facts, policy, continues, now }) => {
    const { calendar, directory } = agencyOf(facts.agency);
    const outages = await uncountedOutages(policy, () => outagesUntil(now));
    return planAhead(
      facts,
      policy,
      { calendar, language: directory.language, from: now, continues },
      outages,
    );
  };
}
