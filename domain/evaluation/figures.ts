import { TARGET_STATES, type TargetState } from '../target/state.ts';
import { ASIDES, BUCKETS, type Tally } from '../task/buckets.ts';

/** What a unit, or a head with his units, is evaluated by. */
export interface EvaluationFigures {
  counts: Tally;
  explanations: { owed: number; sent: number };
  /** Granted, for whatever reason. */
  extensions: number;
  /** Reports that were sent back. */
  returned: number;
  /** The year so far of the targets it reports, by how each stands. */
  targets: Record<TargetState, number>;
  /** To rounds that fell due. */
  reports: Record<'onTime' | 'late' | 'missing', number>;
  /** Open tasks that rounds asked about, and of how many it was told how they stand. */
  updates: { asked: number; told: number };
}

const zeroes = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

export const NO_FIGURES: EvaluationFigures = {
  counts: zeroes([...BUCKETS, ...ASIDES, 'counted'] as const),
  explanations: { owed: 0, sent: 0 },
  extensions: 0,
  returned: 0,
  targets: zeroes(TARGET_STATES),
  reports: zeroes(['onTime', 'late', 'missing'] as const),
  updates: { asked: 0, told: 0 },
};

/** The figures of several units as those of one: every number is a sum. */
export const sumFigures = (all: readonly EvaluationFigures[]): EvaluationFigures =>
  all.reduce((sum, one) => added(sum, one) as unknown as EvaluationFigures, NO_FIGURES);

/** Adds number to number, wherever they stand. */
function added<T extends object>(a: T, b: T): object {
  return Object.fromEntries(
    Object.entries(a).map(([key, value]) => {
      const other: unknown = b[key as keyof T];
      return [
        key,
        typeof value === 'number' ? value + Number(other) : added(value as object, other as object),
      ];
    }),
  );
}
