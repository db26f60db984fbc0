import type { Agency } from '../../config/agency.ts';
import type { RoundFacts, RoundStep } from '../../domain/round/types.ts';
import type { RoundInput } from '../../workflows/contract/round.ts';
import { SHAPE } from '../../workflows/contract/shape.ts';
import { roundFacts } from './roundFacts.ts';

/** A step of a kind at a moment, whose notices leave with the next mail. */
export const roundStep = (kind: RoundStep['kind'], at: string): RoundStep => ({
  ...{ id: kind, kind, n: 0, date: at.slice(0, 10), at, deliverAt: at },
});

/** What a round begins with whose steps a test chooses. */
export const roundInput = (
  { policy, directory }: Agency,
  change: Partial<RoundFacts>,
  steps: RoundStep[],
): RoundInput => ({
  ...{ facts: roundFacts(change), steps, delivery: policy.delivery },
  ...{ language: directory.language, shape: SHAPE },
});
