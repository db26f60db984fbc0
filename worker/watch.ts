import type { Client } from '@temporalio/client';
import { Refusal } from '../domain/text/refusal.ts';
import { text } from '../domain/text/text.ts';
import { TASK_QUEUE, WATCH_WORKFLOW } from '../workflows/contract/names.ts';
import { WATCH_ID, type Watched } from '../workflows/contract/watch.ts';
import { grpcStatus } from './engine/connect/grpcStatus.ts';

const NOTHING_YET: Watched = { lookedAt: null, outages: [] };

/**
 * Sees to it that somebody knows when the engine was down; one watch a namespace, whoever starts
 * it. Throws a Refusal where we may not.
 */
export async function keepWatch(client: Client): Promise<void> {
  await start(client).catch((error: unknown) => {
    throw error instanceof Error && grpcStatus(error.cause) === 'forbidden'
      ? mayNot(client.options.namespace)
      : error;
  });
}

const start = (client: Client) =>
  client.workflow.start(WATCH_WORKFLOW, {
    workflowId: WATCH_ID,
    taskQueue: TASK_QUEUE,
    args: [NOTHING_YET],
    memo: { ...NOTHING_YET },
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: 'Knows when the engine was down',
  });

const mayNot = (namespace: string): Refusal =>
  new Refusal(
    text(
      `Khóa hoặc chứng thư này không có quyền khởi động quy trình trong không gian tên ${namespace}: xin quyền ghi (write) rồi chạy lại.`,
      `This key or certificate may not start workflows in the namespace ${namespace}: have it given the right to write, then run this again.`,
    ),
  );
