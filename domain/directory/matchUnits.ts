import type { Question } from '../due/types.ts';
import { type Entry, findEntry, findPerson } from './lookup.ts';
import { MOST_LETTERS, readUnits, type UnitsRead } from './readUnits.ts';
import type { Directory, PersonId, UnitId } from './types.ts';
import * as ask from './unitQuestions.ts';

/** Who a plan's words for its lead unit stand for. */
export interface UnitMatch {
  /** Each owes the task by itself; empty when a blocking question is open. */
  units: UnitId[];
  /** A person named beside a single unit; null: the unit's own officer. */
  officer: PersonId | null;
  /** Others named beside it, who do the work with him. */
  further: PersonId[];
  coordinating: UnitId[];
  questions: Question[];
  /** Id of the group the whole phrase names. */
  group: string | null;
}

const TOGETHER = /[,;\s]+(?:chủ trì[,\s]+)?phối hợp(?:\s+(?:với|cùng))?[:\s]+(?=\S)/iu;

const memberIds = (entry: Entry): UnitId[] =>
  entry.kind === 'unit' ? [entry.unit.id] : entry.group.members;

/** The units that words stand for, those of a group each by itself. */
export const unitIds = (read: Pick<UnitsRead, 'known'>): UnitId[] => [
  ...new Set(read.known.flatMap(({ entry }) => memberIds(entry))),
];

/**
 * The officer named beside the one unit there is, who else is, and what remains to be asked about
 * people: of several the first answers for it, unless somebody says otherwise.
 */
const namedOfficer = (
  directory: Directory,
  { known }: UnitsRead,
): { officer: PersonId | null; further: PersonId[]; questions: Question[] } => {
  const [only] = known;
  if (known.length !== 1 || only?.entry.kind !== 'unit') {
    return {
      officer: null,
      further: [],
      questions: known.flatMap(({ people }) => people).map(ask.personAmongUnits),
    };
  }
  const { unit } = only.entry;
  const found = only.people.map((name) => ({ name, person: findPerson(directory, name) }));
  const first = found.find(({ person }) => person.hit === 'one');
  const questions = found.flatMap(({ name, person }) => {
    if (person.hit === 'none') return [ask.unknownPerson(name, unit)];
    if (person.hit === 'several') return [ask.severalPeople(name, person.values)];
    return first?.person.hit === 'one' && name !== first.name
      ? [ask.furtherPerson(name, first.person.value)]
      : [];
  });
  const ids = found.flatMap(({ person }) => (person.hit === 'one' ? [person.value.id] : []));
  const [officer = null, ...further] = [...new Set(ids)];
  return { officer, further, questions };
};

const wholeGroup = ({ known }: UnitsRead): string | null => {
  const [only] = known;
  return known.length === 1 && only?.entry.kind === 'group' ? only.entry.group.id : null;
};

/** `X phối hợp với Y`: X leads, Y coordinates; but a name may hold these words itself. */
const leadAndCoordinating = (
  directory: Directory,
  phrase: string,
): { lead: string; coordinating: string } => {
  const whole = { lead: phrase, coordinating: '' };
  if (phrase.length > MOST_LETTERS || findEntry(directory, phrase).hit !== 'none') return whole;
  const composed = phrase.normalize('NFC').trim();
  const cut = TOGETHER.exec(composed);
  if (!cut || cut.index === 0) return whole;
  return {
    lead: composed.slice(0, cut.index),
    coordinating: composed.slice(cut.index + cut[0].length),
  };
};

/**
 * Reads a plan's words for its lead unit against the directory. Nothing is taken on likeness alone:
 * an unknown phrase is a blocking question with the three nearest names, two that fit are a
 * blocking question naming both; a person nobody knows is asked about without holding the task up.
 */
export const matchUnits = (directory: Directory, phrase: string): UnitMatch => {
  const { lead, coordinating } = leadAndCoordinating(directory, phrase);
  const leading = readUnits(directory, lead);
  const beside =
    coordinating === '' ? { known: [], questions: [] } : readUnits(directory, coordinating);
  const named = namedOfficer(directory, leading);
  const units = leading.questions.length > 0 ? [] : unitIds(leading);
  return {
    units,
    officer: units.length === 1 ? named.officer : null,
    further: units.length === 1 ? named.further : [],
    coordinating: unitIds(beside).filter((unit) => !units.includes(unit)),
    questions: [
      ...leading.questions,
      ...named.questions,
      ...beside.questions.map(ask.unknownCoordinating),
    ],
    group: wholeGroup(leading),
  };
};
