import type { Client } from '@temporalio/client';
import { TASK_QUEUE, WATCH_WORKFLOW } from '../workflows/contract/names.ts';
import { WATCH_ID, type Watched } from '../workflows/contract/watch.ts';

const NOTHING_YET: Watched = { lookedAt: null, outages: [] };

/** Sees to it that somebody knows when the engine was down; one watch a namespace, whoever starts it. */
export async function keepWatch(client: Client): Promise<void> {
  await client.workflow.start(WATCH_WORKFLOW, {
    workflowId: WATCH_ID,
    taskQueue: TASK_QUEUE,
    args: [NOTHING_YET],
    memo: { ...NOTHING_YET },
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: 'Knows when the engine was down',
  });
}
