import { type Client, ServiceError } from '@temporalio/client';
import { expect, test } from 'vitest';
import { FrozenWorkflows } from '../../../../client/office/watch/frozen.ts';

const INVALID_ARGUMENT = 3;

/**
 * A server before 1.30: it knows no reported problems, lists open workflows by pages, and tells
 * attempts.
 */
function olderServer(open: number, attempts: Map<string, number>) {
  const asked: string[] = [];
  const client = {
    options: { namespace: 'dondoc' },
    workflow: {
      count: async () => {
        const cause = Object.assign(new Error('invalid query'), {
          code: INVALID_ARGUMENT,
          details: '',
          metadata: {},
        });
        throw new ServiceError('Failed to count workflows', { cause });
      },
    },
    workflowService: {
      listWorkflowExecutions: async ({
        pageSize,
        nextPageToken,
      }: {
        pageSize: number;
        nextPageToken: Uint8Array;
      }) => {
        const from = nextPageToken[0] ?? 0;
        const ids = Array.from(
          { length: Math.min(pageSize, open - from) },
          (_, i) => `t${from + i}`,
        );
        const next = from + ids.length;
        return {
          executions: ids.map((workflowId) => ({ execution: { workflowId } })),
          nextPageToken: next < open ? Uint8Array.of(next) : new Uint8Array(),
        };
      },
      describeWorkflowExecution: async ({
        execution: { workflowId },
      }: {
        execution: { workflowId: string };
      }) => {
        asked.push(workflowId);
        return { pendingWorkflowTask: { attempt: attempts.get(workflowId) ?? 1 } };
      },
    },
  };
  return { asked, frozen: new FrozenWorkflows(client as unknown as Client) };
}

test('where the server marks none, a hundred are asked in turn, and those that fail at every look', async () => {
  const attempts = new Map([['t210', 9]]);
  const { asked, frozen } = olderServer(250, attempts);
  const looks = [
    await frozen.look(),
    await frozen.look(),
    await frozen.look(),
    await frozen.look(),
  ];
  expect(looks.map(({ ids }) => ids)).toEqual([[], [], ['t210'], ['t210']]);
  expect(asked).toHaveLength(100 + 100 + 50 + 101);
  attempts.delete('t210');
  expect(await frozen.look()).toEqual({ count: 0, ids: [] });
});
