import type { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inputOf, startAll } from '../../client/office/commands/startTasks.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { release } from '../../client/office/release/release.ts';
import { connectWorker } from '../../worker/engine/connect/connectWorker.ts';
import { thisRelease } from '../../worker/release.ts';
import * as act from '../support/act.ts';
import { facts } from '../support/facts.ts';
import { quietRuntime } from '../support/quiet.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { workFor } from '../support/workFor.ts';
import { openSealedOffice, type SealedOffice } from '../worker/codec/sealedOffice.ts';

quietRuntime();

const agency = smallOffice();
let office: SealedOffice;
let native: NativeConnection;
let stop: () => Promise<void>;

beforeAll(async () => {
  office = await openSealedOffice(agency);
  native = await connectWorker({ address: office.address, tls: null, apiKey: null });
  const { client } = office.world(null);
  // Whatever comes next, the worker reads the history again.
  stop = await workFor(agency, { connection: native, client, cachedWorkflows: 0 });
  await release(client, thisRelease());
}, 120_000);
afterAll(async () => {
  await stop?.();
  await native?.close();
  await office?.close();
});

test('a task without a step to come takes a command by a worker that does not have it in memory, and goes on', async () => {
  const world = office.world(null);
  const schedule = { steps: [], policyVersion: 'p1', calendarVersion: agency.calendar.version };
  const input = inputOf(agency, { facts: facts(), schedule });
  const { id } = input.facts;
  await startAll(world, [input]);
  const handle = world.client.workflow.getHandle(id);
  const begun = async () => (await handle.describe()).historyLength > 3;
  await vi.waitUntil(begun, { timeout: 10_000, interval: 100 });
  const document = { documentNo: '9/BC', documentDate: '2024-03-05' };
  await act.report(world, id, { as: 'an', ...document });
  const handedOver = async () => (await readTask(world, id)).state.notices[0]?.handedOver;
  await vi.waitFor(async () => expect(await handedOver()).toBeTruthy(), 20_000);
});
