import type { LocalDate } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';

/** The finding for which a task was given. */
export interface FindingRef {
  plan: string;
  inspection: string;
  finding: string;
  /** What was found. */
  words: string;
  /** The unit that was inspected, and the day. */
  inspected: UnitId;
  on: LocalDate;
}
