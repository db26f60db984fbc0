import type { LocalDate } from '../calendar/types.ts';
import { asOf } from '../directory/asOf.ts';
import { actingFor, personOf } from '../directory/roles.ts';
import type { Directory, PersonId, UnitId } from '../directory/types.ts';

/** What somebody is to the page, the widest first. */
export const PAGE_ROLES = [
  'administrator',
  'coordinator',
  'chairman',
  'viewer',
  'leader',
  'head',
  'officer',
] as const;

export type PageRole = (typeof PAGE_ROLES)[number];

/** What a person of an agency is to its page on a day. */
export interface Standing {
  agency: string;
  person: PersonId;
  /** In the order of `PAGE_ROLES`; everybody who is there is an officer. */
  roles: readonly PageRole[];
  /** The fields he leads. */
  fields: readonly string[];
  /** The units he is responsible for. */
  units: readonly UnitId[];
  /** Units of the fields he leads. */
  ledUnits: readonly UnitId[];
  /** Himself, and those he acts for while they are away. */
  persons: readonly PersonId[];
}

/**
 * What a person is to his agency's page on a day: by his own roles, and by those of the people he
 * acts for. Looking after the page and only reading are granted by name: nobody acts for somebody
 * in these. Null for whoever is not in the directory, or not there on that day.
 */
export function standingOf(whole: Directory, person: PersonId, date: LocalDate): Standing | null {
  const directory = asOf(whole, date);
  if (!personOf(directory, person)) return null;
  const persons = [person, ...awayWith(directory, person, date)];
  const holds = (holder: PersonId | null): boolean => holder !== null && persons.includes(holder);
  const fields = directory.leaders.filter((one) => holds(one.person)).map(({ field }) => field);
  const units = directory.units.filter(({ officer }) => holds(officer)).map(({ id }) => id);
  const is: Record<PageRole, boolean> = {
    administrator: directory.administrators.includes(person),
    coordinator: directory.coordinators.some((one) => holds(one.person)),
    chairman: holds(directory.chairman),
    viewer: directory.viewers.includes(person),
    leader: fields.length > 0,
    head: units.length > 0,
    officer: true,
  };
  return {
    ...{ agency: directory.agency, person, fields, units, persons },
    roles: PAGE_ROLES.filter((role) => is[role]),
    ledUnits: directory.units
      .filter(({ field }) => field !== null && fields.includes(field))
      .map(({ id }) => id),
  };
}

/** Who is away on a day and has this person act for him. */
function awayWith(directory: Directory, person: PersonId, date: LocalDate): PersonId[] {
  const absent = [...new Set(directory.absences.map((one) => one.person))];
  return absent.filter(
    (id) =>
      id !== person &&
      personOf(directory, id) !== undefined &&
      actingFor(directory, id, date) === person,
  );
}
