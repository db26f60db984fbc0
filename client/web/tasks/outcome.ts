import type { CommandName } from '../../../domain/task/commands/names.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import type { RawInput, TaskRow } from '../../office/types.ts';
import type { Visitor } from '../env.ts';

/** What became of one of several tasks: its state, or why it was refused. */
export interface Outcome {
  row: TaskRow;
  said: Refused;
  isDone: boolean;
}

/** Gives a command to one of several tasks; a refusal holds up no other. */
export async function outcomeOf(
  { desk }: Visitor,
  row: TaskRow,
  name: CommandName,
  raw: RawInput,
): Promise<Outcome> {
  try {
    const { answer } = await desk.commands.perform(row.facts.id, name, raw);
    return { row, isDone: true, said: STATUS_TEXT[answer.status] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { row, isDone: false, said: error.said };
  }
}
