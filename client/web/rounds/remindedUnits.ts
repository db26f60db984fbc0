import { missingUnits } from '../../../domain/round/state.ts';
import type { RoundUnit } from '../../../domain/round/types.ts';
import type { SeenRound } from './seenRound.ts';

/** The units that a reminder would touch now: who has not sent, and is ours to urge. */
export const unitsToRemind = ({ facts, shares }: SeenRound): RoundUnit[] =>
  missingUnits(facts, shares).filter(({ relation }) => relation === 'subordinate');
