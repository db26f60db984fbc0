import type { Directory, Group, Person, PersonId, Unit } from '../../domain/directory/types.ts';
import { readSender } from '../../domain/text/sender.ts';
import type { AbsencesFile, AgencyFile, PeopleFile, UnitsFile } from './schemas.ts';

/** What an agency's files hold, as far as it can be used. */
export interface Content {
  agency: AgencyFile;
  people: PeopleFile;
  units: UnitsFile;
  absences: AbsencesFile;
}

/**
 * The directory of an agency. A role whose person nobody declared is empty in it: it falls to the
 * next rung when a step fires.
 */
export function directoryOf({ agency, people, units, absences }: Content, hash: string): Directory {
  const persons = firsts(people.people.map(person), ({ id }) => id);
  const known = (id: PersonId): boolean => persons.some((one) => one.id === id);
  const knownOr = (id: PersonId | null): PersonId | null => (id && known(id) ? id : null);
  const knownAmong = (holders: { person: PersonId }[]): PersonId[] =>
    holders.map((one) => one.person).filter(known);
  const own = firsts(units.units, ({ id }) => id).map(
    (unit): Unit => compact({ ...unit, officer: knownOr(unit.officer) }),
  );
  return {
    agency: agency.code,
    name: agency.name,
    language: agency.language,
    version: `${agency.code}@${hash}`,
    people: persons,
    units: own,
    groups: groupsOf(units, own),
    chairman: knownOr(agency.chairman),
    coordinators: agency.coordinators.filter((one) => known(one.person)).map(compact),
    leaders: firsts(agency.leaders, ({ field }) => field).filter((one) => known(one.person)),
    administrators: knownAmong(agency.administrators),
    viewers: knownAmong(agency.viewers),
    ...mailOf(agency),
    absences: absences.absences
      .filter((one) => known(one.person) && one.from <= one.to)
      .map((one) => ({
        ...one,
        delegate: one.delegate === one.person ? null : knownOr(one.delegate),
      })),
  };
}

/** Who mails come from and whom questions go to, where the folder says so. */
function mailOf({ mail: { from, replyTo }, contact }: AgencyFile): Partial<Directory> {
  const sender = from === undefined ? null : readSender(from);
  return {
    ...(sender && !('fault' in sender) && { sender }),
    ...(replyTo !== undefined && { replyTo }),
    ...(contact && { contact: { name: contact.name, phone: contact.phone ?? null } }),
  };
}

/** Without a mail of his own somebody is told through the office. */
const person = ({ viaOffice, ...rest }: PeopleFile['people'][number]): Person =>
  compact({ ...rest, viaOffice: viaOffice || rest.email === undefined });

function groupsOf({ groups }: UnitsFile, units: Unit[]): Group[] {
  const isUnit = (id: string): boolean => units.some((unit) => unit.id === id);
  return firsts(groups, ({ id }) => id)
    .filter(({ id }) => !isUnit(id))
    .map((group) => ({ ...group, members: group.members.filter(isUnit) }))
    .filter(({ members }) => members.length > 0);
}

/** Of entries with the same key the first. */
function firsts<T>(entries: T[], keyOf: (entry: T) => string): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => !seen.has(keyOf(entry)) && seen.add(keyOf(entry)));
}

type Compact<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without keys that hold nothing. */
const compact = <T extends object>(entry: T): Compact<T> =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined),
  ) as Compact<T>;
