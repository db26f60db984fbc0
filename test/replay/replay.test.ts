import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type ReplayResult, Worker, type WorkerOptions } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataConverterOf } from '../../worker/codec/dataConverter.ts';
import { testBundle } from '../support/bundle.ts';
import { quietRuntime } from '../support/quiet.ts';
import { keyLine } from '../worker/codec/keyLine.ts';
import { HISTORIES } from './record.ts';

quietRuntime();

interface Recorded {
  workflowId: string;
  // The SDK takes a history as the JSON that it, its command line and its page write.
  history: unknown;
}

const recorded = (): Recorded[] =>
  readdirSync(HISTORIES).map((file) => ({
    workflowId: file,
    history: JSON.parse(gunzipSync(readFileSync(path.join(HISTORIES, file))).toString('utf8')),
  }));

/** One of five: enough where all meet the same difference. */
const someOf = (all: Recorded[]): Recorded[] => all.filter((_, at) => at % 5 === 0);

async function replay(
  code: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'dataConverter'>,
  histories: Recorded[],
): Promise<ReplayResult[]> {
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories({ ...code }, histories))
    results.push(result);
  return results;
}

// Each test may pack a bundle of its own first.
describe('histories of every workflow and path', { timeout: 60_000 }, () => {
  const all = recorded();
  let released: ReplayResult[];

  beforeAll(async () => {
    const workflowBundle = { codePath: await testBundle() };
    released = await replay({ workflowBundle }, all);
  });

  test('are there, of tasks and of digests', () => {
    const names = all.map(({ workflowId }) => workflowId);
    expect(names.filter((name) => name.includes('--thu-nghiem-')).length).toBeGreaterThan(15);
    expect(names.filter((name) => name.includes('--mail-')).length).toBeGreaterThan(30);
  });

  test('replay under the workflow code as it stands', () => {
    expect(
      released
        .filter(({ error }) => error)
        .map(({ workflowId, error }) => `${workflowId}: ${error}`),
    ).toEqual([]);
  });

  test('replay where encryption was turned on since', async () => {
    const dataConverter = dataConverterOf({ encryption: { keysFile: null, keys: keyLine('a') } });
    const codePath = await testBundle(dataConverter.failureConverterPath);
    const some = someOf(all);
    const sealed = await replay({ workflowBundle: { codePath }, dataConverter }, some);
    expect(sealed.length).toBe(some.length);
    expect(sealed.filter(({ error }) => error)).toEqual([]);
  });

  test('do not replay under code that does something earlier than before', async () => {
    const some = someOf(all);
    const workflowsPath = fileURLToPath(new URL('./reordered.ts', import.meta.url));
    const reordered = await replay({ workflowsPath }, some);
    expect(reordered.length).toBe(some.length);
    expect(reordered.filter(({ error }) => !error)).toEqual([]);
  });
});
