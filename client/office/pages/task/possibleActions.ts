import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Directory, Role } from '../../../../domain/directory/types.ts';
import { commandOf } from '../../../../domain/task/commands/index.ts';
import { COMMAND_NAMES, type CommandName } from '../../../../domain/task/commands/names.ts';
import type { Input } from '../../../../domain/task/commands/types.ts';
import { rolesThatMay } from '../../../../domain/task/mayAct.ts';
import { refuseWhatever } from '../../../../domain/task/refuse.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import type { Text } from '../../../../domain/text/text.ts';

/** Something that can be done to a task as it stands. */
export interface PossibleAction {
  command: CommandName;
  /** What it is for. */
  said: Text;
  /** What is typed for it. */
  inputs: readonly Input[];
  /** Who may, by the roles that let them: at least one. */
  who: { role: Role; people: NamedPerson[] }[];
}

/** What can be done to a task on a day, and by whom; what nobody may do is left out. */
export function possibleActions(
  facts: TaskFacts,
  directory: Directory,
  today: LocalDate,
): PossibleAction[] {
  return COMMAND_NAMES.flatMap((command) => {
    const { typed } = commandOf(command);
    if (!typed || refuseWhatever(command, facts, { today })) return [];
    const who = rolesThatMay(directory, command, facts, today).map(({ role, people }) => ({
      role,
      people: people.map((person) => named(directory, person)),
    }));
    return who.length > 0 ? [{ command, said: typed.said, inputs: typed.inputs, who }] : [];
  });
}
