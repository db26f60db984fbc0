import type { Command } from 'commander';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { COMMAND_NAMES, type CommandName } from '../../../domain/task/commands/names.ts';
import type { Input, TypedCommand } from '../../../domain/task/commands/types.ts';
import { text } from '../../../domain/text/text.ts';
import { optionName } from '../options/optionName.ts';
import type { Say } from '../say.ts';
import { filterOptions } from './tasks.ts';

/**
 * The commands of a task, each under `task` and by itself: `dondoc task report` and `dondoc report`
 * are one.
 */
export function actionCommands(program: Command, say: Say): void {
  const task = program.commands.find((command) => command.name() === 'task');
  for (const parent of task ? [task, program] : [program])
    for (const name of COMMAND_NAMES) {
      const { typed } = commandOf(name);
      if (typed) register(parent, name, typed, say);
    }
}

function register(
  parent: Command,
  name: CommandName,
  { said, inputs, many }: TypedCommand<object>,
  say: Say,
): void {
  const command = parent.command(`${name} ${many ? '[ids...]' : '<id>'}`).description(say(said));
  if (many)
    filterOptions(command, say).option(
      '--yes',
      say(text('không hỏi lại trước khi làm', 'do not ask before acting')),
    );
  for (const input of inputs) {
    const [flag, meaning] = [flagOf(input), say(input.said)];
    if (input.need === 'required') command.requiredOption(flag, meaning);
    else command.option(flag, meaning);
  }
  command.action(async (given: string | string[], _options, self: Command) =>
    (await import('../commands/act.ts')).act(name, [given].flat(), self.optsWithGlobals()),
  );
}

const VALUES: Record<Input['kind'], string> = {
  words: ' <text>',
  number: ' <no>',
  link: ' <url>',
  day: ' <date>',
  due: ' <due>',
  person: ' <person>',
  unit: ' <name>',
  units: ' <names>',
  yes: '',
};

/** `documentNo` → `--document-no <no>` */
const flagOf = ({ name, kind }: Input): string => `${optionName(name)}${VALUES[kind]}`;
