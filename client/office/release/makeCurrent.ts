import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { grpcCode } from '../grpcCode.ts';

const WITHIN_MS = 60_000;

/**
 * Sends all work to a release: new tasks, and running ones from their next step on. Waits until its
 * workers are known to the server (a minute at most) and until every queue follows. Repeating it is
 * harmless. Throws a Refusal when no worker of that release shows up.
 */
export async function makeCurrent(
  client: Client,
  { deploymentName, buildId }: WorkerDeploymentVersion,
): Promise<void> {
  const { namespace } = client.options;
  const request = { namespace, deploymentName, buildId, version: `${deploymentName}.${buildId}` };
  for (const deadline = performance.now() + WITHIN_MS; ; await pause(100)) {
    try {
      await client.workflowService.setWorkerDeploymentCurrentVersion(request);
      return;
    } catch (error) {
      if (!isNotYet(error)) throw error;
      if (performance.now() > deadline) throw noWorkerOf(buildId);
    }
  }
}

const NOT_FOUND = 5;
const FAILED_PRECONDITION = 9;

/** The server refuses until the first worker of the release has asked it for work. */
const isNotYet = (error: unknown): boolean =>
  [NOT_FOUND, FAILED_PRECONDITION].includes(grpcCode(error));

const noWorkerOf = (buildId: string): Refusal =>
  new Refusal(
    text(
      `Chưa có tiến trình xử lý nào của bản ${buildId}.`,
      `No worker of release ${buildId} is running.`,
    ),
    { action: 'start-worker', fromRelease: true },
  );
