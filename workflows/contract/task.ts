import type { Instant } from '../../domain/calendar/types.ts';
import type { NoticeKind } from '../../domain/digest/types.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import type { Policy, Schedule, Step, StepKind } from '../../domain/policy/types.ts';
import type { CommandName } from '../../domain/task/commands.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import type { Language } from '../../domain/text/text.ts';

/**
 * What a task workflow starts with: everything it will ever need from outside is computed already.
 */
export interface TaskInput {
  facts: TaskFacts;
  schedule: Schedule;
  /** Pinned: another policy reaches a running task only when it is applied to it. */
  policy: Policy;
  language: Language;
}

/** Where one notice went. */
export interface Addressed {
  person: PersonId;
  digest: string;
  notice: string;
  deliverAt: Instant;
}

/** One line of a task's history, as data; prose is made of it where it is shown. */
export interface LogEntry {
  at: Instant;
  what:
    | 'started'
    | 'handed-over'
    | 'suppressed'
    | 'withdrawn'
    | 'unknown'
    | 'closed'
    | 'extended-schedule'
    | 'pushed-on'
    | CommandName
    | 'trigger';
  by?: string;
  /** Step or notice the line is about. */
  step?: string;
  kind?: StepKind | NoticeKind;
  /** Why it was suppressed, what went wrong. */
  detail?: string;
  /** What a command came with, but for who gave it and the schedule. */
  given?: Given;
  to?: Addressed[];
}

/** A command's own words, dates and choices. */
export type Given = Record<string, string | boolean>;

/**
 * What a command answers, with the newest of the log, and a task ends with. Each stays in the
 * history: it is short.
 */
export interface TaskAnswer {
  facts: TaskFacts;
  policyVersion: string;
  log: LogEntry[];
}

/** What the state question answers. */
export interface TaskState extends TaskAnswer {
  schedule: Schedule;
  /** In force for this task; absent once it has ended. */
  policy?: Policy;
  /** Step keys that were carried out or suppressed. */
  done: string[];
}

/** An event happened: what it was, and the occurrence it opens, computed by whoever asks. */
export interface TriggerArgs {
  by: PersonId;
  on: string;
  note: string;
  occurrence: TaskInput;
}

export const STATE_QUESTION = 'state';
export const TRIGGER_UPDATE = 'trigger';

/** `ApplicationFailure` type of a refusal; its first detail is the sentence in both languages. */
export const REFUSED = 'Refused';

/** What lists tell of a step: its reason is long, and shown with the task itself. */
export type ListedStep = Pick<Step, 'id' | 'kind' | 'date' | 'at' | 'to'>;

/** What lists read without asking a worker. Memos of earlier releases hold each step whole. */
export interface TaskMemo {
  facts: TaskFacts;
  schedule: Omit<Schedule, 'steps'> & { steps: ListedStep[] };
}
