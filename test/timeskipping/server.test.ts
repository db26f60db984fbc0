import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietRuntime } from '../support/quiet.ts';
import { startTimeSkipping } from './server.ts';

quietRuntime();

describe('time-skipping server with a clock of the past', () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await startTimeSkipping({ startAt: '2024-01-02T00:00:00.000Z' });
  }, 600_000);
  afterAll(() => environment?.teardown());

  test('starts on the day it was given', async () => {
    const now = new Date(await environment.currentTimeMs());
    expect(now.toISOString()).toMatch(/^2024-01-02T00:0/);
  });

  test('plays 90 days of sleep in a blink, and workflow code sees the days of the past', async () => {
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: 'sleepers',
      workflowsPath: fileURLToPath(new URL('./sleeper.ts', import.meta.url)),
    });
    const begun = performance.now();
    const days = await worker.runUntil(
      environment.client.workflow.execute('sleeper', {
        args: [90],
        taskQueue: 'sleepers',
        workflowId: 'sleeper',
      }),
    );
    expect(days).toEqual(['2024-01-02', '2024-04-01']);
    expect(new Date(await environment.currentTimeMs()).toISOString()).toMatch(/^2024-04-01T/);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('refuses a start that is no instant', async () => {
    await expect(startTimeSkipping({ startAt: '02/01/2024 sáng' })).rejects.toThrow(
      'startAt "02/01/2024 sáng": give an ISO instant',
    );
  });
});
