import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { TaskMemo } from '../../workflows/contract/task.ts';

/**
 * A list is asked for in parts side by side, by the first letter of the short id, which is a hash: while the engine reads
 * one, the answer to another is taken apart.
 */
const PARTS = [
  `TaskKey < '8'`,
  `TaskKey >= '8' AND TaskKey < 'g'`,
  `TaskKey >= 'g' AND TaskKey < 'r'`,
  `TaskKey >= 'r'`,
];

const PAGE = 250;

/**
 * What lists know of the tasks a query finds, in no order. The client's own list decodes fifteen search attributes of
 * each task twice over, which nobody here reads: most of a person's wait for ten thousand rows.
 */
export async function memosOf(client: Client, query: string): Promise<TaskMemo[]> {
  const parts = await Promise.all(PARTS.map((part) => pagesOf(client, `${query} AND ${part}`)));
  return parts.flat();
}

async function pagesOf({ workflowService, options }: Client, query: string): Promise<TaskMemo[]> {
  const memos: TaskMemo[] = [];
  let nextPageToken: Uint8Array | null = null;
  do {
    const page: Awaited<ReturnType<typeof workflowService.listWorkflowExecutions>> =
      await workflowService.listWorkflowExecutions({
        namespace: options.namespace,
        query,
        pageSize: PAGE,
        nextPageToken,
      });
    memos.push(...(await decoded(options.loadedDataConverter, page.executions)));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken.length > 0);
  return memos;
}

type Converter = Client['options']['loadedDataConverter'];

/** A whole page goes through the codecs at once. */
async function decoded(
  { payloadConverter, payloadCodecs }: Converter,
  executions: { memo?: { fields?: Record<string, Payload> | null } | null }[],
): Promise<TaskMemo[]> {
  const fields = executions.map(({ memo }) => Object.entries(memo?.fields ?? {}));
  let payloads = fields.flat().map(([, payload]) => payload);
  for (const codec of payloadCodecs.toReversed()) payloads = await codec.decode(payloads);
  const values = payloads.values();
  return fields.map(
    (named) =>
      Object.fromEntries(
        named.map(([name]) => [name, payloadConverter.fromPayload(values.next().value as Payload)]),
      ) as unknown as TaskMemo,
  );
}
