import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { type Engine, startEngine } from '../../worker/engine/server/embedded.ts';
import { prepare } from '../../worker/prepare.ts';
import { ROUND_WORKFLOW, TASK_QUEUE, TASK_WORKFLOW } from '../../workflows/contract/names.ts';
import { SHAPE_OF_RUN, typed } from '../../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../../workflows/contract/shape.ts';
import { freePort } from './engine/ports.ts';

const namespace = 'dondoc';
const settings = {
  temporal: { namespace, address: null, tls: null, apiKey: null, apiKeyFile: null },
};

let dataDir: string;
let engine: Engine;
let connection: Connection;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-shape-'));
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  engine = await startEngine({ executable, dataDir, port: await freePort(), uiPort: null });
  connection = await connectClient({ address: engine.address, tls: null, apiKey: null });
}, 60_000);

afterAll(async () => {
  await connection?.close();
  await engine?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const begin = (workflowId: string, shape: number | null, type = TASK_WORKFLOW) =>
  new Client({ connection, namespace }).workflow.start(type, {
    workflowId,
    taskQueue: TASK_QUEUE,
    ...(shape === null
      ? {}
      : { typedSearchAttributes: typed([{ key: SHAPE_OF_RUN, value: shape }]) }),
  });

test('a data folder that a release of another shape wrote is refused in one sentence', async () => {
  await prepare(connection, settings);
  await begin('xa/kh/1/vp/2024', SHAPE);
  await prepare(connection, settings);
  await begin('xa/kh/2/vp/2024', null);
  await begin('xa/kh/3/vp/2024', SHAPE + 1);
  await begin('round/xa/bao-cao/2024-Q1', SHAPE + 1, ROUND_WORKFLOW);
  await expect
    .poll(() => prepare(connection, settings).catch((error) => error), { timeout: 10_000 })
    .toMatchObject({ said: { en: expect.stringContaining('(3 tasks, mails, plans and rounds)') } });
}, 60_000);
