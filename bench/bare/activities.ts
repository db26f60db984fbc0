import type { Client } from '@temporalio/client';

export const BARE_QUEUE = 'bare';

export interface BareActivities {
  hand(notice: { digest: string; notice: string }): Promise<string>;
  send(count: number): Promise<string>;
}

/** Signals the digest, as handing over does; sends nothing. */
export const bareActivities = (client: Client, deliverAt: string): BareActivities => ({
  hand: async ({ digest, notice }) => {
    await client.workflow.signalWithStart('bareDigest', {
      workflowId: digest,
      taskQueue: BARE_QUEUE,
      args: [deliverAt],
      signal: 'add',
      signalArgs: [notice],
    });
    return digest;
  },
  send: async (count) => `${count} taken`,
});
