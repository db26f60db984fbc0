import { commandOf } from '../../../domain/task/commands/index.ts';
import { COMMAND_NAMES, type CommandName } from '../../../domain/task/commands/names.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** What is typed for no command of a task. */
const OTHERS: Record<string, Text> = {
  received: text('ngày nhận', 'received on'),
  documentDate: text('ngày văn bản', 'date of the document'),
  given: text('ngày giao', 'given on'),
  year: text('năm của kế hoạch', 'the year of the plan'),
};

/**
 * What a form calls an input, by its name; null where no form has it.
 * @param command whose form it is, where that is known: a name may stand in several
 */
export function inputLabel(name: string, command?: CommandName): Text | null {
  const commands = [...(command ? [command] : []), ...COMMAND_NAMES];
  const inputs = commands.flatMap((one) => commandOf(one).typed?.inputs ?? []);
  return inputs.find((input) => input.name === name)?.said ?? OTHERS[name] ?? null;
}
