import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { tsToDate } from '@temporalio/common/lib/time.js';
import type { Instant } from '../../../domain/calendar/types.ts';
import { TASK_QUEUE } from '../../../workflows/contract/names.ts';

const WORKFLOW_TASK_QUEUE = 1;

/** A probe is asked often and by impatient askers. */
const PATIENCE_MS = 3000;

/**
 * When a worker last asked for work, as the server remembers. Throws when the server does not
 * answer within 3 s.
 */
export async function lastPollOf(client: Client, identity: string): Promise<Instant | null> {
  const asked = client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: TASK_QUEUE },
    taskQueueType: WORKFLOW_TASK_QUEUE,
  });
  const { pollers } = await inTime(asked);
  const own = (pollers ?? []).find((poller) => poller.identity === identity);
  return own?.lastAccessTime ? tsToDate(own.lastAccessTime).toISOString() : null;
}

/** A worker's connection repeats a request for ten seconds, whatever deadline it is given. */
async function inTime<T>(asked: Promise<T>): Promise<T> {
  const silence = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: silence.signal }).then(() => {
    throw new Error(`nothing within ${PATIENCE_MS / 1000} s`);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    silence.abort();
    late.catch(() => {});
    asked.catch(() => {});
  }
}
