import type { Client } from '@temporalio/client';
import type { DataConverter, WorkerDeploymentVersion } from '@temporalio/common';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import type { Mailer } from '../activities/mail/deliver.ts';
import type { Agency } from '../config/agency.ts';
import { TASK_QUEUE } from '../workflows/contract/names.ts';
import { INACTIVE_PATCHES } from '../workflows/contract/patches.ts';

export interface WorkerInput {
  connection: NativeConnection;
  client: Client;
  namespace: string;
  /** From `workflowBundle`. */
  bundle: string;
  /** Null where the server knows no releases: tests under time skipping. */
  release: WorkerDeploymentVersion | null;
  dataConverter?: DataConverter;
  agencyOf(code: string): Agency;
  agencies(): Agency[];
  mailer: Mailer;
  from: string;
  /** A practice: all mails go to the coordinator; absent: none. */
  practice?: boolean;
  /** Where a mail's person may report without signing in; null: nowhere. */
  linkOf(mailId: string): string | null;
  /** When this office was restored from a backup; null where it never was. */
  restoredAt(): string | null;
  /**
   * Workflows whose state is kept in memory between their steps; the others are replayed when they
   * wake.
   */
  cachedWorkflows?: number;
  /** Patches that are not used yet; those of this release where not given. */
  inactivePatches?: readonly string[];
}

const CACHED_WORKFLOWS = 500;

/**
 * How long a task waits for the worker that has its workflow in memory before any other may take
 * it. The SDK's 10 s are all the patience a command has: after a worker was killed, commands on its
 * tasks would be refused.
 */
const HELD_FOR_ITS_WORKER = '4 seconds';

/**
 * A worker that runs everything: tasks, digests and what they ask of the world. Ends gracefully
 * within half a minute.
 */
export function createWorker({
  connection,
  namespace,
  bundle,
  release,
  dataConverter,
  cachedWorkflows,
  inactivePatches = INACTIVE_PATCHES,
  ...deps
}: WorkerInput): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: bundle },
    ...(dataConverter && { dataConverter }),
    ...(release && { workerDeploymentOptions: versioned(release) }),
    ...(inactivePatches.length > 0 && {
      patchActivationCallback: ({ patchId }) => !inactivePatches.includes(patchId),
    }),
    activities: createActivities(deps),
    maxCachedWorkflows: cachedWorkflows ?? CACHED_WORKFLOWS,
    stickyQueueScheduleToStartTimeout: HELD_FOR_ITS_WORKER,
    shutdownGraceTime: '20 seconds',
    shutdownForceTime: '30 seconds',
  });
}

/** Each workflow says itself how it meets a new release. */
const versioned = (version: WorkerDeploymentVersion) => ({
  useWorkerVersioning: true as const,
  version,
  defaultVersioningBehavior: 'AUTO_UPGRADE' as const,
});
