import type { Client } from '@temporalio/client';
import pMap from 'p-map';
import { KEY_LETTERS } from '../../../domain/case/shortKey.ts';
import type { TaskMemo } from '../../../workflows/contract/task.ts';
import { type EncodedRun, type ListedRun, runPage } from './runPage.ts';

/** One run of a task as a list has it. */
export interface TaskRun extends ListedRun {
  memo: TaskMemo;
}

/** The most the engine gives in one answer, unless told otherwise. */
const PAGE = 1000;

/** So many rows a part holds on average: hardly ever more than a page. */
const PART = 600;

const AT_ONCE = 3;

/**
 * The runs of tasks that a query finds, in no order. Long lists are asked for in parts of a page
 * each, by the first letter of the short id, which is a hash: for each further page the engine
 * sorts all its rows again.
 */
export async function taskRuns(client: Client, query: string): Promise<TaskRun[]> {
  const { count } = await client.workflow.count(query);
  const wanted = parts(Math.ceil(count / PART));
  const asked = (part: string) => fewTaskRuns(client, `${query}${part}`);
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

/** The same where few are expected: not counted first, and not cut into parts. */
export async function fewTaskRuns(client: Client, query: string): Promise<TaskRun[]> {
  const runs: TaskRun[] = [];
  let nextPageToken: Uint8Array = new Uint8Array();
  do {
    const page = await runPage(client, { query, pageSize: PAGE, nextPageToken });
    runs.push(...(await decoded(client.options.loadedDataConverter, page.runs)));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken.length > 0);
  return runs;
}

type Converter = Client['options']['loadedDataConverter'];

/** A whole page goes through the codecs at once. */
async function decoded(
  { payloadConverter, payloadCodecs }: Converter,
  runs: EncodedRun[],
): Promise<TaskRun[]> {
  let payloads = runs.flatMap(({ memo }) => Object.values(memo));
  for (const codec of payloadCodecs.toReversed()) payloads = await codec.decode(payloads);
  const values = payloads.values();
  return runs.map(({ memo, ...run }) => {
    const named = Object.keys(memo).map((name) => [
      name,
      payloadConverter.fromPayload(values.next().value as (typeof payloads)[number]),
    ]);
    return { ...run, memo: Object.fromEntries(named) as TaskMemo };
  });
}
