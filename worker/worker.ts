import type { Client } from '@temporalio/client';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import type { Mailer } from '../activities/mail/deliver.ts';
import type { Agency } from '../config/agency.ts';
import { TASK_QUEUE } from '../workflows/contract/names.ts';

export interface WorkerInput {
  connection: NativeConnection;
  client: Client;
  namespace: string;
  /** From `workflowBundle`. */
  bundle: string;
  agencyOf(code: string): Agency;
  mailer: Mailer;
  from: string;
  /** Workflows whose state is kept in memory between their steps; the others are replayed when they wake. */
  cachedWorkflows?: number;
}

const CACHED_WORKFLOWS = 500;

/** A worker that runs everything: tasks, digests and what they ask of the world. Ends gracefully within half a minute. */
export function createWorker({
  connection,
  namespace,
  bundle,
  cachedWorkflows,
  ...deps
}: WorkerInput): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: bundle },
    activities: createActivities(deps),
    maxCachedWorkflows: cachedWorkflows ?? CACHED_WORKFLOWS,
    shutdownGraceTime: '20 seconds',
    shutdownForceTime: '30 seconds',
  });
}
