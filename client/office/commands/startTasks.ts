import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import pMap from 'p-map';
import type { Agency } from '../../../config/agency.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { Start } from '../../../domain/plan/expand/expand.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { TASK_QUEUE, TASK_WORKFLOW } from '../../../workflows/contract/names.ts';
import { taskAttributes, typed } from '../../../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../../../workflows/contract/shape.ts';
import { asMemo, memoOf, summaryOf } from '../../../workflows/contract/start.ts';
import type { TaskInput } from '../../../workflows/contract/task.ts';
import type { OfficeContext } from '../context.ts';
import { asking } from '../faults.ts';

/** Starts under way at once: enough to keep the engine busy, not so many that it refuses. */
const AT_ONCE = 16;

/**
 * What a task workflow starts with, from what the plan says and the rules now in force.
 * @param by who gives it, where it is of no plan
 */
export const inputOf = (
  { policy, directory }: Agency,
  { facts, schedule }: Start,
  by?: Actor,
): TaskInput => ({
  facts,
  schedule,
  policy,
  language: directory.language,
  ...(by && { by }),
  shape: SHAPE,
});

/**
 * Starts tasks that do not run yet. The id is the lock: one that was ever started is counted, never
 * started again.
 */
export async function startAll(
  context: OfficeContext,
  inputs: TaskInput[],
  progress: (done: number) => void = () => {},
): Promise<{ started: string[]; known: string[] }> {
  const outcome = { started: [] as string[], known: [] as string[] };
  const start = async (input: TaskInput): Promise<void> => {
    outcome[(await startOne(context, input)) ? 'started' : 'known'].push(input.facts.id);
    progress(outcome.started.length + outcome.known.length);
  };
  await pMap(inputs, start, { concurrency: AT_ONCE });
  return outcome;
}

/** False when a task of this id was started before, whatever became of it. */
async function startOne(context: OfficeContext, input: TaskInput): Promise<boolean> {
  try {
    await startTask(context, input, input.facts, WorkflowIdReusePolicy.REJECT_DUPLICATE);
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/**
 * Starts a run of a task.
 * @param listed the facts that lists show of it until it says more itself
 * Throws a `WorkflowExecutionAlreadyStartedError` where the engine takes no run of this id.
 */
export async function startTask(
  { client }: OfficeContext,
  input: TaskInput,
  listed: TaskFacts,
  workflowIdReusePolicy: WorkflowIdReusePolicy,
): Promise<void> {
  await asking(client, listed.ref, () =>
    client.workflow.start(TASK_WORKFLOW, {
      workflowId: listed.id,
      taskQueue: TASK_QUEUE,
      args: [input],
      workflowIdReusePolicy,
      typedSearchAttributes: typed(taskAttributes(listed)),
      memo: asMemo(memoOf({ ...input, facts: listed })),
      staticSummary: summaryOf(listed),
    }),
  );
}
