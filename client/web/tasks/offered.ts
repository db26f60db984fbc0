import type { NamedPerson } from '../../../domain/case/actor.ts';
import type { PossibleAction } from '../../office/pages/task/possibleActions.ts';
import type { Visitor } from '../env.ts';
import type { OfferedAction } from '../views/ActionForm.tsx';

/** What of the possible actions is offered to a visitor; the rest he may neither do nor type in. */
export const offeredTo = (
  { person, typingFor }: Visitor,
  actions: PossibleAction[],
): OfferedAction[] =>
  actions
    .map((action) => {
      const people = peopleOf(action);
      const others = typingFor ? people.filter(({ id }) => id !== person.id) : [];
      return { action, himself: people.some(({ id }) => id === person.id), others };
    })
    .filter(({ himself, others }) => himself || others.length > 0);

/** Each once, whatever roles let him. */
function peopleOf({ who }: PossibleAction): NamedPerson[] {
  const people = who.flatMap((role) => role.people);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
