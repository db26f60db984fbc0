import type { RoundFacts, RoundStep } from '../../../../domain/round/types.ts';

/**
 * What will still happen to a round by itself, as it stands: nobody is reminded once it is locked,
 * and only a round that asks for progress has a share to take down.
 */
export const stepsToCome = (
  { collection, locked, ended }: Pick<RoundFacts, 'collection' | 'locked' | 'ended'>,
  steps: RoundStep[],
): RoundStep[] =>
  steps.filter(({ kind }) => {
    if (ended) return false;
    if (kind === 'tally') return collection.what === 'progress';
    return kind === 'close' || !locked;
  });
