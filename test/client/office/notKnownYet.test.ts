import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficeContext } from '../../../client/office/context.ts';
import { knownPlan, recordPlan } from '../../../client/office/plans/planRecord.ts';
import { tellPlan } from '../../../client/office/plans/tellPlan.ts';
import { readTask } from '../../../client/office/queries/readTask.ts';
import { release } from '../../../client/office/release/release.ts';
import { roundsOf } from '../../../client/office/rounds/rounds.ts';
import { asking, progress } from '../../support/act.ts';
import { wantedCollection } from '../../support/collections.ts';
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

/** The world of somebody whose worker stops when a command of his is on its way. */
function stoppingWorld(command: string): OfficeContext {
  const { client } = engine.world;
  const stopping: WorkflowClientInterceptor = {
    startUpdate: async (input, next) => {
      if (input.updateName === command) await rest();
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

const NOT_KNOWN = {
  name: 'Refusal',
  message: expect.stringMatching(
    /so it is not known yet whether this was done; the same command again does nothing twice\.$/,
  ),
};

test('a command that nobody answers is not known yet, and the same again does nothing twice', async () => {
  const noting = { as: 'an', note: 'đã đo đạc' };
  await expect(progress(stoppingWorld('progress'), id, noting)).rejects.toMatchObject(NOT_KNOWN);
  await work();
  await progress(engine.world, id, noting);
  const { facts } = (await readTask(engine.world, id)).state;
  expect(facts.progress.map(({ note }) => note)).toEqual(['đã đo đạc']);
}, 90_000);

test('the same is true of what is told to a plan', async () => {
  const plan = { agency: office.directory.agency, id: 'ke-hoach' };
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  await recordPlan(engine.world, { ...plan, period, versions: [], closed: null, answers: [] });
  const above = { task: id, key: 'k3f9a2c', title: 'Báo cáo', planName: '' };
  const tell = (world: OfficeContext) =>
    tellPlan(world, plan, 'set-task-above', { above }, { asker: asking('binh'), id: 'form-1' });
  await expect(tell(stoppingWorld('set-task-above'))).rejects.toMatchObject(NOT_KNOWN);
  await work();
  await tell(engine.world);
  const record = await knownPlan(engine.world, plan.agency, plan.id);
  expect(record?.log?.map(({ what }) => what)).toEqual(['set-task-above']);
}, 90_000);

test('and of a round', async () => {
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const { times, ...wanted } = wantedCollection();
  const desk = (world: OfficeContext) => roundsOf(world, asking('binh'));
  const [round = ''] = await desk(engine.world).open(office, {
    ...wanted,
    times: { ...times, span },
  });
  const { revision } = (await desk(engine.world).read(round)).facts;
  const remind = (world: OfficeContext) => desk(world).perform(round, 'round-remind', {}, revision);
  await expect(remind(stoppingWorld('round-remind'))).rejects.toMatchObject(NOT_KNOWN);
  await work();
  await remind(engine.world);
  const { facts } = await desk(engine.world).read(round);
  expect(facts.reports.tp?.reminded?.times).toBe(1);
}, 90_000);
