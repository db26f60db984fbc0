import { personOf } from '../../domain/directory/roles.ts';
import type { Directory, PersonId } from '../../domain/directory/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

/** A person's id as it was typed. Throws where none of the directories has it. */
export function chosenPerson(directories: Directory[], id: string): PersonId {
  if (directories.some((directory) => personOf(directory, id))) return id;
  const ids = directories.flatMap(({ people }) => people.map((person) => person.id)).join(', ');
  throw new Refusal(text(`Không có mã người “${id}”; các mã: ${ids}.`, `No person "${id}"; ids: ${ids}.`));
}
