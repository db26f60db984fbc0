import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { DigestLedger } from '../domain/digest/delivery/ledger.ts';
import { RECALL_SIGNAL, type RecallRequest } from '../workflows/contract/digest.ts';
import type { Deps } from './deps.ts';
import { ledgerOf } from './ledger.ts';
import type { Activities, RecallFrom } from './types.ts';

/** Moves are followed so far: a notice moves once a working day at most. */
const MOVES_AT_MOST = 30;

/**
 * Asks notices back from wherever they are. One that has left is left alone: its ledger says so.
 */
export function createRecall({ client }: Pick<Deps, 'client'>): Activities['recall'] {
  return async (requests) => {
    await Promise.all(requests.map((request) => follow(client, request)));
  };
}

async function follow(client: Client, { mail, ...request }: RecallFrom): Promise<void> {
  let at: string | null = mail;
  for (let moves = 0; at !== null && moves < MOVES_AT_MOST; moves += 1) {
    if (await told(client, at, request)) return;
    at = movedTo(await ledgerOf(client, at), request.notice);
  }
}

/** False where the mail has closed. */
async function told(client: Client, mail: string, request: RecallRequest): Promise<boolean> {
  try {
    await client.workflow.getHandle(mail).signal<[RecallRequest]>(RECALL_SIGNAL, request);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

const movedTo = (ledger: DigestLedger | null, notice: string): string | null =>
  ledger?.notices.find(({ id }) => id === notice)?.movedTo ?? null;
