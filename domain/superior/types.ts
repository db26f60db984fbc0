import type { LocalDate } from '../calendar/types.ts';
import type { Source } from '../plan/types.ts';
import type { Text } from '../text/text.ts';
import type { Slip } from './slip.ts';

/** How a superior says that a task stands: taken from its list, never inferred from a date. */
export type StateAbove = 'open' | 'done' | 'moved' | 'taken-back';

/** One row of the list that a superior's system gives out, as printed. */
export interface AssignedRow extends Slip {
  /** The leader above who directs it. */
  leader: string;
  /** The day the slip was made; null: not said, or not readable. */
  created: LocalDate | null;
  /** The task it is a part of. */
  parent: string;
  title: string;
  lead: string;
  coordinating: string[];
  dueText: string;
  /** Null: no state, or words that are not known. */
  state: StateAbove | null;
  stateText: string;
  /** The document that the superior counts it done by, where its list has one. */
  result: { documentNo: string; documentDate: string };
  source: Source;
  /** What is unclear about its cells. */
  doubts: Text[];
}
