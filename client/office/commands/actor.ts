import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { Actor, NamedPerson, Origin } from '../../../domain/case/actor.ts';
import { asOf } from '../../../domain/directory/asOf.ts';
import { named } from '../../../domain/directory/named.ts';
import { type About, holderOf, roleName } from '../../../domain/directory/roles.ts';
import type { Directory, PersonId, Role } from '../../../domain/directory/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { Subject } from '../queries/readTask.ts';

/** Who asks for something to be done. */
export interface Asker {
  /**
   * Whose act it is: a person's, or that of whoever holds a role for the task; absent: the
   * coordinator's, who types things in for others.
   */
  as?: PersonId | { role: Role } | undefined;
  /** The account that types; null: the person himself does. */
  typist: NamedPerson | null;
  origin: Origin;
  /** On what ground: a note on paper, a plan's number; empty without one. */
  ground: string;
}

/** The asker as the log of a task keeps him, with names and titles of today. */
export const actorOf = ({ agency, state, today }: Subject, asker: Asker): Actor =>
  actorFor(agency.directory, state.facts, asker, today);

/** The same for what is no task. */
export function actorFor(whole: Directory, about: About, asker: Asker, today: LocalDate): Actor {
  const directory = asOf(whole, today);
  const { as, typist, origin, ground } = asker;
  const holder = (role: Role): PersonId | null => holderOf(directory, about, role);
  const person =
    typeof as === 'string' ? as : as ? whoHolds(as.role, holder(as.role)) : holder('coordinator');
  const whose = person ?? directory.chairman ?? '';
  return { person: named(whole, whose), typist, origin, ground };
}

function whoHolds(role: Role, person: PersonId | null): PersonId {
  if (person !== null) return person;
  const { vi, en } = roleName(role);
  throw new Refusal(
    text(`Chưa có ai là ${vi} của việc này.`, `Nobody is the ${en} of this task.`),
    { action: 'name-actor' },
  );
}
