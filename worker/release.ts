import type { WorkerDeploymentVersion } from '@temporalio/common';
import { DEPLOYMENT } from '../workflows/contract/names.ts';
import { workflowBuildId } from './bundle.ts';

/**
 * The release this process runs. Another one where workflow code differs: what else differs
 * concerns no replay.
 */
export const thisRelease = (): WorkerDeploymentVersion => ({
  deploymentName: DEPLOYMENT,
  buildId: workflowBuildId(),
});
