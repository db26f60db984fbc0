import { commandOf } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { RawInput } from '../../office/types.ts';

/** Only what the command has inputs for; a box that is ticked is a yes. */
export function rawOf(name: CommandName, typed: Record<string, string>): RawInput {
  const { inputs = [], rows = [] } = commandOf(name).typed ?? {};
  return Object.fromEntries(
    [...inputs, ...rows].flatMap(({ name: input, kind }) => {
      const value = typed[input];
      if (value === undefined || value === '') return [];
      return [[input, kind === 'yes' ? value === 'yes' : value]];
    }),
  );
}
