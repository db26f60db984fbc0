import type { LocalDate } from '../calendar/types.ts';
import { actingFor, personOf } from './roles.ts';
import type { Directory, Person, PersonId } from './types.ts';

/** Somebody who is away, and until which day. */
export interface Away {
  person: Person;
  until: LocalDate;
}

/** Those who are away on a day and whom somebody stands in for. */
export function standsInFor(directory: Directory, id: PersonId, date: LocalDate): Away[] {
  return directory.absences.flatMap(({ person, from, to }) => {
    const away = from <= date && date <= to && person !== id;
    const found = away ? personOf(directory, person) : undefined;
    return found && actingFor(directory, person, date) === id ? [{ person: found, until: to }] : [];
  });
}
