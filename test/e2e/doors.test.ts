import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { embeddedAt } from '../../worker/engine/connect/connection.ts';
import { ask, type Reply } from '../support/askPort.ts';
import { type OpenPort, openPorts } from '../support/openPorts.ts';
import { freePort } from '../worker/engine/ports.ts';
import { type Up, up } from './commandLine.ts';
import { type Office, openOffice } from './office.ts';

const FOREIGN = { host: 'trang-la.example.com', origin: 'http://trang-la.example.com' };

let office: Office;
let running: Up;
let ports: OpenPort[];
let victim: WorkflowHandle;
let health: number;

const uiPort = () => Number(office.env.DONDOC_ENGINE_UI_PORT);
const dataDir = () => office.env.DONDOC_DATA ?? '';

/** Starts `up` and a workflow of its own namespace, which an intruder would like to end. */
async function open(...options: string[]): Promise<void> {
  office = await openOffice();
  health = await freePort();
  running = await up({ ...office.env, DONDOC_HEALTH: `127.0.0.1:${health}` }, ...options);
  ports = openPorts(running.process.pid ?? 0);
  const connection = await connectClient(embeddedAt(`127.0.0.1:${office.env.DONDOC_ENGINE_PORT}`));
  const client = new Client({ connection, namespace: 'dondoc' });
  victim = await client.workflow.start('any', {
    taskQueue: 'none',
    workflowId: 'victim',
    args: [],
  });
}

async function close(): Promise<void> {
  await victim?.client.connection.close();
  await running?.stop();
  await office?.remove();
}

const TERMINATE = '/api/v1/namespaces/dondoc/workflows/victim/terminate';

/** What a web page can have a browser send: to read, to end a workflow, to answer for Nexus. */
const intrusions = (): { method: string; path: string }[] => [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/api/v1/namespaces' },
  { method: 'GET', path: '/api/v1/namespaces/dondoc/workflows' },
  { method: 'POST', path: TERMINATE },
  { method: 'POST', path: '/namespaces/dondoc/nexus/callback' },
  { method: 'POST', path: '/namespaces/dondoc/task-queues/dondoc/nexus-services/a/b' },
  { method: 'POST', path: '/nexus/endpoints/a/services/a/b' },
  { method: 'GET', path: '/readyz' },
];

/** Where a web page can send something: 127.0.0.1, of which it need only try the ports. */
const guessable = (): OpenPort[] => ports.filter(({ ip }) => ip === '127.0.0.1');

/** Each of those ports asked for everything by a foreign page, by its name and by its address. */
async function intrude(): Promise<{ port: number; path: string; reply: Reply }[]> {
  const asked = guessable().flatMap(({ ip, port }) =>
    intrusions().flatMap(({ method, path }) =>
      [FOREIGN.host, `127.0.0.1:${port}`].map(async (host) => {
        const headers = { host, origin: FOREIGN.origin, 'content-type': 'text/plain' };
        return { port, path, reply: await ask({ ip, port }, method, path, headers, '{}') };
      }),
    ),
  );
  return Promise.all(asked);
}

/** No answer in HTTP, a refusal, or nothing at that address: never a page, never data. */
const TURNED_AWAY = ['no HTTP', 400, 403, 404];

function staysShut(): void {
  test('listens on loopback only', () => {
    expect(ports.length).toBeGreaterThanOrEqual(6);
    expect(ports.filter(({ ip }) => !ip.startsWith('127.'))).toEqual([]);
  });

  test('turns away what a foreign web page has a browser send to any of its ports', async () => {
    const letIn = (await intrude()).filter(({ reply }) => !TURNED_AWAY.includes(reply.status));
    expect(letIn).toEqual([]);
    expect((await victim.describe()).status.name).toBe('RUNNING');
  });

  test('speaks nothing but gRPC where programs connect', async () => {
    const port = Number(office.env.DONDOC_ENGINE_PORT);
    const reply = await ask({ ip: '127.0.0.1', port }, 'POST', TERMINATE, FOREIGN, '{}');
    expect(reply.status).toBe('no HTTP');
  });

  test('tells counts of calls, and of no task or person, where the server shows its metrics', async () => {
    const replies = guessable().map((at) => ask(at, 'GET', '/metrics', FOREIGN));
    const shown = (await Promise.all(replies)).filter(({ status }) => status === 200);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.body).not.toMatch(/victim|@|xa-thu/);
  });

  test('refuses by name: the engine’s HTTP interface and the probes', async () => {
    const refused = (await intrude()).filter(({ reply }) => reply.status === 403);
    const terminating = new Set(
      refused.filter((one) => one.path === TERMINATE).map((one) => one.port),
    );
    expect(terminating.size).toBeGreaterThanOrEqual(1);
    expect(refused.map(({ port }) => port)).toContain(health);
  });
}

describe('up without its page', { timeout: 60_000 }, () => {
  beforeAll(() => open(), 120_000);
  afterAll(close);

  staysShut();

  test('opens no page', () => {
    expect(ports).toEqual(guessable());
    expect(ports.map(({ port }) => port)).not.toContain(uiPort());
    expect(running.printed()).not.toContain('Temporal:');
  });

  test('keeps its data to its owner', () => {
    const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
    expect(modeOf(dataDir())).toBe('700');
    const files = readdirSync(dataDir());
    expect(files).toEqual(expect.arrayContaining(['temporal.db', 'engine.lock', 'engine.log']));
    const open = files.filter(
      (name) => !['600', '700'].includes(modeOf(path.join(dataDir(), name))),
    );
    expect(open).toEqual([]);
  });
});

describe('up with its page', { timeout: 60_000 }, () => {
  beforeAll(() => open('--ui'), 120_000);
  afterAll(close);

  staysShut();

  test('has Temporal’s unguarded one listen at an address that nobody finds by trying', () => {
    expect(ports.length - guessable().length).toBe(1);
  });

  test('shows it to a browser on this machine, and says what it opens', async () => {
    const own = { host: `127.0.0.1:${uiPort()}` };
    const page = await ask({ ip: '127.0.0.1', port: uiPort() }, 'GET', '/', own);
    expect([page.status, page.body]).toEqual([200, expect.stringContaining('<html')]);
    const url = `/api/v1/namespaces/dondoc/workflows/victim`;
    const read = await ask({ ip: '127.0.0.1', port: uiPort() }, 'GET', url, {
      ...own,
      origin: `http://${own.host}`,
    });
    expect([read.status, read.body]).toEqual([200, expect.stringContaining('"victim"')]);
    expect(running.printed()).toContain(
      `Trang của Temporal: http://${own.host} – chừng nào còn chạy`,
    );
  });
});
