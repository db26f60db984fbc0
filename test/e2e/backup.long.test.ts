import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as next } from 'node:timers/promises';
import { Client, type Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OfficeContext } from '../../client/office/context.ts';
import { type HistoryEvent, instantOf } from '../../client/office/queries/history/read.ts';
import { listLedgers } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { AgencyRegistry } from '../../config/registry.ts';
import { readSettings } from '../../config/settings.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { readRecord } from '../../worker/engine/server/record.ts';
import { TASK_WORKFLOW } from '../../workflows/contract/names.ts';
import type { TaskState } from '../../workflows/contract/task.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtpServer.ts';
import { freePort } from '../worker/engine/ports.ts';
import { dondoc, spawnDondoc, type Up, up } from './commandLine.ts';
import { Load } from './load.ts';
import { day, type Office, openOffice } from './office.ts';

const BACKUPS = 3;

interface Taken {
  file: string;
  bytes: number;
  takenAt: string;
  pausedMs: number;
  databaseBytes: number;
}

let office: Office;
let original: Up;
let world: OfficeContext;
let load: Load;
const taken: Taken[] = [];
const connections: Connection[] = [];

let copyEnv: Record<string, string>;
let copySmtp: TestSmtpServer;
let copy: Up;
let copyWorld: OfficeContext;

/** An office that runs, asked from this process; whatever is a command is a process of its own. */
async function worldOf(env: Record<string, string>): Promise<OfficeContext> {
  const settings = readSettings({ env });
  const address = `127.0.0.1:${settings.engine.port}`;
  const connection = await connectClient({ address, tls: null, apiKey: null });
  connections.push(connection);
  const client = new Client({ connection, namespace: settings.temporal.namespace });
  return {
    client,
    agencies: new AgencyRegistry(settings),
    now: async () => new Date().toISOString(),
  };
}

/** Every task the engine has ever started, with its state as the task itself answers. */
async function statesOf({ client, ...rest }: OfficeContext): Promise<Map<string, TaskState>> {
  const states = new Map<string, TaskState>();
  for await (const { workflowId } of client.workflow.list({
    query: `WorkflowType = '${TASK_WORKFLOW}'`,
  }))
    states.set(workflowId, (await readTask({ client, ...rest }, workflowId)).state);
  return states;
}

/** What the engine recorded of a task. */
const historyOf = async ({ client }: OfficeContext, task: string): Promise<HistoryEvent[]> =>
  (await client.workflow.getHandle(task).fetchHistory()).events ?? [];

/**
 * The events of a history that were recorded by a moment. That something was started is recorded
 * with its end only, under the time of its start; such events at the end are left out.
 */
function recordedBy(history: HistoryEvent[], moment: string): HistoryEvent[] {
  const later = history.findIndex((event) => instantOf(event) > moment);
  const then = later < 0 ? history : history.slice(0, later);
  const isStart = ({ workflowTaskScheduledEventAttributes: task, ...event }: HistoryEvent) =>
    task || event.workflowTaskStartedEventAttributes || event.activityTaskStartedEventAttributes;
  return then.slice(0, then.findLastIndex((event) => !isStart(event)) + 1);
}

beforeAll(async () => {
  office = await openOffice();
  copySmtp = await startSmtpServer();
  original = await up(office.env);
  world = await worldOf(office.env);
  load = new Load(world);
  copyEnv = {
    ...office.env,
    DONDOC_DATA: path.join(office.dir, 'copy'),
    DONDOC_ENGINE_PORT: `${await freePort()}`,
    DONDOC_ENGINE_UI_PORT: `${await freePort()}`,
    DONDOC_WEB: `127.0.0.1:${await freePort()}`,
    DONDOC_SMTP_PORT: `${copySmtp.port}`,
  };
}, 120_000);

afterAll(async () => {
  for (const connection of connections) await connection.close();
  await Promise.all([original?.stop(), copy?.stop()]);
  await copySmtp?.close();
  await office?.remove();
});

describe('an office backed up while it works', { timeout: 240_000 }, () => {
  test(`goes on through ${BACKUPS} backups without one failure`, async () => {
    const over = load.run(4);
    await load.reached(40);
    for (let count = 1; count <= BACKUPS; count += 1) {
      const file = path.join(office.dir, `${count}.tar.gz`);
      const { status, out, err } = await dondoc(['backup', file, '--json'], office.env);
      expect(status, err).toBe(0);
      taken.push(JSON.parse(out));
      await load.reached(load.acknowledged.length + 20);
    }
    load.stop();
    await over;
    expect(load.failures).toEqual([]);
    expect(await dondoc(['doctor'], office.env)).toMatchObject({ status: 0, err: '' });
    const figures = taken.map(({ pausedMs, bytes, databaseBytes }) => ({
      pausedMs,
      bytes,
      databaseBytes,
    }));
    console.log(
      `${load.acknowledged.length} commands, slowest ${load.slowestMs()} ms; backups:`,
      figures,
    );
  });

  test('a backup killed with -9 while the server stands still lets it go on, and leaves no file', async () => {
    const server = readRecord(office.env.DONDOC_DATA ?? '')?.server.pid ?? expect.fail('no server');
    const stands = (): boolean => / T /.test(readFileSync(`/proc/${server}/stat`, 'utf8'));
    const killedInThePause = async (file: string): Promise<boolean> => {
      const backup = spawnDondoc(['backup', file], office.env);
      const ended = new Promise((resolve) =>
        backup.once('exit', (_code, signal) => resolve(signal)),
      );
      while (!stands() && backup.exitCode === null) await next();
      backup.kill('SIGKILL');
      return (await ended) === 'SIGKILL';
    };
    // The pause lasts some hundredths of a second: the first that is met counts.
    let file = '';
    for (let attempt = 1; file === '' || !(await killedInThePause(file)); attempt += 1)
      file = path.join(office.dir, `killed-${attempt}.tar.gz`);
    await vi.waitFor(() => expect(stands()).toBe(false), 2000);
    expect(existsSync(file)).toBe(false);
    expect((await dondoc(['task', 'list'], office.env)).status).toBe(0);
  });

  test('without the original’s folder being touched, a backup is restored elsewhere and says that delivery is held', async () => {
    const file = taken[1]?.file ?? expect.fail('no backup');
    const onto = await dondoc(['restore', file], office.env);
    expect(onto).toMatchObject({
      status: 1,
      err: expect.stringContaining('không trống (có “temporal.db”)'),
    });
    const restored = await dondoc(['restore', file], copyEnv);
    expect(restored).toMatchObject({ status: 0, out: expect.stringContaining('ĐANG GIỮ THƯ') });
    copy = await up(copyEnv);
    expect(copy.printed()).toMatch(/npx dondoc --data \S+ delivery release/);
    copyWorld = await worldOf(copyEnv);
    const doctor = await dondoc(['doctor'], copyEnv);
    expect(doctor).toMatchObject({ status: 1, out: expect.stringContaining('ĐANG GIỮ THƯ') });
    expect(doctor.out).toContain('Quy trình bị treo vì lỗi: không có');
  });

  test('every command answered before the backup is in the copy, and every task of the copy is alive and as it was', async () => {
    const takenAt = taken[1]?.takenAt ?? '';
    const before = load.acknowledged.filter(({ at }) => at < Date.parse(takenAt));
    const [there, here] = [await statesOf(copyWorld), await statesOf(world)];
    expect(before.length).toBeGreaterThan(50);
    for (const { task, what } of before) {
      const state = there.get(task) ?? expect.fail(`${task} is missing`);
      expect(state.log.map((entry) => entry.what)).toContain(what);
    }
    expect(there.size).toBeLessThan(here.size);
    for (const task of there.keys()) {
      const [copied, whole] = [await historyOf(copyWorld, task), await historyOf(world, task)];
      const then = recordedBy(copied, takenAt);
      expect(then.length).toBeGreaterThan(0);
      for (const [at, event] of then.entries()) expect(event, task).toEqual(whole[at]);
    }
    console.log(
      `${before.length} commands before the backup; ${there.size} tasks in the copy, ${here.size} in all`,
    );
  });

  test('the copy works and mails nobody; released, it shows each mail as unknown before it leaves', async () => {
    const open = [...(await statesOf(copyWorld))].find(
      ([, { facts }]) => facts.reports.length === 0,
    );
    const note = await dondoc(
      ['progress', open?.[0] ?? '', '--note', 'trên bản khôi phục'],
      copyEnv,
    );
    expect(note).toMatchObject({ status: 0, err: '' });
    const attempts = async (): Promise<string[]> =>
      (await listLedgers(copyWorld, { agency: 'xa-thu' })).flatMap((mail) =>
        mail.attempts.map(({ outcome }) => outcome),
      );
    await vi.waitFor(async () => expect(await attempts()).toContain('refused-for-now'), 60_000);
    expect(copySmtp.connections).toBe(0);
    const unsure = await dondoc(['delivery', 'release'], copyEnv);
    expect(unsure).toMatchObject({
      status: 1,
      err: expect.stringContaining('thêm --yes khi bản gốc đã dừng hẳn'),
    });
    const released = await dondoc(['delivery', 'release', '--yes'], copyEnv);
    expect(released).toMatchObject({ status: 0, out: expect.stringContaining('thư đang chờ') });
    expect((await dondoc(['doctor'], copyEnv)).status).toBe(0);
    const line = [
      '--document-no',
      '1/CV',
      '--document-date',
      day(0),
      '--title',
      'Việc sau khi cho gửi',
    ];
    await dondoc(
      ['task', 'add', ...line, '--unit', 'Công an xã', '--due', `ngày ${day(3)}`],
      copyEnv,
    );
    await vi.waitFor(async () => expect(await attempts()).toContain('unknown'), 60_000);
    // Since its release doctor has greeted the server; no mail has left.
    expect(copySmtp.received).toEqual([]);
  });
});
