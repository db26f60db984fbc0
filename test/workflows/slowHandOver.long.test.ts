import { setTimeout as pause } from 'node:timers/promises';
import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inputOf, startAll } from '../../client/office/commands/startTasks.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { release } from '../../client/office/release/release.ts';
import type { Step } from '../../domain/policy/types.ts';
import { connectWorker } from '../../worker/engine/connect/connectWorker.ts';
import { thisRelease } from '../../worker/release.ts';
import { facts } from '../support/facts.ts';
import { linesOf } from '../support/lifeLines.ts';
import { quietRuntime } from '../support/quiet.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { workFor } from '../support/workFor.ts';
import { openSealedOffice, type SealedOffice } from '../worker/codec/sealedOffice.ts';

quietRuntime();

/**
 * Longer than a workflow task may take: the engine is told meanwhile that it is still worked on.
 */
const SLOW_MS = 10_000;
const agency = smallOffice({
  policy: { delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
});

let office: SealedOffice;
let native: NativeConnection;
let stop: () => Promise<void>;

/** The first hand-overs take long. */
function slowly(times: number): WorkflowClientInterceptor {
  let left = times;
  return {
    signalWithStart: async (input, next) => {
      left -= 1;
      if (left >= 0) await pause(SLOW_MS);
      return next(input);
    },
  };
}

async function work(interceptors: WorkflowClientInterceptor[]): Promise<void> {
  const { connection, options } = office.world(null).client;
  const { namespace } = options;
  stop = await workFor(agency, {
    connection: native,
    client: new Client({ connection, namespace, interceptors: { workflow: interceptors } }),
  });
}

const step = (id: string, kind: Step['kind'], atMs: number): Step => {
  const at = new Date(atMs).toISOString();
  return { id, kind, n: 1, date: at.slice(0, 10), at, deliverAt: at, to: ['officer'] };
};

beforeAll(async () => {
  office = await openSealedOffice(agency);
  native = await connectWorker({ address: office.address, tls: null, apiKey: null });
  await work([slowly(2)]);
  await release(office.world(null).client, thisRelease());
}, 120_000);
afterAll(async () => {
  await stop?.();
  await native?.close();
  await office?.close();
});

test('a task whose hand-overs took long is understood by the next worker', async () => {
  const world = office.world(null);
  const now = Date.now();
  const steps = [
    step('assign', 'assign', now - 1000),
    step('remind/1', 'remind', now + 4000),
    step('urge', 'urge', now + 5000),
    step('progress/2024-Q1', 'ask-progress', now + 3_600_000),
  ];
  const schedule = { steps, policyVersion: '', calendarVersion: '' };
  const input = inputOf(agency, { facts: facts({ dueDate: '2024-03-31' }), schedule });
  await startAll(world, [input]);
  const lines = async (): Promise<string[]> =>
    linesOf((await readTask(world, input.facts.id)).state);
  // Meanwhile it does not answer.
  const isUrged = async (): Promise<boolean> =>
    (await lines().catch(() => [])).some((line) => line.startsWith('handed-over urge'));
  await vi.waitUntil(isUrged, { timeout: 60_000, interval: 500 });
  const before = await lines();
  await stop();
  await work([]);
  expect(await lines()).toEqual(before);
}, 120_000);
