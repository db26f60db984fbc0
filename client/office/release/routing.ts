import type { Client } from '@temporalio/client';
import { DEPLOYMENT, TASK_QUEUE } from '../../../workflows/contract/names.ts';

/** Where the server sends work, and who asks for it. */
export interface Routing {
  /** Build id of the current release; null before the first one. */
  current: string | null;
  /**
   * Build ids of releases whose workers have asked for work lately; an unversioned worker counts as
   * ''.
   */
  polled: Set<string>;
}

/** A poll lasts a minute: a worker that has not asked for longer is gone. */
const GONE_MS = 70_000;
const WORKFLOW_TASK_QUEUE = 1;

/** Asks the server how it routes the product's work. */
export async function routingOf(client: Client): Promise<Routing> {
  const { versioningInfo, pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: TASK_QUEUE },
    taskQueueType: WORKFLOW_TASK_QUEUE,
  });
  const lately = (pollers ?? []).filter(
    ({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1000 < GONE_MS,
  );
  const current = versioningInfo?.currentDeploymentVersion;
  return {
    current: current?.deploymentName === DEPLOYMENT ? (current.buildId ?? null) : null,
    polled: new Set(lately.map(({ deploymentOptions }) => deploymentOptions?.buildId ?? '')),
  };
}

/**
 * Whether somebody works for what the server hands out: for the current release, once there is one.
 */
export const isWorked = ({ current, polled }: Routing): boolean =>
  current === null ? polled.size > 0 : polled.has(current);
