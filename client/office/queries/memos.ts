import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import pMap from 'p-map';
import { KEY_LETTERS } from '../../../domain/case/shortKey.ts';
import type { TaskMemo } from '../../../workflows/contract/task.ts';
import { memoPage } from './memoPage.ts';

/** The most the engine gives in one answer, unless told otherwise. */
const PAGE = 1000;

/** So many rows a part holds on average: hardly ever more than a page. */
const PART = 600;

const AT_ONCE = 3;

/**
 * What lists know of the tasks a query finds, in no order. Long lists are asked for in parts of a
 * page each, by the first letter of the short id, which is a hash: for each further page the engine
 * sorts all its rows again.
 */
export async function memosOf(client: Client, query: string): Promise<TaskMemo[]> {
  const { count } = await client.workflow.count(query);
  const wanted = parts(Math.ceil(count / PART));
  const asked = (part: string) => pagesOf(client, `${query}${part}`);
  return (await pMap(wanted, asked, { concurrency: AT_ONCE })).flat();
}

/** Conditions that cut the tasks into about so many parts: one for each letter at most. */
function parts(count: number): string[] {
  const letters = Math.ceil(KEY_LETTERS.length / Math.max(1, count));
  const froms = [...KEY_LETTERS].filter((_, at) => at % letters === 0);
  return froms.map((from, at) => {
    const until = froms[at + 1];
    return `${at > 0 ? ` AND TaskKey >= '${from}'` : ''}${until ? ` AND TaskKey < '${until}'` : ''}`;
  });
}

async function pagesOf(client: Client, query: string): Promise<TaskMemo[]> {
  const memos: TaskMemo[] = [];
  let nextPageToken: Uint8Array = new Uint8Array();
  do {
    const page = await memoPage(client, { query, pageSize: PAGE, nextPageToken });
    memos.push(...(await decoded(client.options.loadedDataConverter, page.memos)));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken.length > 0);
  return memos;
}

type Converter = Client['options']['loadedDataConverter'];

/** A whole page goes through the codecs at once. */
async function decoded(
  { payloadConverter, payloadCodecs }: Converter,
  memos: Record<string, Payload>[],
): Promise<TaskMemo[]> {
  const fields = memos.map((memo) => Object.entries(memo));
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
