import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ApplicationFailure,
  ChildWorkflowFailure,
  currentUpdateInfo,
  defineUpdate,
  ParentClosePolicy,
  setHandler,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { shownDate } from '../domain/calendar/shown.ts';
import { eventDayOf } from '../domain/case/ids.ts';
import { COMMAND_NAMES, type CommandName } from '../domain/task/commands/names.ts';
import type { CommandBase } from '../domain/task/commands/types.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { refuse } from '../domain/task/refuse.ts';
import { statusOf } from '../domain/task/status.ts';
import type { TaskStart } from '../domain/task/types.ts';
import { type Text, text } from '../domain/text/text.ts';
import { answerByUpdate } from './answerByUpdate.ts';
import { now } from './clock.ts';
import { TASK_WORKFLOW } from './contract/names.ts';
import { taskAttributes, typed } from './contract/searchAttributes.ts';
import { SHAPE } from './contract/shape.ts';
import { asMemo, memoOf, summaryOf } from './contract/start.ts';
import { type CommandAnswer, REFUSED, STATE_QUESTION, type TaskState } from './contract/task.ts';
import { commandGiven } from './onRecord.ts';

/** What a command may come with: a task of an event is opened beside this one. */
type Args = CommandBase & { occurrence?: TaskStart };

/**
 * Everything a task can be told and asked. Registered before the first await, so that nothing sent
 * early is lost.
 */
export function receiveCommands(life: TaskLife): void {
  answerByUpdate(STATE_QUESTION, (): TaskState => {
    const { facts, schedule, policy } = life;
    return { facts, schedule, policy, policyVersion: policy.version, ...life.carried() };
  });
  for (const name of COMMAND_NAMES) receive(name, life);
}

function receive(name: CommandName, life: TaskLife): void {
  setHandler(
    defineUpdate<CommandAnswer, [Args]>(name),
    async (args) => {
      const repeated = life.repeats(identity(args), now()) !== null;
      if (!repeated) {
        if (args.occurrence) await startOccurrence(args.occurrence);
        life.command(name, args, now(), identity(args).id);
        commandGiven();
      }
      return answerOf(life, args, repeated);
    },
    {
      validator: (args) => {
        if (life.repeats(identity(args), now())) return;
        const said = refuse(name, life.facts, args);
        if (said) throw refused(said);
      },
    },
  );
}

/** What tells a command from another, and from its own repetition. */
const identity = ({ fingerprint }: Args): { id: string; fingerprint: string } => ({
  id: currentUpdateInfo()?.id ?? '',
  fingerprint,
});

function answerOf(life: TaskLife, args: Args, repeated: boolean): CommandAnswer {
  const { facts } = life;
  const { revision, changedAt, workBy } = facts;
  const status = statusOf(facts, args.today);
  const opened = args.occurrence?.facts.id;
  return { revision, changedAt, status, workBy, repeated, ...(opened ? { opened } : {}) };
}

const refused = (said: Text): ApplicationFailure =>
  ApplicationFailure.nonRetryable(said.en, REFUSED, said);

/** An event opens an occurrence of its own: a task that lives on whatever becomes of this one. */
async function startOccurrence(occurrence: TaskStart): Promise<void> {
  try {
    await startChild(TASK_WORKFLOW, {
      workflowId: occurrence.facts.id,
      args: [{ ...occurrence, shape: SHAPE }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      typedSearchAttributes: typed(taskAttributes(occurrence.facts)),
      memo: asMemo(memoOf(occurrence)),
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

const alreadyOpen = ({ facts }: TaskStart): Text => {
  const day = shownDate(eventDayOf(facts.id) ?? '');
  return text(`sự kiện ngày ${day} đã được ghi nhận`, `the event of ${day} was already recorded`);
};
