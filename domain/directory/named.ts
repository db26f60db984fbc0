import type { NamedPerson } from '../case/actor.ts';
import { personOf, unitOf } from './roles.ts';
import type { Directory, PersonId, UnitId } from './types.ts';

/** A person as the directory has him today; one it does not know is called by his id. */
export const named = (directory: Directory, id: PersonId): NamedPerson =>
  known(directory, id) ?? { id, name: id, title: '' };

/** The same; null for nobody, and for one that the directory does not know. */
export function known(directory: Directory, id: PersonId | null): NamedPerson | null {
  const person = personOf(directory, id);
  return person ? { id: person.id, name: person.name, title: person.title } : null;
}

/** A unit's name as the directory has it today; one it does not know is called by its id. */
export const unitName = (directory: Directory, id: UnitId): string =>
  unitOf(directory, id)?.name ?? id;
