import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectClient } from '../../../worker/engine/connect/connectClient.ts';
import { prepareNamespace } from '../../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../../worker/engine/obtain/executable.ts';
import { type Engine, startEngine } from '../../../worker/engine/server/embedded.ts';
import { processIdentity, stillRuns } from '../../../worker/engine/server/processIdentity.ts';
import { readRecord, runningEngine, writeRecord } from '../../../worker/engine/server/record.ts';
import { AGENCY, SEARCH_ATTRIBUTES, typed } from '../../../workflows/contract/searchAttributes.ts';
import { freePort, listening } from './ports.ts';

const needs = { namespace: 'dondoc', retentionDays: 1825, searchAttributes: SEARCH_ATTRIBUTES };
const bare = (address: string) => ({ address, tls: null, apiKey: null });

let executable: string;
let dataDir: string;

beforeAll(async () => {
  executable = await obtainExecutable({ configured: null, progress: () => {} });
  dataDir = mkdtempSync(join(tmpdir(), 'dondoc-engine-'));
}, 1_200_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('an engine that runs', () => {
  let engine: Engine;
  let port: number;
  const downs: unknown[] = [];

  beforeAll(async () => {
    port = await freePort();
    engine = await startEngine({
      executable,
      dataDir,
      port,
      uiPort: null,
      onDown: (down) => downs.push(down),
    });
  });
  afterAll(() => engine?.stop());

  test('is found by other commands', () => {
    expect(runningEngine(dataDir)).toMatchObject({
      owner: { pid: process.pid },
      address: `127.0.0.1:${port}`,
    });
  });

  test('holds its data folder: a second start is told who has it and where', async () => {
    const second = startEngine({ executable, dataDir, port: await freePort(), uiPort: null });
    await expect(second).rejects.toMatchObject({
      said: {
        vi: `Đôn Đốc đang chạy trên thư mục dữ liệu "${dataDir}" (tiến trình ${process.pid}, máy chủ tại 127.0.0.1:${port}): dùng bản đang chạy, hoặc dừng nó trước.`,
      },
    });
  });

  test('gets a namespace with five years of retention and the search attributes, once, from two processes at a time', async () => {
    const connection = await connectClient(bare(engine.address));
    await Promise.all([prepareNamespace(connection, needs), prepareNamespace(connection, needs)]);
    await prepareNamespace(connection, needs);
    const client = new Client({ connection, namespace: 'dondoc' });
    await client.workflow.start('any', {
      taskQueue: 'none',
      workflowId: 'kept',
      typedSearchAttributes: typed([{ key: AGENCY, value: 'an-phuoc' }]),
    });
    await vi.waitFor(
      async () => expect((await client.workflow.count("Agency = 'an-phuoc'")).count).toBe(1),
      5000,
    );
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'dondoc' });
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(1825 * 86_400);
    await connection.close();
  });

  test('is started again when it dies, and has lost nothing', async () => {
    const died = readRecord(dataDir)?.server ?? expect.fail('no record');
    process.kill(died.pid, 'SIGKILL');
    await vi.waitFor(() => expect(downs).toEqual([{ exitStatus: 1, restartInMs: 1000 }]), 2000);
    await vi.waitFor(() => expect(readRecord(dataDir)?.server.pid).not.toBe(died.pid), 5000);
    const connection = await connectClient(bare(engine.address));
    const kept = new Client({ connection, namespace: 'dondoc' }).workflow.getHandle('kept');
    await vi.waitFor(
      async () => expect((await kept.describe()).status.name).toBe('RUNNING'),
      10_000,
    );
    await connection.close();
  });

  test('leaves nothing behind when it is stopped', async () => {
    const server = readRecord(dataDir)?.server ?? expect.fail('no record');
    await engine.stop();
    expect(stillRuns(server)).toBe(false);
    expect(await listening(port)).toBe(false);
    expect(existsSync(join(dataDir, 'engine.json'))).toBe(false);
    expect(existsSync(join(dataDir, 'engine.lock'))).toBe(false);
  });
});

describe('an owner that is killed', () => {
  const startOwner = (port: number): ChildProcess =>
    fork(fileURLToPath(new URL('./owner.ts', import.meta.url)), [dataDir, String(port)], {
      execArgv: ['--import', 'tsx'],
    });
  const ready = (owner: ChildProcess) => new Promise((resolve) => owner.once('message', resolve));

  test('takes its server along within two seconds, and the next start finds folder and port free', async () => {
    const port = await freePort();
    const owner = startOwner(port);
    await ready(owner);
    owner.kill('SIGKILL');
    await vi.waitFor(async () => expect(await listening(port)).toBe(false), {
      timeout: 2000,
      interval: 50,
    });
    expect(runningEngine(dataDir)).toBeNull();
    const next = await startEngine({ executable, dataDir, port, uiPort: null });
    await next.stop();
  });

  test('whose keeper was killed too leaves a server that the next start ends', async () => {
    const port = await freePort();
    const orphan = spawn('sleep', ['60']);
    const left = processIdentity(orphan.pid ?? 0) ?? expect.fail('not started');
    const dead = { pid: 2 ** 22 + 1, started: '' };
    writeRecord(dataDir, { owner: dead, server: left, address: `127.0.0.1:${port}` });
    const next = await startEngine({ executable, dataDir, port, uiPort: null });
    expect(stillRuns(left)).toBe(false);
    await next.stop();
  });
});

describe('a start that cannot be', () => {
  test('names the taken port and its setting', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const start = startEngine({ executable, dataDir, port, uiPort: null });
    await expect(start).rejects.toMatchObject({
      said: {
        vi: `Cổng ${port} trên 127.0.0.1 đang được chương trình khác dùng: dừng chương trình đó, hoặc đổi cài đặt engine.port.`,
      },
    });
    other.close();
    expect(existsSync(join(dataDir, 'engine.lock'))).toBe(false);
  });

  test('names the data folder that cannot be written', async () => {
    writeFileSync(join(dataDir, 'a-file'), '');
    const start = startEngine({
      executable,
      dataDir: join(dataDir, 'a-file', 'data'),
      port: 1,
      uiPort: null,
    });
    await expect(start).rejects.toThrow(
      /The data folder ".*a-file\/data" cannot be written \(ENOTDIR\)/,
    );
  });

  test('says what the server said when it does not come up', async () => {
    const start = startEngine({
      executable: '/bin/false',
      dataDir,
      port: await freePort(),
      uiPort: null,
    });
    await expect(start).rejects.toThrow(
      /The Temporal server does not start \(exit status 1; .*engine\.log/,
    );
  });
});
