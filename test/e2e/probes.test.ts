import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { prepareNamespace } from '../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { waitUntilReady } from '../../worker/engine/server/ready.ts';
import { serverArguments } from '../../worker/engine/server/serverArguments.ts';
import { type ServerProcess, spawnServer } from '../../worker/engine/server/serverProcess.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract/searchAttributes.ts';
import { scrape, total } from '../support/scrape.ts';
import { freePort } from '../worker/engine/ports.ts';
import { dondoc, type Started, startWorker } from './commandLine.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let server: ServerProcess;
let port: number;
let health: string;
let metrics: string;
let worker: Started;

/** A Temporal server as a process of its own, as a cluster is to a worker. */
async function startServer(): Promise<ServerProcess> {
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  const log = path.join(office.dir, 'server.log');
  const started = spawnServer(
    executable,
    serverArguments({ dataDir: office.dir, port, page: null }),
    log,
  );
  await waitUntilReady(`127.0.0.1:${port}`, started, log);
  return started;
}

interface Answer {
  status: number;
  body: {
    reasons: string[];
    worker: { ok: boolean };
    server: { ok: boolean };
    told: { lookedAt: string | null };
  };
}

async function readyz(): Promise<Answer> {
  const answer = await fetch(`http://${health}/readyz`);
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const env = () => ({ ...office.env, DONDOC_TEMPORAL_ADDRESS: `127.0.0.1:${port}` });

beforeAll(async () => {
  office = await openOffice();
  port = await freePort();
  health = `127.0.0.1:${await freePort()}`;
  metrics = `127.0.0.1:${await freePort()}`;
  server = await startServer();
  const connection = await connectClient({ address: `127.0.0.1:${port}`, tls: null, apiKey: null });
  await prepareNamespace(connection, {
    namespace: 'dondoc',
    retentionDays: 30,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  await connection.close();
  worker = startWorker({ ...env(), DONDOC_HEALTH: health, DONDOC_METRICS: metrics });
}, 120_000);

afterAll(async () => {
  await worker?.stop();
  server?.stop();
  await server?.ended;
  await office?.remove();
});

describe('a worker with probes', { timeout: 90_000 }, () => {
  test('lives before it is ready, and becomes ready', async () => {
    await vi.waitFor(
      async () => expect((await fetch(`http://${health}/healthz`)).status).toBe(200),
      30_000,
    );
    await vi.waitFor(
      async () => expect(await readyz()).toMatchObject({ status: 200, body: { reasons: [] } }),
      30_000,
    );
    await vi.waitFor(
      async () => expect((await readyz()).body.told.lookedAt).not.toBeNull(),
      30_000,
    );
    expect(total(await scrape(metrics), 'dondoc_open_tasks', { agency: 'xa-thu' })).toBe(0);
  });

  test('a second one on the same ports is refused before it starts, in one sentence', async () => {
    const onHealth = await dondoc(['worker'], { ...env(), DONDOC_HEALTH: health });
    expect(onHealth).toMatchObject({ status: 1, out: '' });
    expect(onHealth.err).toMatch(
      /^Cổng \d+ trên 127\.0\.0\.1 đang được chương trình khác dùng: .* health\.address\.\n$/,
    );
    const onMetrics = await dondoc(['worker'], { ...env(), DONDOC_METRICS: metrics });
    expect(onMetrics).toMatchObject({ status: 1, out: '' });
    expect(onMetrics.err).toMatch(/^Cổng \d+ .* metrics\.address\.\n$/);
  });

  test('`up` refuses a taken port before it touches its data folder', async () => {
    const ended = await dondoc(['up'], { ...office.env, DONDOC_HEALTH: health });
    expect(ended.status).toBe(1);
    expect(ended.err).toContain('health.address');
    expect(existsSync(office.env.DONDOC_DATA ?? '')).toBe(false);
  });

  test('is not ready while the server is gone and says why; its metrics and its life go on', async () => {
    process.kill((await server.pid) ?? 0, 'SIGKILL');
    await server.ended;
    const askedAt = performance.now();
    const gone = await readyz();
    expect(performance.now() - askedAt).toBeLessThan(5000);
    expect(gone).toMatchObject({ status: 503, body: { server: { ok: false } } });
    expect(gone.body.reasons[0]).toMatch(/^server: does not answer \(.+\)$/);
    expect((await fetch(`http://${health}/healthz`)).status).toBe(200);
    expect(total(await scrape(metrics), 'dondoc_open_tasks', { agency: 'xa-thu' })).toBe(0);
  });

  test('is ready again when the server is back', async () => {
    server = await startServer();
    await vi.waitFor(async () => expect((await readyz()).status).toBe(200), {
      timeout: 60_000,
      interval: 500,
    });
  });
});
