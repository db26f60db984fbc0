import type { SavedView } from '../../domain/access/savedViews.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';

/** What an account's workflow begins with. */
export interface AccountInput {
  agency: string;
  shape: number;
  /** Goes up when every session that was begun before is to end. */
  epoch: number;
  /** Filters of lists that its person keeps; absent: none were kept yet. */
  views?: SavedView[];
  /** Links of mails and lists until this day serve no more; absent: none were ended. */
  linksEndedOn?: LocalDate;
}

/** What anybody may read of it without waking a worker. */
export type AccountMemo = Pick<AccountInput, 'epoch' | 'views' | 'linksEndedOn'>;

/** Update: ends every session of its person; answers with the epoch that counts from then on. */
export const END_SESSIONS = 'end-sessions';

/** Update: ends the links of its person's mails and lists until a day, that day included. */
export const END_LINKS = 'end-links';

/** Update: changes one of the views; answers with all of them, or refuses in words. */
export const CHANGE_VIEWS = 'change-views';
