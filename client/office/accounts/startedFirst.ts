import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { TASK_QUEUE } from '../../../workflows/contract/names.ts';
import { AGENCY, SHAPE_OF_RUN, typed } from '../../../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../../../workflows/contract/shape.ts';
import { asking } from '../faults.ts';

interface Begun {
  workflowId: string;
  agency: string;
  args: unknown[];
  memo?: object;
  /** It is ended by then even where no worker came for it; left out: it lives on. */
  endsWithin?: Duration;
}

/** Starts a workflow whose id may begin once, ever; whether this call was the one that did. */
export async function startedFirst(
  client: Client,
  type: string,
  { workflowId, agency, args, memo, endsWithin }: Begun,
): Promise<boolean> {
  try {
    await asking(client, workflowId, () =>
      client.workflow.start(type, {
        ...{ workflowId, args, taskQueue: TASK_QUEUE },
        ...(memo ? { memo: { ...memo } } : {}),
        ...(endsWithin ? { workflowExecutionTimeout: endsWithin } : {}),
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        typedSearchAttributes: typed([
          { key: AGENCY, value: agency },
          { key: SHAPE_OF_RUN, value: SHAPE },
        ]),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
