import type { Instant } from '../../domain/calendar/types.ts';
import type { KeptAnswer, PlanRecord, PlanVersion } from '../../domain/plan/record.ts';

/** What a plan's workflow begins with. */
export interface PlanInput extends PlanRecord {
  shape: number;
}

export const PLAN_QUESTION = 'record';

/** Update: a corrected version was started, or answers changed. */
export const CORRECT_PLAN = 'correct';

/** Update: its year is over. */
export const CLOSE_PLAN = 'close';

export interface Correction {
  version: PlanVersion;
  answers: KeptAnswer[];
}

/** What a command of a plan answers. */
export interface PlanCommandAnswer {
  at: Instant;
  /** The same command had been carried out before; nothing was done again. */
  repeated: boolean;
}

/** What anybody may read of it without waking a worker. */
export type PlanMemo = Pick<PlanRecord, 'period' | 'versions' | 'closed'>;

export const planMemoOf = ({ period, versions, closed }: PlanRecord): PlanMemo => ({
  ...{ period, versions, closed },
});
