import type { Suggestion } from '../../../domain/plan/types.ts';
import type { RoundRhythm } from '../../../domain/round/types.ts';

/** What the reading of a due text calls a rhythm, as rounds call it. */
const RHYTHMS: Record<string, RoundRhythm> = {
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  'half-yearly': 'half-year',
  yearly: 'yearly',
};

/** The form of a round that asks for progress, filled in with a rule that a plan states. */
export function ruleOfferHref({ title, deadline }: Suggestion, plan: string): string {
  const rhythm = RHYTHMS[deadline.recurrence?.[0] ?? ''] ?? 'weekly';
  const query = new URLSearchParams({ what: 'progress', title, rhythm, plan });
  return `/ky-bao-cao/mo?${query}`;
}
