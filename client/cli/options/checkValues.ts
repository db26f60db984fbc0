import type { Argument, Command, Option } from 'commander';
import { type Text, text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import type { Say } from '../say.ts';

/**
 * Has a command, and those under it, look at every value while the command line is read, before
 * anything is asked or done: blanks around it are dropped, one without words is wrong usage, and
 * what stands for a day is one.
 */
export function checkValues(command: Command, say: Say): void {
  for (const option of command.options)
    if (option.required) checkFirst(command, option, emptyOption(option), say);
  for (const argument of command.registeredArguments)
    checkFirst(command, argument, emptyArgument(argument), say);
  for (const below of command.commands) checkValues(below, say);
}

/** Before what reads the value by itself, where something does. */
function checkFirst(command: Command, value: Option | Argument, empty: Text, say: Say): void {
  const read = value.parseArg;
  const isDay = 'flags' in value && value.flags.endsWith('<date>');
  value.parseArg = <T>(typed: string, before: T): T => {
    const words = typed.trim();
    if (words === '') command.error(say(empty));
    if (isDay) typedDate(words);
    if (read) return read(words, before) as T;
    return (value.variadic ? [...((before as string[] | undefined) ?? []), words] : words) as T;
  };
}

const emptyOption = ({ flags }: Option): Text =>
  text(
    `Tùy chọn “${flags}” để trống; ghi giá trị hoặc bỏ tùy chọn này.`,
    `The option ${flags} is empty; give it a value or leave it out.`,
  );

const emptyArgument = (argument: Argument): Text =>
  text(
    `Tham số “${argument.name()}” để trống; hãy ghi nội dung.`,
    `The argument ${argument.name()} is empty; write something.`,
  );
