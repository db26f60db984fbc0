import type { Client } from '@temporalio/client';
import {
  type DigestLedger,
  WITHDRAW_SIGNAL,
  type Withdrawal,
} from '../workflows/contract/digest.ts';
import type { Deps } from './deps.ts';
import type { CallBack } from './types.ts';

/** Moves are followed so far: a notice moves once a working day at most. */
const MOVES_AT_MOST = 30;

/** Calls a notice back from wherever it has moved to. Null when it has left, or ended otherwise. */
export function createWithdraw({ client }: Pick<Deps, 'client'>) {
  return async function withdraw({ digest, notice, because }: CallBack): Promise<string | null> {
    let at: string | null = digest;
    for (let moves = 0; at !== null && moves < MOVES_AT_MOST; moves += 1) {
      const { status } = await client.workflow.getHandle(at).describe();
      if (status.name === 'RUNNING') {
        await client.workflow
          .getHandle(at)
          .signal<[Withdrawal]>(WITHDRAW_SIGNAL, { notice, because });
        return at;
      }
      at = status.name === 'COMPLETED' ? await movedTo(client, at, notice) : null;
    }
    return null;
  };
}

async function movedTo(client: Client, digest: string, notice: string): Promise<string | null> {
  const ledger: DigestLedger = await client.workflow.getHandle(digest).result();
  const found = ledger.notices.find(({ id }) => id === notice);
  return found?.end === 'moved' ? found.detail : null;
}
