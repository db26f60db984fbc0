import {
  type WorkflowHandle,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { ANSWERED } from '../../workflows/contract/question.ts';

/**
 * Asks a running workflow; throws what the engine says when it does not answer. See `answers` in
 * workflows/.
 */
export async function questionTo<T>(handle: WorkflowHandle, name: string): Promise<T> {
  try {
    await handle.executeUpdate(name);
  } catch (error) {
    const answer = error instanceof WorkflowUpdateFailedError ? error.cause : null;
    if (answer instanceof ApplicationFailure && answer.type === ANSWERED)
      return answer.details?.[0] as T;
    throw error;
  }
  throw new TypeError(`${handle.workflowId}: "${name}" is no question`);
}

/**
 * Looks at a workflow, and once more where it ended between two questions: then it is found as it
 * ended.
 */
export async function againIfEnded<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return look();
    throw error;
  }
}
