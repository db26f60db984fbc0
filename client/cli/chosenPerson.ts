import type { AgencyRegistry } from '../../config/registry.ts';
import { personOf } from '../../domain/directory/roles.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

/** A person's id as it was typed. Throws where no directory has it. */
export function chosenPerson(registry: AgencyRegistry, id: string): string {
  const directories = registry.all().map(({ directory }) => directory);
  if (directories.some((directory) => personOf(directory, id))) return id;
  const ids = directories.flatMap(({ people }) => people.map((person) => person.id)).join(', ');
  throw new Refusal(text(`Không có mã người “${id}”; các mã: ${ids}.`, `No person "${id}"; ids: ${ids}.`));
}
