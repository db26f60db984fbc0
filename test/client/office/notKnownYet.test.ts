import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficeContext } from '../../../client/office/context.ts';
import { readTask } from '../../../client/office/queries/readTask.ts';
import { release } from '../../../client/office/release/release.ts';
import { progress } from '../../support/act.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { quietRuntime } from '../../support/quiet.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { startTasks } from '../../support/startTasks.ts';
import { openUpgrades, type Upgrades, version } from '../../upgrade/releases.ts';

quietRuntime();

const year = new Date().getUTCFullYear();
const office = smallOffice();

let engine: Upgrades;
let stop: (() => Promise<void>) | null = null;
let id: string;

async function work(): Promise<void> {
  stop = await engine.start('now', await engine.bundle('now'));
}

async function rest(): Promise<void> {
  const stopping = stop;
  stop = null;
  await stopping?.();
}

beforeAll(async () => {
  engine = await openUpgrades(office);
  await work();
  await release(engine.world.client, version('now'));
  const rows = [plannedTask(`Chậm nhất ngày 31/12/${year}`, {}, year)];
  [id = ''] = await startTasks(engine.world, office, rows, year);
}, 120_000);
afterAll(async () => {
  await rest();
  await engine?.close();
});

/** The world of somebody whose worker stops when his command is on its way. */
function stoppingWorld(): OfficeContext {
  const { client } = engine.world;
  const stopping: WorkflowClientInterceptor = {
    startUpdate: async (input, next) => {
      if (input.updateName === 'progress') await rest();
      return next(input);
    },
  };
  const { connection, options } = client;
  const interceptors = { workflow: [stopping] };
  return {
    ...engine.world,
    client: new Client({ connection, namespace: options.namespace, interceptors }),
  };
}

test('a command that nobody answers is not known yet, and the same again does nothing twice', async () => {
  const noting = { as: 'an', note: 'đã đo đạc' };
  await expect(progress(stoppingWorld(), id, noting)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringMatching(
      /so it is not known yet whether this was done; the same command again does nothing twice\.$/,
    ),
  });
  await work();
  await progress(engine.world, id, noting);
  const { facts } = (await readTask(engine.world, id)).state;
  expect(facts.progress.map(({ note }) => note)).toEqual(['đã đo đạc']);
}, 90_000);
