import type { PlanReading, Suggestion } from '../../domain/plan/types.ts';

/** The suggestions a person has accepted. */
export const acceptedIn = ({ suggestions }: Pick<PlanReading, 'suggestions'>): Suggestion[] =>
  suggestions.filter(({ decision }) => decision === 'accepted');
