import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ApplicationFailure,
  ChildWorkflowFailure,
  defineUpdate,
  ParentClosePolicy,
  setHandler,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { shownDate } from '../domain/calendar/shown.ts';
import type { CommandArgs, CommandName } from '../domain/task/commands.ts';
import { refuse, refuseEnded } from '../domain/task/refuse.ts';
import { type Text, text } from '../domain/text/text.ts';
import { now } from './clock.ts';
import { TASK_WORKFLOW } from './contract/names.ts';
import { taskAttributes, typed } from './contract/searchAttributes.ts';
import { memoOf, summaryOf } from './contract/start.ts';
import {
  REFUSED,
  STATE_QUESTION,
  type TaskAnswer,
  type TaskInput,
  type TaskState,
  TRIGGER_UPDATE,
  type TriggerArgs,
} from './contract/task.ts';
import { answers } from './question.ts';
import type { TaskLife } from './taskLife.ts';

const COMMANDS: CommandName[] = [
  'report',
  'progress',
  'accept',
  'return',
  'request-extension',
  'decide-extension',
  'reassign',
  'reschedule',
  'demand-letter',
  'record-letter',
  'set-due',
  'confirm',
  'cancel',
  'apply-calendar',
  'apply-policy',
];

const refused = (said: Text): ApplicationFailure =>
  ApplicationFailure.nonRetryable(said.en, REFUSED, said);

/**
 * Everything a task can be told and asked. Registered before the first await, so that nothing sent
 * early is lost.
 */
export function receiveCommands(life: TaskLife): void {
  answers(STATE_QUESTION, (): TaskState => life.state());
  for (const name of COMMANDS) receive(name, life);
  receiveEvents(life);
}

function receive<N extends CommandName>(name: N, life: TaskLife): void {
  setHandler(
    defineUpdate<TaskAnswer, [CommandArgs[N]]>(name),
    (args) => {
      life.command(name, args, now());
      return life.answer();
    },
    {
      validator: (args) => {
        const said = refuse(name, life.facts, args);
        if (said) throw refused(said);
      },
    },
  );
}

/** An event opens an occurrence of its own: a task that lives on whatever becomes of this one. */
function receiveEvents(life: TaskLife): void {
  setHandler(
    defineUpdate<TaskAnswer, [TriggerArgs]>(TRIGGER_UPDATE),
    async (args) => {
      await startOccurrence(args.occurrence);
      const { by, on, note, occurrence } = args;
      life.note({
        at: now(),
        what: 'trigger',
        by,
        given: { on, note, opened: occurrence.facts.id },
      });
      life.change(now(), {});
      life.stirred += 1;
      return life.answer();
    },
    {
      validator: (_args: TriggerArgs) => {
        const said =
          refuseEnded(life.facts) ?? (life.facts.waiting === 'event' ? null : NOT_AN_EVENT);
        if (said) throw refused(said);
      },
    },
  );
}

const NOT_AN_EVENT = text(
  'việc này không chờ sự kiện; trigger chỉ dùng cho việc “khi có …”, “sau khi …”',
  'this task does not wait for an event; trigger is for tasks due "when …" or "after …" only',
);

async function startOccurrence(occurrence: TaskInput): Promise<void> {
  try {
    await startChild(TASK_WORKFLOW, {
      workflowId: occurrence.facts.id,
      args: [occurrence],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      typedSearchAttributes: typed(taskAttributes(occurrence.facts)),
      memo: memoOf(occurrence),
      staticSummary: summaryOf(occurrence.facts),
    });
  } catch (error) {
    if (isDuplicate(error)) throw refused(alreadyOpen(occurrence));
    throw error;
  }
}

const isDuplicate = (error: unknown): boolean =>
  error instanceof WorkflowExecutionAlreadyStartedError ||
  (error instanceof ChildWorkflowFailure &&
    error.cause instanceof WorkflowExecutionAlreadyStartedError);

const alreadyOpen = (occurrence: TaskInput): Text => {
  const day = shownDate(occurrence.facts.id.slice(-10));
  return text(`sự kiện ngày ${day} đã được ghi nhận`, `the event of ${day} was already recorded`);
};
