import type { Client } from '@temporalio/client';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { CommandBase } from '../../../domain/task/commands/types.ts';
import type { CommandAnswer } from '../../../workflows/contract/task.ts';
import type { Subject } from '../queries/readTask.ts';
import { askedAgain } from './askedAgain.ts';

/** The same for the same command, given to a task as it stood then. */
export const updateIdOf = ({ fingerprint, revision }: CommandBase): string =>
  `${fingerprint}-${revision}`;

/**
 * Sends a command to a task and waits for its answer. Throws a `Refusal`: the task's own, or that
 * the outcome is not known yet.
 */
export function sendCommand(
  client: Client,
  { id, about }: Pick<Subject, 'id' | 'about'>,
  name: CommandName,
  args: CommandBase,
): Promise<CommandAnswer> {
  const handle = client.workflow.getHandle(id);
  const updateId = updateIdOf(args);
  return askedAgain(client, about, () =>
    handle.executeUpdate<CommandAnswer, [CommandBase]>(name, { args: [args], updateId }),
  );
}
