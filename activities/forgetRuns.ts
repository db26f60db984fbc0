import type { Client } from '@temporalio/client';
import type { WorkflowRun } from './types.ts';

/**
 * Deletes the closed runs of a workflow, with their histories, but for one. Where the server does
 * not list or delete for us, they stay until its retention ends. Throws what is worth a repetition.
 */
export function createForgetRuns({ client }: { client: Client }) {
  return async function forgetRuns({ workflowId, runId }: WorkflowRun): Promise<void> {
    const query = `WorkflowId = '${workflowId}' AND ExecutionStatus != 'Running'`;
    try {
      for await (const earlier of client.workflow.list({ query }))
        if (earlier.runId !== runId) await deleteRun(client, { workflowId, runId: earlier.runId });
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  };
}

/** Already gone is as good: lists lag behind. */
async function deleteRun(client: Client, workflowExecution: WorkflowRun): Promise<void> {
  const { namespace } = client.options;
  try {
    await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
  }
}

const NOT_FOUND = 5;
/** Permission denied; not offered. */
const REFUSED = [7, 12];

const isRefused = (error: unknown): boolean => REFUSED.includes(codeOf(error) ?? -1);

/** The list wraps what the server said. */
const codeOf = (error: unknown): number | undefined =>
  (error as { code?: number }).code ?? (error as { cause?: { code?: number } }).cause?.code;
