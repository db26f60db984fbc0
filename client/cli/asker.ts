import { userInfo } from 'node:os';
import type { AgencyRegistry } from '../../config/registry.ts';
import { chosenPerson } from '../../domain/directory/chosenPerson.ts';
import type { Asker } from '../office/commands/actor.ts';
import type { GlobalOptions } from './ground.ts';

/**
 * Who asks on a command line: the person that `--as` names, by id or name, or else the coordinator.
 * It is typed by the account of the operating system.
 */
export function askerOf(
  { as, ground = '' }: Pick<GlobalOptions, 'as' | 'ground'>,
  registry: AgencyRegistry,
): Asker {
  const { username } = userInfo();
  const directories = registry.all().map(({ directory }) => directory);
  return {
    as: as === undefined ? undefined : chosenPerson(directories, as),
    typist: { id: `os:${username}`, name: username, title: '' },
    origin: 'command-line',
    ground: ground.trim(),
  };
}
