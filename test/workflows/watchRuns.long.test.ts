import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TASK_QUEUE, WATCH_WORKFLOW } from '../../workflows/contract/names.ts';
import { WATCH_ID, type WatchInput } from '../../workflows/contract/watch.ts';
import { openWatchedOffice, type WatchedOffice } from '../client/office/watch/watchedOffice.ts';

const NEW_RUNS = 3;
const GRPC_NOT_FOUND = 5;
/** Events of a run that waits for its second look. */
const LOOKED_AND_FORGOT = 7;
/** It looks after what it has done every half minute. */
const SERVER_DELETES_WITHIN_MS = 150_000;
const KNOWN = { from: '2026-03-04T12:00:00.000Z', to: '2026-03-06T03:00:00.000Z' };

describe('the watch, which begins its history anew each day', { timeout: 240_000 }, () => {
  let office: WatchedOffice;
  /** Its runs in order, those that are over among them. */
  const runs: string[] = [];

  beforeAll(async () => {
    office = await openWatchedOffice();
  }, 120_000);
  afterAll(() => office?.stop());

  const listed = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { runId } of office.world.client.workflow.list({
      query: `WorkflowId = '${WATCH_ID}'`,
    }))
      found.push(runId);
    return found;
  };

  test('leaves at most the run before it, and still knows what they saw', async () => {
    const { client } = office.world;
    const pace = { everyMs: 1, looks: 3 };
    const input: WatchInput = { lookedAt: null, outages: [KNOWN], pace };
    await client.workflow.start(WATCH_WORKFLOW, {
      workflowId: WATCH_ID,
      taskQueue: TASK_QUEUE,
      args: [input],
      memo: { lookedAt: null, outages: [KNOWN] },
    });
    await vi.waitFor(
      async () => {
        const { runId, historyLength } = await client.workflow.getHandle(WATCH_ID).describe();
        if (!runs.includes(runId)) runs.push(runId);
        expect(runs.length).toBeGreaterThan(NEW_RUNS);
        expect(historyLength).toBeGreaterThanOrEqual(LOOKED_AND_FORGOT);
      },
      { timeout: 90_000, interval: 50 },
    );
    // With a day between two runs the server has all the time it takes to delete one.
    await client.workflow.getHandle(WATCH_ID).terminate();
    await vi.waitFor(async () => expect((await listed()).length).toBeLessThanOrEqual(2), {
      timeout: SERVER_DELETES_WITHIN_MS,
      interval: 500,
    });
    for (const runId of runs.slice(0, -2))
      await expect(client.workflow.getHandle(WATCH_ID, runId).fetchHistory()).rejects.toMatchObject(
        {
          code: GRPC_NOT_FOUND,
        },
      );
    const { memo } = await client.workflow.getHandle(WATCH_ID).describe();
    expect(memo).toMatchObject({ outages: [KNOWN] });
  });
});
