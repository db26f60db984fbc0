import type { Client } from '@temporalio/client';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { CommandBase } from '../../../domain/task/commands/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { CommandAnswer } from '../../../workflows/contract/task.ts';
import { PATIENCE_MS } from '../context.ts';
import { asking, hasWorker, isTooLate } from '../faults.ts';
import type { Subject } from '../queries/readTask.ts';

/** It may have been done or not: whoever asks the same again is not harmed. */
export class NotKnownYet extends Refusal {}

/** The same for the same command, given to a task as it stood then. */
export const updateIdOf = ({ fingerprint, revision }: CommandBase): string =>
  `${fingerprint}-${revision}`;

/** How often an answer is waited for. */
const TRIES = 2;

/**
 * Sends a command and waits for its answer. One that does not come in time is asked for again under
 * the same id, which the engine carries out once. Throws a `Refusal`: the task's own, or that the
 * outcome is not known yet.
 */
export async function sendCommand(
  client: Client,
  { id, about }: Pick<Subject, 'id' | 'about'>,
  name: CommandName,
  args: CommandBase,
): Promise<CommandAnswer> {
  const handle = client.workflow.getHandle(id);
  const updateId = updateIdOf(args);
  const send = (): Promise<CommandAnswer> =>
    handle.executeUpdate<CommandAnswer, [CommandBase]>(name, { args: [args], updateId });
  for (let tries = 1; ; tries += 1) {
    try {
      return await asking(client, about, () => send(), { explainLateness: false });
    } catch (error) {
      if (!isTooLate(error)) throw error;
      if (tries >= TRIES) throw await notKnownYet(client, about);
    }
  }
}

async function notKnownYet(client: Client, about: string): Promise<NotKnownYet> {
  const seconds = (TRIES * PATIENCE_MS) / 1000;
  const why = (await hasWorker(client))
    ? text(
        `máy chủ không trả lời trong ${seconds} giây`,
        `no answer came within ${seconds} seconds`,
      )
    : text('không có tiến trình xử lý nào đang chạy', 'no worker is running');
  return new NotKnownYet(
    text(
      `${about}: ${why.vi}, chưa biết lệnh đã được thực hiện hay chưa; ghi lại đúng lệnh này cũng không làm hai lần.`,
      `${about}: ${why.en}, so it is not known yet whether this was done; the same command again does nothing twice.`,
    ),
  );
}
