import type { Client } from '@temporalio/client';
import type { Instant } from '../../../domain/calendar/types.ts';
import { DEPLOYMENT, DIGEST_WORKFLOW, TASK_WORKFLOW } from '../../../workflows/contract/names.ts';
import { asking } from '../faults.ts';
import { LISTED } from '../listed.ts';
import { routingOf } from './routing.ts';

/** A release of the workflow code, as the engine knows it. */
export interface KnownRelease {
  build: string;
  isCurrent: boolean;
  /** When a worker of it first asked for work; null where the engine does not tell. */
  since: Instant | null;
  /** A worker of it has asked for work within the last minute. */
  isWorked: boolean;
  /** Of the agency: running tasks that took their last step by it. */
  tasks: number;
  /** Of the agency: mails under way that end by it. */
  mails: number;
}

/** Releases told of beyond the current one and those that are still needed. */
const TOLD = 10;

/** The releases that the engine knows, the newest first. Throws a `Refusal` where it is silent. */
export async function releasesOf(client: Client, agency: string): Promise<KnownRelease[]> {
  return asking(client, LISTED.state, async () => {
    const { namespace } = client.options;
    const { current, polled } = await routingOf(client);
    if (current === null) return [];
    const { workerDeploymentInfo } = await client.workflowService.describeWorkerDeployment({
      namespace,
      deploymentName: DEPLOYMENT,
    });
    const known = (workerDeploymentInfo?.versionSummaries ?? []).map(
      ({ deploymentVersion, createTime }) => ({
        build: deploymentVersion?.buildId ?? '',
        since: createTime ? new Date(Number(createTime.seconds) * 1000).toISOString() : null,
      }),
    );
    const newest = known.sort((a, b) => (`${a.since}` < `${b.since}` ? 1 : -1)).slice(0, TOLD);
    return Promise.all(
      newest.map(async ({ build, since }) => ({
        ...{ build, since, isCurrent: build === current, isWorked: polled.has(build) },
        tasks: await runningBy(client, agency, TASK_WORKFLOW, build),
        mails: await runningBy(client, agency, DIGEST_WORKFLOW, build),
      })),
    );
  });
}

async function runningBy(
  client: Client,
  agency: string,
  type: string,
  build: string,
): Promise<number> {
  const query = [
    `WorkflowType = '${type}' AND Agency = '${agency}' AND ExecutionStatus = 'Running'`,
    `TemporalWorkerDeploymentVersion = '${DEPLOYMENT}:${build}'`,
  ].join(' AND ');
  return (await client.workflow.count(query)).count;
}
