import type { Actor } from '../../../../domain/case/actor.ts';
import { COMMAND_NAMES, type CommandName } from '../../../../domain/task/commands/names.ts';
import { commandText } from '../../../../domain/task/story.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** Who gave which command, with what, from the arguments the engine recorded. */
export function recordedCommand(name: string, args: { by?: Actor } | undefined): Text {
  const { by, ...kept } = args ?? {};
  if (!by || !isCommand(name)) return text(name, name);
  return commandText({ what: name, by, kept });
}

const isCommand = (name: string): name is CommandName =>
  COMMAND_NAMES.some((known) => known === name);
