import type { Remedy } from '../../../../domain/text/remedy.ts';
import type { Text } from '../../../../domain/text/text.ts';

/** Something that somebody should see to. */
export interface Finding {
  /** `wrong`: work stands still or goes astray; `look`: it soon may. */
  weight: 'wrong' | 'look';
  said: Text;
  /** What helps: an action that a page can lead to, or words. Absent: `said` tells it. */
  remedy?: Remedy;
  advice?: Text;
  /** Short ids of the tasks it is about. */
  tasks?: string[];
  /** Ids of the mails it is about. */
  mails?: string[];
}
