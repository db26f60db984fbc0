import { type Client, WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client';
import type { DigestLedger } from '../domain/digest/delivery/ledger.ts';

/** The ledger of a mail that has closed; null without one: terminated, cancelled, never begun. */
export async function ledgerOf(client: Client, id: string): Promise<DigestLedger | null> {
  try {
    return await client.workflow.getHandle(id).result();
  } catch (error) {
    if (error instanceof WorkflowFailedError || error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
