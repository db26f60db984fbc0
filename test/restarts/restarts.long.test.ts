import path from 'node:path';
import proto from '@temporalio/proto';
import pMap from 'p-map';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startAll } from '../../client/office/commands/startTasks.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { clientOf } from '../../run/clientOf.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { embeddedAt } from '../../worker/engine/connect/connection.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { type Engine, startEngine } from '../../worker/engine/server/embedded.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { type Office, openOffice } from '../e2e/office.ts';
import { rawCommand } from '../support/rawCommand.ts';
import { shareOf } from '../support/shareOf.ts';
import { MortalWorker } from './mortalWorker.ts';
import { tasksFiringAt, titleOf } from './waitingTasks.ts';

const { EVENT_TYPE_WORKFLOW_TASK_FAILED: FAILED } = proto.temporal.api.enums.v1.EventType;

const TASKS = 60;
const RESTARTS = shareOf(101, 10);
/** A command beside each restart takes its time, too. */
const SLACK = 1.25;
const SLACK_MS = 15_000;
const COMMAND_MS = 10_000;
const DELIVERED_WITHIN_MS = 180_000;
const MEASURED = 3;
/** Events of a task that was started and waits for its step. */
const WAITS = 5;
const AT_ONCE = { concurrency: 8 };

let office: Office;
let engine: Engine;
let worker: MortalWorker;
let world: OfficeContext;
let inputs: TaskInput[];
let firesAt: number;

const handleOf = (id: string) => world.client.workflow.getHandle(id);

const noteOf = (task: TaskInput, life: number): object => {
  const now = new Date().toISOString();
  const own = { note: `lần khởi động thứ ${life}` };
  const rules = world.agencies.get(task.facts.agency);
  return rawCommand('progress', own, { task, rules, person: 'van-phong', now });
};

/** The mails, by Message-ID, that hold a task's title: a copy of one is the same mail. */
const mailsOf = (index: number): Set<string | undefined> =>
  new Set(
    office.smtp.received
      .filter(({ parsed }) => parsed.text?.includes(titleOf(index)))
      .map(({ parsed }) => parsed.messageId),
  );

beforeAll(async () => {
  office = await openOffice();
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  const port = Number(office.env.DONDOC_ENGINE_PORT);
  const dataDir = path.join(office.dir, 'engine');
  engine = await startEngine({ executable, dataDir, port, uiPort: null });
  worker = new MortalWorker({ ...office.env, DONDOC_TEMPORAL_ADDRESS: engine.address });
  await worker.start();
  const agency = loadAgency(office.env.DONDOC_AGENCIES ?? '');
  const temporal = { namespace: 'dondoc' } as Parameters<typeof clientOf>[1]['temporal'];
  world = {
    client: clientOf(await connectClient(embeddedAt(engine.address)), { temporal }, {}),
    agencies: { get: () => agency, all: () => [agency] },
    now: async () => new Date().toISOString(),
  };
  const inMs = (await restartMs()) * RESTARTS * SLACK + SLACK_MS;
  firesAt = Date.now() + inMs;
  inputs = tasksFiringAt(agency, TASKS, new Date(firesAt).toISOString());
  await startAll(world, inputs);
  await vi.waitFor(async () => expect(await waiting()).toBe(TASKS), 60_000);
}, 300_000);

/** How long a restart takes here: that says when the tasks may fire. */
async function restartMs(): Promise<number> {
  const begun = performance.now();
  for (let measured = 0; measured < MEASURED; measured += 1) await worker.restart();
  return (performance.now() - begun) / MEASURED;
}

const waiting = async (): Promise<number> => {
  const lengthOf = async ({ facts: { id } }: TaskInput): Promise<number> =>
    (await handleOf(id).describe()).historyLength;
  const lengths = await pMap(inputs, lengthOf, AT_ONCE);
  return lengths.filter((length) => length >= WAITS).length;
};

afterAll(async () => {
  await world?.client.connection.close();
  await worker?.kill();
  await engine?.stop();
  await office?.remove();
});

describe(`${TASKS} tasks wait while their worker is killed and started again ${RESTARTS} times`, {
  timeout: 1_800_000,
}, () => {
  test('each life of the worker takes a command on one of them', async () => {
    for (let life = 0; life < RESTARTS; life += 1) {
      await worker.restart();
      // On a machine that has become slow the steps fire between kills: no time for commands.
      if (Date.now() > firesAt - COMMAND_MS) continue;
      const task = inputs[life % TASKS];
      if (!task) throw new Error('there are tasks');
      const { id } = task.facts;
      await handleOf(id).executeUpdate('progress', { args: [noteOf(task, life)] });
    }
    expect(worker.startsMs.length).toBeGreaterThan(RESTARTS);
  });

  test('then every task fires its step, in one mail', async () => {
    const indices = inputs.map((_, index) => index);
    await expect
      .poll(() => indices.filter((index) => mailsOf(index).size === 0), {
        timeout: Math.max(0, firesAt - Date.now()) + DELIVERED_WITHIN_MS,
        interval: 500,
      })
      .toEqual([]);
    expect(indices.filter((index) => mailsOf(index).size > 1)).toEqual([]);
  });

  test('the server has given none of them up: no workflow task failed, and none is left', async () => {
    const ids = inputs.map(({ facts: { id } }) => id);
    const unwell = async (): Promise<string[]> => {
      const described = await pMap(ids, (id) => handleOf(id).describe(), AT_ONCE);
      return described
        .filter(({ status, raw }) => status.name !== 'RUNNING' || raw.pendingWorkflowTask)
        .map(({ workflowId }) => workflowId);
    };
    await expect.poll(unwell, { timeout: 600_000, interval: 1000 }).toEqual([]);
    const failuresOf = async (id: string): Promise<string[]> => {
      const { events } = await handleOf(id).fetchHistory();
      return (events ?? []).filter(({ eventType }) => eventType === FAILED).map(() => id);
    };
    const failed = await pMap(ids, failuresOf, AT_ONCE);
    expect(failed.flat()).toEqual([]);
  });
});
