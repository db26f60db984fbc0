import { type Text, text } from '../text/text.ts';
import type { Reached } from './sums.ts';
import type { TargetWanted } from './types.ts';

/** How a target stands for a unit and a period. */
export const TARGET_STATES = ['reached', 'not-for-good', 'missed', 'unreported'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

export const TARGET_STATE_TEXT: Record<TargetState, Text> = {
  reached: text('đạt', 'reached'),
  'not-for-good': text('chưa bền vững', 'reached, not for good'),
  missed: text('chưa đạt', 'not reached'),
  unreported: text('chưa báo cáo', 'not reported'),
};

/** How what was reached stands to what is wanted. */
export function stateOf({ value, side }: TargetWanted, reached: Reached): TargetState {
  const isReached = side === 'at-least' ? reached.value >= value : reached.value <= value;
  if (!isReached) return 'missed';
  return reached.latest?.lasts === false ? 'not-for-good' : 'reached';
}

/**
 * What several units that are each to reach it come to: the worst of them. While one was not asked
 * yet and has nothing on record, nobody can say that all have.
 */
export function worstOf(states: (TargetState | null)[]): TargetState | null {
  const worst = WORST_FIRST.find((state) => states.includes(state)) ?? null;
  return worst !== 'missed' && worst !== 'unreported' && states.includes(null) ? null : worst;
}

const WORST_FIRST = ['missed', 'unreported', 'not-for-good', 'reached'] as const;
