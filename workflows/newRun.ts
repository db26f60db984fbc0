import { allHandlersFinished, makeContinueAsNewFunc, workflowInfo } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/types.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { taskAttributes, typed } from './contract/searchAttributes.ts';
import { SHAPE } from './contract/shape.ts';
import { asMemo, memoOf } from './contract/start.ts';
import type { TaskInput, TaskResult } from './contract/task.ts';

/**
 * Whether a task's history is getting long, and nothing is under way that would be lost with it.
 */
export const shouldBeginAnew = (life: TaskLife): boolean =>
  workflowInfo().continueAsNewSuggested && !life.notices.isPending && allHandlersFinished();

/**
 * The task goes on in a new run, which knows all that this one did. Memo and attributes are passed
 * on: the engine would begin with those of the first run.
 */
export function beginAnew(life: TaskLife, at: Instant): Promise<never> {
  const carried = life.carried();
  const { facts, schedule, policy, language } = life;
  const input: TaskInput = {
    ...{ facts, schedule, policy, language },
    shape: SHAPE,
    carried: { ...carried, log: [...carried.log, { at, what: 'new-run' }] },
  };
  const goOn = makeContinueAsNewFunc<(input: TaskInput) => Promise<TaskResult>>({
    memo: asMemo(memoOf(life)),
    typedSearchAttributes: typed(taskAttributes(facts)),
  });
  return goOn(input);
}
