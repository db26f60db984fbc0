import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import { applyCommand } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { CommandBase } from '../../../domain/task/commands/types.ts';
import { statusOf } from '../../../domain/task/status.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { SHAPE } from '../../../workflows/contract/shape.ts';
import type { CommandAnswer, TaskInput } from '../../../workflows/contract/task.ts';
import type { OfficeContext } from '../context.ts';
import type { Subject } from '../queries/readTask.ts';
import { updateIdOf } from './sendCommand.ts';
import { startTask } from './startTasks.ts';

/**
 * Gives a command to a task whose workflow has closed: a new run under the same id begins from what
 * the last one left, and with this command. It follows the policy in force today. Throws a
 * `Refusal` where somebody else was first.
 */
export async function reopenClosed(
  context: OfficeContext,
  { about, state, agency }: Subject,
  name: CommandName,
  args: CommandBase,
): Promise<CommandAnswer> {
  const { facts, notices, log, remembered, schedule } = state;
  const input: TaskInput = {
    ...{ facts, schedule, policy: agency.policy, language: agency.directory.language },
    shape: SHAPE,
    carried: { notices, log, remembered },
    reopening: { name, args, id: updateIdOf(args) },
  };
  // What lists show until the new run says more.
  const after = applyCommand(name, facts, args, await context.now());
  try {
    await startTask(context, input, after, WorkflowIdReusePolicy.ALLOW_DUPLICATE);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    throw new Refusal(
      text(
        `${about}: việc vừa được người khác mở lại.`,
        `${about}: somebody else has just reopened it.`,
      ),
    );
  }
  const { revision, changedAt, workBy } = after;
  return { revision, changedAt, status: statusOf(after, args.today), workBy, repeated: false };
}
