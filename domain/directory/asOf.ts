import type { LocalDate } from '../calendar/types.ts';
import { rememberedFor } from '../remembered.ts';
import type { Directory, PersonId, Term } from './types.ts';

/** Whether a day is among the days of a person or a unit. */
export const isThere = ({ from, until }: Term, date: LocalDate): boolean =>
  (from === undefined || from <= date) && (until === undefined || date <= until);

const known = new WeakMap<Directory, Map<LocalDate, Directory>>();

/**
 * The directory as it is on a day: whoever is not there (yet, or any more) is not among its people
 * and holds no role. Absences are another matter: those come back. Units stay, because their tasks
 * go on.
 */
export function asOf(directory: Directory, date: LocalDate): Directory {
  if (!directory.people.some(hasTerm)) return directory;
  return rememberedFor(known, directory, date, () => without(directory, date));
}

const hasTerm = ({ from, until }: Term): boolean => from !== undefined || until !== undefined;

function without(directory: Directory, date: LocalDate): Directory {
  const people = directory.people.filter((person) => isThere(person, date));
  const there = new Set(people.map(({ id }) => id));
  const orNobody = (id: PersonId | null): PersonId | null =>
    id !== null && there.has(id) ? id : null;
  return {
    ...directory,
    people,
    units: directory.units.map((unit) => ({ ...unit, officer: orNobody(unit.officer) })),
    chairman: orNobody(directory.chairman),
    coordinators: directory.coordinators.filter(({ person }) => there.has(person)),
    leaders: directory.leaders.filter(({ person }) => there.has(person)),
    administrators: directory.administrators.filter((id) => there.has(id)),
    viewers: directory.viewers.filter((id) => there.has(id)),
  };
}
