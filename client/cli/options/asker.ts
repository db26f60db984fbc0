import { userInfo } from 'node:os';
import type { Settings } from '../../../config/settings.ts';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import { chosenPerson } from '../../../domain/directory/chosenPerson.ts';
import { personOf, roleCalled } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { Asker } from '../../office/types.ts';
import type { GlobalOptions, Ground } from '../cliContext.ts';

/**
 * Who asks on a command line: the person that `--as` names, by id, name or role, or else the
 * coordinator. It is typed by the account of the operating system: by the person it belongs to,
 * where the settings say so.
 */
export function askerOf(
  { as, ground = '' }: Pick<GlobalOptions, 'as' | 'ground'>,
  { registry, settings }: Pick<Ground, 'registry' | 'settings'>,
): Asker {
  const directories = registry.all().map(({ directory }) => directory);
  return {
    as: as === undefined ? undefined : whoever(directories, as),
    typist: typistOf(userInfo().username, settings, directories),
    origin: 'command-line',
    ground: ground.trim(),
  };
}

/** An id or a name comes first: somebody may be called as a role is. */
function whoever(directories: Directory[], typed: string): NonNullable<Asker['as']> {
  const role = roleCalled(typed);
  const isId = directories.some((directory) => personOf(directory, typed));
  return role && !isId ? { role } : chosenPerson(directories, typed);
}

function typistOf(
  account: string,
  { accounts, file }: Settings,
  directories: Directory[],
): NamedPerson {
  const id = accounts[account];
  if (id === undefined) return { id: `os:${account}`, name: account, title: '' };
  const person = directories.map((directory) => personOf(directory, id)).find(Boolean);
  if (person) return { id, name: person.name, title: person.title };
  throw new Refusal(
    text(
      `${file ?? 'dondoc.yaml'}: accounts: ${account}: không có người “${id}” trong people.yaml; sửa mã hoặc bỏ dòng này.`,
      `${file ?? 'dondoc.yaml'}: accounts: ${account}: there is no person "${id}" in people.yaml; mend the id or remove the line.`,
    ),
  );
}
