import type { CommandName } from '../../../domain/task/commands/names.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { RawInput, TaskRow } from '../../office/types.ts';
import type { Visitor } from '../env.ts';

/** What became of one of several tasks: its state, or why it was refused. */
export interface Outcome {
  row: TaskRow;
  said: Refused;
  isDone: boolean;
}

/**
 * Gives a command to one of several tasks; a refusal holds up no other.
 * @param seen the task's revision on the page it was chosen on
 */
export async function outcomeOf(
  { desk }: Pick<Visitor, 'desk'>,
  row: TaskRow,
  name: CommandName,
  raw: RawInput,
  seen: number | undefined,
): Promise<Outcome> {
  try {
    const { answer } = await desk.commands.perform(row.facts.id, name, raw, seen);
    const status = STATUS_TEXT[answer.status];
    return { row, isDone: true, said: answer.repeated ? alreadyDone(status) : status };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { row, isDone: false, said: error.said };
  }
}

const alreadyDone = ({ vi, en }: Text): Text =>
  text(
    `${vi} (đã được ghi, không ghi thêm lần nữa)`,
    `${en} (on record already, not recorded again)`,
  );
