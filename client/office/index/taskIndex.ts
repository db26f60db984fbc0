import type { WorkflowHandle } from '@temporalio/client';
import type { Instant } from '../../../domain/calendar/types.ts';
import { TASK_WORKFLOW } from '../../../workflows/contract/names.ts';
import { CHANGED_AT } from '../../../workflows/contract/searchAttributes.ts';
import { memoOf } from '../../../workflows/contract/start.ts';
import { STATE_QUESTION, type TaskMemo, type TaskState } from '../../../workflows/contract/task.ts';
import { type OfficeContext, PATIENCE_MS } from '../context.ts';
import { placesOf } from '../queries/listTasks.ts';
import type { TaskFilter, TaskRow } from '../queries/taskRows.ts';
import { fewTaskRuns, type TaskRun, taskRuns } from '../queries/taskRuns.ts';
import { againIfEnded, questionTo } from '../question.ts';
import type { ChangeLog } from './changeLog.ts';
import { Follower } from './follower.ts';
import { RUNNING } from './runStatus.ts';
import { TaskStore } from './taskStore.ts';

/** The tasks of all agencies in this process's memory, as of the last look. */
export class TaskIndex {
  private readonly store = new TaskStore();
  private readonly follower: Follower<TaskRun>;

  constructor(private readonly context: OfficeContext) {
    const source = {
      workflowType: TASK_WORKFLOW,
      moments: ['StartTime', CHANGED_AT.name],
      read: taskRuns,
      readFew: fewTaskRuns,
    };
    this.follower = new Follower(context, source, this.store);
  }

  /** As of when lists are; null before the first look. */
  get lookedAt(): Instant | null {
    return this.follower.lookedAt;
  }

  /** See `Follower.isStale`. */
  get isStale(): boolean {
    return this.follower.isStale;
  }

  /** What changed, for pages that stand open. */
  get changes(): ChangeLog {
    return this.store.changes;
  }

  /** See `Follower.look`. */
  look(): Promise<void> {
    return this.follower.look();
  }

  /**
   * Puts a task in as a command left it: lists of the engine show that a moment later.
   * @param revision of the task since then
   */
  async noteChanged(id: string, revision: number): Promise<void> {
    const { client } = this.context;
    const read = () => againIfEnded(() => runAt(client.workflow.getHandle(id), revision));
    this.store.put(await client.connection.withDeadline(Date.now() + PATIENCE_MS, read));
  }

  /** What `listTasks` answers, asking nobody but for the time. */
  async list(filter: TaskFilter): Promise<TaskRow[]> {
    return this.store.list(filter, await placesOf(this.context));
  }
}

/**
 * The newest run of a task. Its memo says what was done to it only when the hand-over under way has
 * ended; until then the task itself is asked.
 */
async function runAt(handle: WorkflowHandle, revision: number): Promise<TaskRun> {
  const { workflowId, runId, status, startTime, closeTime, ...described } = await handle.describe();
  const listed = described.memo as unknown as TaskMemo;
  const isBehind = status.code === RUNNING && listed.live.revision < revision;
  return {
    ...{ id: workflowId, run: runId, status: status.code },
    startedMs: startTime.getTime(),
    closedMs: closeTime?.getTime() ?? null,
    memo: isBehind ? memoOf(await questionTo<TaskState>(handle, STATE_QUESTION)) : listed,
  };
}
