import { condition } from '@temporalio/workflow';

/**
 * Waits for a command, with nothing else to wait for. A timer runs meanwhile, for the sake of the
 * history alone: a workflow task that commands nothing, and whose worker is gone before an update
 * comes, is taken together with that update by the next worker and apart from it by the one after,
 * in another order; the workflow then stands still for ever (SDK 1.24.0; temporalio/sdk-rust#1146).
 */
export async function restUntil(changed: () => boolean): Promise<void> {
  while (!(await condition(changed, '365 days', { summary: 'rest' })));
}
