import { RUNNING } from '../../../../client/office/index/runStatus.ts';
import type { TaskRun } from '../../../../client/office/queries/taskRuns.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { factsApart } from '../../../../workflows/contract/start.ts';
import { facts } from '../../../support/facts.ts';

/** A run of a task as a list would have it; open unless a status is given. */
export function taskRun(
  run: string,
  change: Partial<Omit<TaskRun, 'memo'>> = {},
  changed: Partial<TaskFacts> = {},
): TaskRun {
  const of = facts({ ...changed, ...(change.id === undefined ? {} : { id: change.id }) });
  const memo = { ...factsApart(of), steps: [] };
  return {
    ...{ id: of.id, run, status: RUNNING, startedMs: 0, closedMs: null },
    ...{ ...change, memo },
  };
}
