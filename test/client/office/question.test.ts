import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { againIfEnded, questionTo } from '../../../client/office/question.ts';
import { release } from '../../../client/office/release/release.ts';
import type { TaskState } from '../../../workflows/contract/task.ts';
import * as act from '../../support/act.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { quietRuntime } from '../../support/quiet.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { startTasks } from '../../support/startTasks.ts';
import { openUpgrades, type Upgrades, version } from '../../upgrade/releases.ts';

quietRuntime();

const year = new Date().getUTCFullYear();
const office = smallOffice();

let engine: Upgrades;
let stop: () => Promise<void>;
let task: WorkflowHandle;

const events = async (): Promise<number> => ((await task.fetchHistory()).events ?? []).length;

beforeAll(async () => {
  engine = await openUpgrades(office);
  stop = await engine.start('now', await engine.bundle('now'));
  await release(engine.world.client, version('now'));
  const [id = ''] = await startTasks(
    engine.world,
    office,
    [plannedTask(`Chậm nhất ngày 31/12/${year}`, {}, year)],
    year,
  );
  task = engine.world.client.workflow.getHandle(id);
}, 120_000);
afterAll(async () => {
  await stop?.();
  await engine?.close();
});

test('asking a task leaves nothing in its history, before a command and after', async () => {
  expect((await questionTo<TaskState>(task, 'state')).facts.revision).toBe(1);
  const before = await events();
  for (let times = 0; times < 5; times += 1) await questionTo(task, 'state');
  expect(await events()).toBe(before);
  await act.progress(engine.world, task.workflowId, { as: 'an', note: 'đã xong phần số liệu' });
  const after = await events();
  expect((await questionTo<TaskState>(task, 'state')).facts.progress).toHaveLength(1);
  expect(await events()).toBe(after);
});

test('what is no question is not answered', async () => {
  await expect(questionTo(task, 'nonsense')).rejects.toThrow();
});

test('a task that ends while it is asked is looked at once more', async () => {
  const looks = [() => questionTo(task, 'state'), () => task.result()];
  await act.cancel(engine.world, task.workflowId, { as: 'dung', reason: 'không còn phù hợp' });
  await task.result();
  expect(await againIfEnded(async () => looks.shift()?.())).toMatchObject({
    facts: { cancelled: { by: 'dung' } },
  });
  expect(looks).toEqual([]);
});
