import proto from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { abreast } from '../../client/facade/abreast.ts';
import { release } from '../../client/facade/release/release.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { quietRuntime } from '../support/quiet.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';
import { REMEMBERS } from './patchName.ts';
import { openUpgrades, type Upgrades, version } from './releases.ts';

quietRuntime();

const { WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR: NON_DETERMINISTIC } =
  proto.temporal.api.enums.v1.WorkflowTaskFailedCause;

const TASKS = 100;
const year = new Date().getUTCFullYear();
const office = smallOffice();

let upgrades: Upgrades;
let ids: string[];
const workers = new Map<string, () => Promise<void>>();

const handleOf = (id: string) => upgrades.world.client.workflow.getHandle(id);

/** Each of some tasks takes a step under the release that is current. */
const note = (some: string[], by: string): Promise<unknown> =>
  abreast(some, 16, (id) =>
    handleOf(id).executeUpdate('progress', { args: [{ by, note: 'đang làm' }] }),
  );

/** Who the new way of a task has remembered; nothing while it goes the old way. */
const remembered = async (id: string): Promise<unknown> =>
  (await handleOf(id).describe()).memo?.progressBy;

const rememberedOf = async (some: string[]): Promise<unknown[]> => [
  ...new Set(await abreast(some, 16, remembered)),
];

async function failures(id: string): Promise<unknown[]> {
  const { events } = await handleOf(id).fetchHistory();
  return (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
    failed ? [failed.cause] : [],
  );
}

const begin = (ref: string, count: number): Promise<string[]> => {
  const rows = Array.from({ length: count }, (_, at) =>
    plannedTask(`Chậm nhất ngày 31/12/${year}`, { ref: `${ref}.${at}` }, year),
  );
  return startTasks(upgrades.world, office, rows, year);
};

/** A worker of a release, without a memory of what one before it did. */
async function startAfresh(buildId: 'old' | 'carrying' | 'using'): Promise<void> {
  await workers.get(buildId)?.();
  const { now, remembering } = upgrades.bundles;
  const bundle = buildId === 'old' ? now : remembering;
  const inactive = buildId === 'using' ? [] : [REMEMBERS];
  workers.set(buildId, await upgrades.start(buildId, bundle, inactive));
}

const goTo = (buildId: string) => release(upgrades.world.client, version(buildId));

beforeAll(async () => {
  upgrades = await openUpgrades(office);
  for (const buildId of ['old', 'carrying', 'using'] as const) await startAfresh(buildId);
  await goTo('old');
  ids = await begin('I', TASKS);
  await note(ids, 'an');
}, 180_000);
afterAll(async () => {
  for (const stop of workers.values()) await stop();
  await upgrades?.close();
});

describe('a change of running tasks, carried by one release and used by the next', {
  timeout: 120_000,
}, () => {
  test('is not made by the release that carries it, in tasks old and new', async () => {
    await goTo('carrying');
    ids.push(...(await begin('II', 10)));
    await note(ids, 'binh');
    expect(await rememberedOf(ids)).toEqual([undefined]);
  });

  test('lets that release go back to the one before, which knows nothing of it', async () => {
    await goTo('old');
    await note(ids, 'chi');
    await goTo('carrying');
    await note(ids, 'an');
  });

  test('is made by the next release, in each task at its next step', async () => {
    await goTo('using');
    await note(ids.slice(0, 60), 'binh');
    expect(await rememberedOf(ids.slice(0, 60))).toEqual(['binh']);
    expect(await rememberedOf(ids.slice(60))).toEqual([undefined]);
  });

  test('lets that one go back to the release that carries it: each task keeps to its way', async () => {
    await startAfresh('carrying');
    await goTo('carrying');
    await note(ids, 'dung');
    expect(await rememberedOf(ids.slice(0, 60))).toEqual(['dung']);
    expect(await rememberedOf(ids.slice(60))).toEqual([undefined]);
  });

  test('has failed no workflow task by then, forward or back', async () => {
    expect((await abreast(ids, 16, failures)).flat()).toEqual([]);
  });

  test('repeats one workflow task at most where the workers one goes back to kept running', async () => {
    const some = ids.slice(60, 80);
    await goTo('using');
    await note(some, 'an');
    await goTo('carrying');
    await note(some, 'chi');
    expect(await rememberedOf(some)).toEqual(['chi']);
    const repeated = await abreast(some, 16, failures);
    expect(repeated.filter((causes) => causes.length > 1)).toEqual([]);
  });

  test('going back over both stops the tasks that were changed, and no other', async () => {
    await goTo('old');
    const [changed = '', unchanged = ''] = [ids[0], ids[90]];
    await note([unchanged], 'em');
    const stuck = note([changed], 'em');
    await expect
      .poll(() => failures(changed), { timeout: 60_000, interval: 500 })
      .toContain(NON_DETERMINISTIC);
    await goTo('carrying');
    await stuck;
    expect(await remembered(changed)).toBe('em');
  });
});
