import type { Client } from '@temporalio/client';
import type { TaskFacts } from '../../domain/task/types.ts';
import { TASK_WORKFLOW } from '../../workflows/contract/names.ts';
import { factsIn } from '../../workflows/contract/start.ts';
import type { TaskMemo } from '../../workflows/contract/task.ts';

/** The open tasks of an agency, as lists know them. */
export async function openTasksOf(client: Client, agency: string): Promise<TaskFacts[]> {
  const query =
    `WorkflowType = '${TASK_WORKFLOW}' AND ExecutionStatus = 'Running'` +
    ` AND Agency = '${agency}'`;
  const tasks: TaskFacts[] = [];
  for await (const { memo } of client.workflow.list({ query }))
    tasks.push(factsIn(memo as unknown as TaskMemo));
  return tasks;
}
