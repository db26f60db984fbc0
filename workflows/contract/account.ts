import type { SavedView } from '../../domain/access/savedViews.ts';

/** What an account's workflow begins with. */
export interface AccountInput {
  agency: string;
  shape: number;
  /** Goes up when every session that was begun before is to end. */
  epoch: number;
  /** Filters of lists that its person keeps; absent: none were kept yet. */
  views?: SavedView[];
}

/** What anybody may read of it without waking a worker. */
export type AccountMemo = Pick<AccountInput, 'epoch' | 'views'>;

/** Update: ends every session of its person; answers with the epoch that counts from then on. */
export const END_SESSIONS = 'end-sessions';

/** Update: changes one of the views; answers with all of them, or refuses in words. */
export const CHANGE_VIEWS = 'change-views';
