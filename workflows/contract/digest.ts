import type { Instant } from '../../domain/calendar/types.ts';
import type { MailIdParts } from '../../domain/case/ids.ts';

/** One mail to one person. Its id says whose and of which day. */
export interface DigestInput extends Omit<MailIdParts, 'series'> {
  /** Of the release that began it: see `shape.ts`. */
  shape: number;
  /** When it leaves. */
  deliverAt: Instant;
  /** Office time of its day, in which attempts may be repeated. */
  spans: { from: Instant; to: Instant }[];
  /** It leaves at any hour: the agency is trying the product out. */
  atOnce: boolean;
  /** Late after an outage, it waits until nothing has come for so long … */
  quietMs: number;
  /** … but at most so long. */
  quietAtMostMs: number;
  /** Between two attempts. */
  retryMs: number;
}

export const ADD_SIGNAL = 'add';
export const RECALL_SIGNAL = 'recall';
export const LEDGER_QUESTION = 'ledger';

/** A notice that is asked back. */
export interface RecallRequest {
  notice: string;
  /** Why, in the agency's language. */
  because: string;
}
