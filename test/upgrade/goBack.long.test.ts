import proto from '@temporalio/proto';
import pMap from 'p-map';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { release } from '../../client/office/release/release.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { quietRuntime } from '../support/quiet.ts';
import { rawCommand } from '../support/rawCommand.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startInputs } from '../support/startTasks.ts';
import { REMEMBERS } from './patchName.ts';
import { openUpgrades, type Upgrades, version } from './releases.ts';

quietRuntime();

const { WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR: NON_DETERMINISTIC } =
  proto.temporal.api.enums.v1.WorkflowTaskFailedCause;

const TASKS = 100;
const AT_ONCE = { concurrency: 16 };
const year = new Date().getUTCFullYear();
const office = smallOffice();

let upgrades: Upgrades;
let tasks: TaskInput[];
const workers = new Map<string, () => Promise<void>>();

const handleOf = (id: string) => upgrades.world.client.workflow.getHandle(id);

/** Each of some tasks takes a step under the release that is current. */
const note = (some: TaskInput[], person: string): Promise<unknown> => {
  const noted = (task: TaskInput): Promise<unknown> => {
    const now = new Date().toISOString();
    const args = rawCommand('progress', { note: now }, { task, rules: office, person, now });
    return handleOf(task.facts.id).executeUpdate('progress', { args: [args] });
  };
  return pMap(some, noted, AT_ONCE);
};

/** Who the new way of a task has remembered; nothing while it goes the old way. */
const remembered = async ({ facts: { id } }: TaskInput): Promise<unknown> =>
  (await handleOf(id).describe()).memo?.progressBy;

const rememberedOf = async (some: TaskInput[]): Promise<unknown[]> => [
  ...new Set(await pMap(some, remembered, AT_ONCE)),
];

async function failures({ facts: { id } }: TaskInput): Promise<unknown[]> {
  const { events } = await handleOf(id).fetchHistory();
  return (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
    failed ? [failed.cause] : [],
  );
}

const begin = (ref: string, count: number): Promise<TaskInput[]> => {
  const rows = Array.from({ length: count }, (_, at) =>
    plannedTask(`Chậm nhất ngày 31/12/${year}`, { ref: `${ref}.${at}` }, year),
  );
  return startInputs(upgrades.world, office, rows, year);
};

/** A worker of a release, without a memory of what one before it did. */
async function startAfresh(buildId: 'old' | 'carrying' | 'using'): Promise<void> {
  await workers.get(buildId)?.();
  const bundle = await upgrades.bundle(buildId === 'old' ? 'now' : 'remembering');
  const inactive = buildId === 'using' ? [] : [REMEMBERS];
  workers.set(buildId, await upgrades.start(buildId, bundle, inactive));
}

const goTo = (buildId: string) => release(upgrades.world.client, version(buildId));

beforeAll(async () => {
  upgrades = await openUpgrades(office);
  for (const buildId of ['old', 'carrying', 'using'] as const) await startAfresh(buildId);
  await goTo('old');
  tasks = await begin('I', TASKS);
  await note(tasks, 'an');
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
    tasks.push(...(await begin('II', 10)));
    await note(tasks, 'binh');
    expect(await rememberedOf(tasks)).toEqual([undefined]);
  });

  test('lets that release go back to the one before, which knows nothing of it', async () => {
    await goTo('old');
    await note(tasks, 'chi');
    await goTo('carrying');
    await note(tasks, 'an');
  });

  test('is made by the next release, in each task at its next step', async () => {
    await goTo('using');
    await note(tasks.slice(0, 60), 'binh');
    expect(await rememberedOf(tasks.slice(0, 60))).toEqual(['binh']);
    expect(await rememberedOf(tasks.slice(60))).toEqual([undefined]);
  });

  test('lets that one go back to the release that carries it: each task keeps to its way', async () => {
    await startAfresh('carrying');
    await goTo('carrying');
    await note(tasks, 'dung');
    expect(await rememberedOf(tasks.slice(0, 60))).toEqual(['dung']);
    expect(await rememberedOf(tasks.slice(60))).toEqual([undefined]);
  });

  test('has failed no workflow task by then, forward or back', async () => {
    expect((await pMap(tasks, failures, AT_ONCE)).flat()).toEqual([]);
  });

  test('repeats one workflow task at most where the workers one goes back to kept running', async () => {
    const some = tasks.slice(60, 80);
    await goTo('using');
    await note(some, 'an');
    await goTo('carrying');
    await note(some, 'chi');
    expect(await rememberedOf(some)).toEqual(['chi']);
    const repeated = await pMap(some, failures, AT_ONCE);
    expect(repeated.filter((causes) => causes.length > 1)).toEqual([]);
  });

  test('going back over both stops the tasks that were changed, and no other', async () => {
    await goTo('old');
    const [changed, unchanged] = [tasks[0], tasks[90]];
    if (!changed || !unchanged) throw new Error('there are tasks');
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
