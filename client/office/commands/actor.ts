import type { Actor, NamedPerson, Origin } from '../../../domain/case/actor.ts';
import { type About, holderOf, personOf } from '../../../domain/directory/roles.ts';
import type { Directory, PersonId } from '../../../domain/directory/types.ts';
import type { Subject } from '../../facade/tasks.ts';

/** Who asks for something to be done. */
export interface Asker {
  /** Whose act it is; absent: the coordinator's, who types things in for others. */
  as?: PersonId | undefined;
  /** The account that types; null: the person himself does. */
  typist: NamedPerson | null;
  origin: Origin;
  /** On what ground: a note on paper, a plan's number; empty without one. */
  ground: string;
}

/** The asker as the log of a task keeps him, with names and titles of today. */
export const actorOf = ({ agency, state }: Subject, asker: Asker): Actor =>
  actorFor(agency.directory, state.facts, asker);

/** The same for what is no task. */
export function actorFor(directory: Directory, about: About, asker: Asker): Actor {
  const { as, typist, origin, ground } = asker;
  const person = as ?? holderOf(directory, about, 'coordinator') ?? directory.chairman;
  return { person: namedIn(directory, person), typist, origin, ground };
}

function namedIn(directory: Directory, id: PersonId): NamedPerson {
  const person = personOf(directory, id);
  return { id, name: person?.name ?? id, title: person?.title ?? '' };
}
