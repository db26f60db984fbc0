import type { Client } from '@temporalio/client';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import { makeCurrent } from './makeCurrent.ts';
import { adoptStranded, pinnedElsewhere } from './pinned.ts';
import { routingOf } from './routing.ts';

/** What a release changed. */
export interface Released {
  /** The build id that was current before; null before the first. */
  before: string | null;
  current: string;
  /** Mails of releases without workers that the current one finishes. */
  adopted: number;
  /** Mails that older workers still have to send: they must stay until this is 0. */
  leftToOlder: number;
}

/**
 * Makes a release current and waits until the server follows; then sees to the mails that older
 * ones left behind.
 */
export async function release(client: Client, version: WorkerDeploymentVersion): Promise<Released> {
  const before = (await routingOf(client)).current;
  if (before !== version.buildId) await makeCurrent(client, version);
  const routing = await routingOf(client);
  const adopted = await adoptStranded(client, routing);
  const leftToOlder = (await pinnedElsewhere(client, routing)).filter(
    ({ worked }) => worked,
  ).length;
  return { before, current: version.buildId, adopted, leftToOlder };
}

/** The very first worker makes its own release current: until one is, no worker gets anything. */
export async function releaseFirst(
  client: Client,
  version: WorkerDeploymentVersion,
): Promise<string> {
  const { current } = await routingOf(client);
  if (current !== null) return current;
  await makeCurrent(client, version);
  return version.buildId;
}
