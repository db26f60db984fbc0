import { setWorkflowOptions } from '@temporalio/workflow';

/**
 * A link or a code to sign in with was used. That it was begun is all: its id is the link's, and an
 * id begins once.
 */
export async function signIn(): Promise<void> {}

setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, signIn);
