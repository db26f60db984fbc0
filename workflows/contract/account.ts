/** What an account's workflow begins with. */
export interface AccountInput {
  agency: string;
  shape: number;
  /** Goes up when every session that was begun before is to end. */
  epoch: number;
}

/** What anybody may read of it without waking a worker. */
export type AccountMemo = Pick<AccountInput, 'epoch'>;

/** Update: ends every session of its person; answers with the epoch that counts from then on. */
export const END_SESSIONS = 'end-sessions';
