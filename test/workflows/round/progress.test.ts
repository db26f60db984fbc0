import type { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inputOf, startAll } from '../../../client/office/commands/startTasks.ts';
import type { OfficeContext } from '../../../client/office/context.ts';
import { release } from '../../../client/office/release/release.ts';
import { roundsOf } from '../../../client/office/rounds/rounds.ts';
import { connectWorker } from '../../../worker/engine/connect/connectWorker.ts';
import { thisRelease } from '../../../worker/release.ts';
import { ROUND_WORKFLOW, TASK_QUEUE } from '../../../workflows/contract/names.ts';
import { roundAttributes, roundMemoOf } from '../../../workflows/contract/round.ts';
import { typed } from '../../../workflows/contract/searchAttributes.ts';
import * as act from '../../support/act.ts';
import { collection } from '../../support/collections.ts';
import { facts } from '../../support/facts.ts';
import { quietRuntime } from '../../support/quiet.ts';
import { roundInput, roundStep } from '../../support/roundInput.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { workFor } from '../../support/workFor.ts';
import { openSealedOffice, type SealedOffice } from '../../worker/codec/sealedOffice.ts';

quietRuntime();

const agency = smallOffice();
const IDS = ['I.1', 'I.2', 'I.3'].map((ref) => `thu-nghiem/ke-hoach/${ref}/dcxd/2024`);
let office: SealedOffice;
let native: NativeConnection;
let world: OfficeContext;
let stop: () => Promise<void>;

beforeAll(async () => {
  office = await openSealedOffice(agency);
  native = await connectWorker({ address: office.address, tls: null, apiKey: null });
  world = office.world(null);
  stop = await workFor(agency, { connection: native, client: world.client });
  await release(world.client, thisRelease());
  const schedule = { steps: [], policyVersion: 'p1', calendarVersion: agency.calendar.version };
  const inputs = IDS.map((id) =>
    inputOf(agency, { facts: facts({ id, unit: 'dcxd', agency: 'thu-nghiem' }), schedule }),
  );
  await startAll(world, inputs);
}, 120_000);
afterAll(async () => {
  await stop?.();
  await native?.close();
  await office?.close();
});

/** Opens a round that asks for progress since today, and urges in a moment. */
async function asked(period: string): Promise<string> {
  const id = `round/thu-nghiem/tien-do/${period}`;
  const at = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const today = at(0).slice(0, 10);
  const input = roundInput(
    agency,
    {
      id,
      collection: collection({ id: 'tien-do', what: 'progress', rhythm: 'weekly', fields: [] }),
      period: { id: period, said: { vi: period, en: period }, from: today, to: today },
    },
    [roundStep('tally', at(3000)), roundStep('urge', at(4000))],
  );
  await world.client.workflow.start(ROUND_WORKFLOW, {
    ...{ workflowId: id, taskQueue: TASK_QUEUE, args: [input] },
    memo: { ...roundMemoOf(input.facts) },
    typedSearchAttributes: typed(roundAttributes(input.facts)),
  });
  return id;
}

/** Whom the round has told, once its steps are over. */
async function told(id: string): Promise<string[]> {
  const rounds = roundsOf(world, act.asking());
  const over = async () => (await rounds.read(id)).done.includes('urge');
  await vi.waitUntil(over, { timeout: 30_000, interval: 200 });
  return (await rounds.read(id)).notices.map((notice) => notice.id);
}

test('a unit is urged while one of its open tasks says nothing of this week, and counted', async () => {
  await act.progress(world, IDS[0] ?? '', { as: 'an', note: 'đang làm' });
  const id = await asked('tuan-1');
  expect(await told(id)).toEqual(['urge/dcxd', 'urge/office']);
  const { facts: round } = await roundsOf(world, act.asking()).read(id);
  expect(round.shares?.units).toEqual({
    dcxd: { open: 3, updated: 1 },
    vp: { open: 0, updated: 0 },
    du: { open: 0, updated: 0 },
  });
  const listed = await roundsOf(world, act.asking()).list('thu-nghiem');
  expect(listed.find((one) => one.id === id)?.shares?.units.dcxd?.updated).toBe(1);
});

test('once each of them says so nobody is urged', async () => {
  for (const id of IDS.slice(1)) await act.progress(world, id, { as: 'an', note: 'sắp xong' });
  expect(await told(await asked('tuan-2'))).toEqual([]);
});
