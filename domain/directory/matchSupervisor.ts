import type { Question } from '../due/types.ts';
import { rememberedFor } from '../remembered.ts';
import { fold } from '../text/fold.ts';
import { text } from '../text/text.ts';
import { calledLeaders, writtenPeople } from './calledPeople.ts';
import { leadersFor } from './leadersByArea.ts';
import { leaderOf, personOf, unitOf } from './roles.ts';
import { type SupervisorWords, supervisorWords } from './supervisorWords.ts';
import { isVice, namesOtherBody, titledPeople } from './titles.ts';
import type { Directory, Person, PersonId, UnitId } from './types.ts';

export interface SupervisorMatch {
  /** Null: by the unit's field, looked up when a step fires. */
  person: PersonId | null;
  questions: Question[];
}

/** A dash stands for nobody. */
const BLANK = /^[\s\-–—]*$/u;
/** A cell that goes on longer is no title, and reading it must not take the day. */
const MOST_LETTERS = 300;

/**
 * What is asked about, the field of the unit that owes the task, and what the words beside known
 * names say.
 */
interface Cell {
  directory: Directory;
  phrase: string;
  field: string | null;
  words: SupervisorWords;
}

const taken = (person: PersonId): SupervisorMatch => ({ person, questions: [] });

/** Asks, and for now takes the person given, else the leader of the unit's field. */
const unclear = (
  { phrase }: Cell,
  vi: string,
  en: string,
  people: Person[],
  person: PersonId | null = null,
): SupervisorMatch => {
  const [now, nowEn] =
    person === null
      ? ['lãnh đạo phụ trách lĩnh vực của đơn vị', "the leader of the unit's field"]
      : ['người giữ chức danh này trong danh bạ', 'whoever holds this title in the directory'];
  const said = text(
    `“${phrase}”: ${vi}; tạm theo ${now}.`,
    `"${phrase}": ${en}; for now ${nowEn} is told.`,
  );
  const choices = people.map((one) => one.name);
  return {
    person,
    questions: [{ about: 'supervisor', value: phrase, said, blocking: false, choices }],
  };
};

const several = (cell: Cell, people: Person[], person: PersonId | null = null): SupervisorMatch =>
  unclear(cell, 'có thể là nhiều người', 'may be several people', people, person);

const leadersOf = (directory: Directory): Person[] => {
  const ids = [...new Set([directory.chairman, ...directory.leaders.map(({ person }) => person)])];
  return ids.map((id) => personOf(directory, id)).filter((person) => person !== undefined);
};

const unread = (cell: Cell): SupervisorMatch => {
  const people = leadersOf(cell.directory);
  const { area, rest } = cell.words;
  const left = [...rest, ...(area === null ? [] : [area])].join(' ');
  return unclear(
    cell,
    `danh bạ chưa cho biết “${left}” là ai`,
    `the directory does not say who "${left}" is`,
    people,
  );
};

const unknown = (cell: Cell): SupervisorMatch =>
  unclear(cell, 'không có trong danh bạ', 'is not in the directory', leadersOf(cell.directory));

const byField = (cell: Cell): SupervisorMatch => {
  const { directory, field, words } = cell;
  if (words.rest.length > 0 || words.area !== null) return unread(cell);
  const person = leaderOf(directory, field);
  if (person !== null) return taken(person);
  const [vi, en] = [
    'lĩnh vực của đơn vị chưa có lãnh đạo phụ trách',
    "the unit's field has no leader",
  ];
  return unclear(cell, vi, en, leadersOf(directory));
};

/** `Phó Chủ tịch phụ trách kinh tế`, `PCT (VX)`: whose field that is, whatever the unit's own. */
const ofArea = (cell: Cell, among: Person[], area: string): SupervisorMatch => {
  const fitting = leadersFor(cell.directory, among, area);
  const [only] = fitting;
  if (only && fitting.length === 1) return taken(only.id);
  const [alone] = among;
  if (alone && among.length === 1 && cell.words.area !== null) return taken(alone.id);
  return unclear(
    cell,
    `chưa rõ lãnh đạo nào ứng với “${area}”`,
    `it is not clear which leader "${area}" means`,
    fitting.length > 0 ? fitting : among,
    among.length === 1 ? (alone?.id ?? null) : null,
  );
};

const vice = (cell: Cell): SupervisorMatch => {
  const { directory, field, words } = cell;
  const vices = directory.people.filter((person) => isVice(directory, person));
  const area = [...words.rest, words.area ?? ''].join(' ').trim();
  if (area !== '') return ofArea(cell, vices, area);
  const ofField = vices.find(({ id }) => id === leaderOf(directory, field));
  const person = ofField ?? (vices.length === 1 ? vices[0] : undefined);
  return person
    ? taken(person.id)
    : unclear(cell, 'chưa rõ Phó Chủ tịch nào', 'it is not clear which vice chairman', vices);
};

const chair = (cell: Cell): SupervisorMatch => {
  const { directory, words } = cell;
  return words.rest.length === 0 && directory.chairman !== null
    ? taken(directory.chairman)
    : unread(cell);
};

const leadership = (cell: Cell): SupervisorMatch => {
  const { area, rest } = cell.words;
  return area !== null && rest.length === 0
    ? ofArea(cell, leadersOf(cell.directory), area)
    : byField(cell);
};

/**
 * By a title some one person holds, whatever the body: `Chủ tịch Hội Nông dân xã`, `Chỉ huy
 * trưởng`.
 */
const byHeldTitle = (cell: Cell): SupervisorMatch | null => {
  const held = titledPeople(cell.directory, cell.phrase);
  const [only] = held;
  if (only && held.length === 1) return taken(only.id);
  return only ? several(cell, held) : null;
};

const byOffice = (cell: Cell): SupervisorMatch => {
  const { words } = cell;
  if (words.byField || (words.chair && words.vice)) return byField(cell);
  if (words.vice) return vice(cell);
  if (words.chair) return chair(cell);
  if (words.leadership) return leadership(cell);
  return unknown(cell);
};

/**
 * `Bí thư, Chủ tịch UBND`: one person unless the directory knows another by the title of the party.
 */
const heldByAnother = ({ directory, words }: Cell, found: SupervisorMatch): Person[] =>
  words.party === null
    ? []
    : titledPeople(directory, words.party).filter(({ id }) => id !== found.person);

const byTitle = (cell: Cell): SupervisorMatch => {
  const { directory, words } = cell;
  const isPlain = words.rest.length === 0 && (words.chair || words.vice || words.leadership);
  const held = isPlain ? null : byHeldTitle(cell);
  if (held) return held;
  if (namesOtherBody(fold(words.rest.join(' ')))) return unread(cell);
  const found = byOffice(cell);
  const others = heldByAnother(cell, found);
  const [name] = words.names;
  if (found.questions.length > 0) return found;
  if (others.length > 0)
    return several(cell, [personOf(directory, found.person) ?? [], others].flat(), found.person);
  if (name === undefined) return found;
  const [vi, en] = [`không có “${name}” trong danh bạ`, `"${name}" is not in the directory`];
  return unclear(cell, vi, en, leadersOf(directory), found.person);
};

const matched = new WeakMap<Directory, Map<string, SupervisorMatch>>();

/**
 * Reads a plan's words for the supervising leader: a known name, else the title (a vice chairman by
 * the area said, else by the unit's field). Words left unread are a question, which never blocks. A
 * blank cell asks nothing.
 */
export const matchSupervisor = (
  directory: Directory,
  phrase: string,
  unit: UnitId | null,
): SupervisorMatch => {
  if (BLANK.test(phrase)) return { person: null, questions: [] };
  const field = unit === null ? null : (unitOf(directory, unit)?.field ?? null);
  const key = JSON.stringify([field, phrase]);
  return rememberedFor(matched, directory, key, () => readCell(directory, phrase, field));
};

const readCell = (directory: Directory, phrase: string, field: string | null): SupervisorMatch => {
  const words = supervisorWords(directory, phrase.slice(0, MOST_LETTERS));
  const cell = { directory, phrase, field, words };
  const written = writtenPeople(directory, phrase);
  const named =
    written.length > 0 ? written : calledLeaders(directory, [...words.rest, ...words.names]);
  const [first, second] = named;
  if (first && !second) return taken(first.id);
  if (first && second) return several(cell, named);
  return phrase.length > MOST_LETTERS ? unknown(cell) : byTitle(cell);
};
