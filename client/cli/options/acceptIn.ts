import type { PlanReading, Suggestion } from '../../../domain/plan/types.ts';
import { acceptedIn } from '../../../reading/answers/accepted.ts';
import type { Accept } from '../../office/types.ts';

/**
 * Which suggestions a plan starts with: those the command line names (`all`, or refs with commas),
 * else those the answers beside the plan accept. What the answers refuse is no part of the plan,
 * unless the command line names its ref.
 */
export function acceptIn(
  words: string | undefined,
  reading: PlanReading,
): { accept: Accept; reading: PlanReading } {
  const accept = words === undefined ? acceptedIn(reading).map(({ ref }) => ref) : named(words);
  const stays = ({ ref, decision }: Suggestion): boolean =>
    decision !== 'refused' || (accept !== 'all' && accept.includes(ref));
  return { accept, reading: { ...reading, suggestions: reading.suggestions.filter(stays) } };
}

const named = (words: string): Accept =>
  words === 'all' ? 'all' : words.split(',').flatMap((ref) => ref.trim() || []);
