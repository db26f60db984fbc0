import type { Stretch } from '../../domain/due/findDuties.ts';
import type { DueReading } from '../../domain/due/types.ts';

/** A deadline in a clause: its words, what they read as, and where they stand. */
export interface ClauseDue {
  dueText: string;
  reading: DueReading;
  at: readonly Stretch[];
}
