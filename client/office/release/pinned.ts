import type { Client } from '@temporalio/client';
import { DEPLOYMENT, DIGEST_WORKFLOW } from '../../../workflows/contract/names.ts';
import type { Routing } from './routing.ts';

/**
 * A mail that waits for a release other than the current one, and whether anybody still works for
 * that.
 */
export interface PinnedMail {
  id: string;
  buildId: string;
  worked: boolean;
}

/** Digests finish on the release they began on; these began on another than the current one. */
export async function pinnedElsewhere(
  client: Client,
  { current, polled }: Routing,
): Promise<PinnedMail[]> {
  if (current === null) return [];
  const query = [
    `WorkflowType = '${DIGEST_WORKFLOW}' AND ExecutionStatus = 'Running'`,
    `TemporalWorkflowVersioningBehavior = 'Pinned' AND TemporalWorkerDeploymentVersion != '${DEPLOYMENT}:${current}'`,
  ].join(' AND ');
  const mails: PinnedMail[] = [];
  for await (const { workflowId, searchAttributes } of client.workflow.list({ query })) {
    const [version = ''] = (searchAttributes.TemporalWorkerDeploymentVersion ?? []) as string[];
    const buildId = version.slice(version.indexOf(':') + 1);
    mails.push({ id: workflowId, buildId, worked: polled.has(buildId) });
  }
  return mails;
}

/**
 * Lets the current release finish the mails of releases for which nobody works any more: they would
 * never leave. Safe, because every release replays what earlier ones recorded (`test/replay`).
 * Returns how many were taken over.
 */
export async function adoptStranded(client: Client, routing: Routing): Promise<number> {
  const stranded = (await pinnedElsewhere(client, routing)).filter(({ worked }) => !worked);
  for (const { id } of stranded) {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace: client.options.namespace,
      workflowExecution: { workflowId: id },
      workflowExecutionOptions: { versioningOverride: { autoUpgrade: true } },
      updateMask: { paths: ['versioning_override'] },
    });
  }
  return stranded.length;
}
