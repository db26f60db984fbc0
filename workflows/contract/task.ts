import type { Instant, LocalDate } from '../../domain/calendar/types.ts';
import type { ListedStep } from '../../domain/policy/listedSchedule.ts';
import type { Policy, Schedule } from '../../domain/policy/types.ts';
import type { Carried, Reopening } from '../../domain/task/life/taskLife.ts';
import type { TaskStatus } from '../../domain/task/status.ts';
import type { TaskFacts, TaskStart } from '../../domain/task/types.ts';

/** What a task workflow begins with. */
export interface TaskInput extends TaskStart {
  shape: number;
  /** Of the run before: its history was getting long, or it had ended; absent in the first. */
  carried?: Carried;
  /** Why this run begins, where the one before had ended. */
  reopening?: Reopening;
}

/** What a command answers: who wants the facts describes the task. Each stays in the history. */
export interface CommandAnswer {
  revision: number;
  changedAt: Instant;
  status: TaskStatus;
  workBy: LocalDate | null;
  /** The same command had been carried out before; nothing was done again. */
  repeated: boolean;
  /** The task it opened. */
  opened?: string;
}

/** What stays of a task when it has ended. */
export interface TaskResult extends Carried {
  facts: TaskFacts;
  policyVersion: string;
}

/** What the state question answers. */
export interface TaskState extends TaskResult {
  schedule: Schedule;
  /** In force for this task; absent once it has ended. */
  policy?: Policy;
}

export const STATE_QUESTION = 'state';

/** `ApplicationFailure` type of a refusal; its first detail is the sentence in both languages. */
export const REFUSED = 'Refused';

/** Facts that no command changes. */
export type FixedFact = keyof Pick<
  TaskFacts,
  | 'id'
  | 'agency'
  | 'plan'
  | 'ref'
  | 'numbering'
  | 'section'
  | 'title'
  | 'deliverable'
  | 'coordinatingUnits'
  | 'assignedBy'
  | 'slip'
  | 'givenOn'
  | 'rhythm'
  | 'previousDue'
  | 'planName'
  | 'planYear'
  | 'planStartedOn'
  | 'planUntil'
  | 'offsetDays'
  | 'openQuestions'
  | 'startedAt'
>;

/** What lists read without asking a worker. Only what changed is written anew. */
export interface TaskMemo {
  fixed: Pick<TaskFacts, FixedFact>;
  live: Omit<TaskFacts, FixedFact>;
  /** Every step of the schedule; which are over lists see by their day. */
  steps: ListedStep[];
}
