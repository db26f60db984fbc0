import { text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import type { Source } from '../source.ts';
import { checkAbsences } from './absences.ts';
import { checkAgency } from './agency.ts';
import { looseAbsences, looseAgency, loosePeople, looseUnits } from './loose.ts';
import { checkPeople } from './people.ts';
import type { Declared } from './placed.ts';
import { checkUnits } from './units.ts';

export interface AgencySources {
  agency: Source;
  people: Source;
  units: Source;
  absences: Source | null;
}

/** A file that is not even YAML has nothing to compare. */
const readable = (source: Source | null): Source | null =>
  source && source.faults.length === 0 ? source : null;

const through = <T, R>(
  source: Source | null,
  read: (source: Source) => T,
  then: (file: T) => R[],
): R[] => {
  const whole = readable(source);
  return whole ? then(read(whole)) : [];
};

/**
 * What no single file can tell: ids, names and people that must agree between an agency's files.
 */
export const crossCheck = (sources: AgencySources): Fault[] => {
  const peopleSource = readable(sources.people);
  const people = peopleSource ? loosePeople(peopleSource) : null;
  const ids = people?.people.map(({ id }) => id) ?? [];
  const declared: Declared = { what: text('người', 'person'), file: 'people.yaml', ids };
  return [
    ...(people ? checkPeople(people) : []),
    ...through(sources.agency, looseAgency, (file) => checkAgency(file, people, declared)),
    ...through(sources.units, looseUnits, (file) => checkUnits(file, declared)),
    ...through(sources.absences, looseAbsences, (file) => checkAbsences(file, declared)),
  ];
};
