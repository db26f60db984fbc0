import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { PersonId } from '../../directory/types.ts';

/** Something posted as proof of a product that is to be taken down once its days are over. */
export interface Posting {
  /** Within its task: `1`, `2`. */
  id: string;
  /** Empty: all that the task is to yield. */
  product: string;
  where: string;
  from: LocalDate;
  /** Its last day. */
  to: LocalDate;
  takenDown: { at: Instant; on: LocalDate; by: PersonId } | null;
}
