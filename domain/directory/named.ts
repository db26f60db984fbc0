import type { NamedPerson } from '../case/actor.ts';
import { personOf } from './roles.ts';
import type { Directory, PersonId } from './types.ts';

/** A person as the directory has him today; one it does not know is called by his id. */
export const named = (directory: Directory, id: PersonId): NamedPerson =>
  known(directory, id) ?? { id, name: id, title: '' };

/** The same; null for nobody, and for one that the directory does not know. */
export function known(directory: Directory, id: PersonId | null): NamedPerson | null {
  const person = personOf(directory, id);
  return person ? { id: person.id, name: person.name, title: person.title } : null;
}
