import { expect, test } from 'vitest';
import { createForgetRuns } from '../../activities/forgetRuns.ts';
import { WATCH_ID } from '../../workflows/contract/watch.ts';
import { startTimeSkipping } from '../timeskipping/server.ts';

test('on a server that offers no lists the earlier runs stay where they are', async () => {
  const env = await startTimeSkipping({ startAt: '2024-03-14T09:00:00.000Z' });
  const forgetRuns = createForgetRuns({ client: env.client });
  await expect(forgetRuns({ workflowId: WATCH_ID, runId: 'any' })).resolves.toBeUndefined();
  await env.teardown();
});
