import type { Question } from '../due/types.ts';
import { fold, normalise } from '../text/fold.ts';
import { text } from '../text/text.ts';
import { personalNames } from './personalName.ts';
import { leaderOf, personOf, unitOf } from './roles.ts';
import type { Directory, Person, PersonId, UnitId } from './types.ts';
import { areaIn, deputiesFor } from './viceByArea.ts';

export interface SupervisorMatch {
  /** Null: by the unit's field, looked up when a step fires. */
  person: PersonId | null;
  questions: Question[];
}

const VICE = /(?<!\p{L})(?:pct|pho chu tich)(?!\p{L})/u;
const CHAIR = /(?<!\p{L})(?<!pho )(?:ct|chu tich)(?!\p{L})/u;
/** A dash stands for nobody. */
const BLANK = /^[\s\-–—]*$/u;
const BY_FIELD = /(?<!\p{L})theo (?:linh vuc|phan cong)/u;
const NOT_A_NAME =
  /(?<!\p{L})(?:đồng chí|đ\/c|(?:phó )?(?:chủ tịch|ct)|pct|(?:ubnd|ủy ban nhân dân)(?: (?:xã|phường|huyện|tỉnh))?)(?!\p{L})/giu;

const isVice = (person: Person | undefined): person is Person => person !== undefined && VICE.test(fold(person.title));

/** The personal name beside the titles: `Đồng chí Trần Văn An PCT UBND xã` → `Trần Văn An`. */
const nameIn = (phrase: string): string | null =>
  personalNames(phrase.normalize('NFC').replace(NOT_A_NAME, ' ').replace(/[-–—]/gu, ' '))?.[0] ?? null;

const standsIn = (phrase: string, name: string): boolean =>
  ` ${phrase.replace(/[^\p{L}]+/gu, ' ')} `.includes(` ${name} `);

const namedPeople = (directory: Directory, phrase: string): Person[] => {
  const exact = directory.people.filter(({ name }) => standsIn(normalise(phrase), normalise(name)));
  if (exact.length > 0) return exact;
  const plain = directory.people.filter(({ name }) => standsIn(fold(phrase), fold(name)));
  return plain.length > 0 ? plain : calledPeople(directory, phrase);
};

/** Leaders whose names end with the words beside the titles, as offices call them: `PCT Lệ`, `Bà Mỹ Lệ`. */
const calledPeople = (directory: Directory, phrase: string): Person[] => {
  const words = phrase
    .normalize('NFC')
    .replace(NOT_A_NAME, ' ')
    .replace(/[^\p{L}]+/gu, ' ');
  const called = normalise(words).replace(/^(?:ông|bà|anh|chị) /u, '');
  if (called === '') return [];
  return directory.people.filter((one) => leads(directory, one) && normalise(one.name).endsWith(` ${called}`));
};

const leads = ({ chairman, leaders }: Directory, person: Person): boolean =>
  person.id === chairman || leaders.some((leader) => leader.person === person.id) || isVice(person);

const unclear = (phrase: string, vi: string, en: string, people: Person[]): SupervisorMatch => {
  const said = text(
    `“${phrase}”: ${vi}; tạm theo lãnh đạo phụ trách lĩnh vực của đơn vị.`,
    `"${phrase}": ${en}; for now the leader of the unit's field is told.`,
  );
  const choices = people.map(({ name }) => name);
  return { person: null, questions: [{ about: 'supervisor', value: phrase, said, blocking: false, choices }] };
};

const leaders = (directory: Directory): Person[] => {
  const ids = [...new Set(directory.leaders.map(({ person }) => person))];
  return ids.map((id) => personOf(directory, id)).filter((person) => person !== undefined);
};

const byField = (directory: Directory, phrase: string, field: string | null): SupervisorMatch => {
  const person = leaderOf(directory, field);
  return person === null
    ? unclear(
        phrase,
        'lĩnh vực của đơn vị chưa có lãnh đạo phụ trách',
        "the unit's field has no leader",
        leaders(directory),
      )
    : { person, questions: [] };
};

/** `Phó Chủ tịch phụ trách kinh tế`: whose field that is, whatever the unit's own. */
const viceOfArea = (directory: Directory, phrase: string, vices: Person[], area: string): SupervisorMatch => {
  const fitting = deputiesFor(directory, vices, area);
  const [only] = fitting;
  if (only && fitting.length === 1) return { person: only.id, questions: [] };
  return unclear(
    phrase,
    `chưa rõ Phó Chủ tịch nào phụ trách “${area}”`,
    `it is not clear which vice chairman follows “${area}”`,
    fitting.length > 0 ? fitting : vices,
  );
};

const vice = (directory: Directory, phrase: string, field: string | null): SupervisorMatch => {
  const vices = directory.people.filter(isVice);
  const area = areaIn(phrase);
  if (area !== null && nameIn(phrase) === null && vices.length > 1) return viceOfArea(directory, phrase, vices, area);
  const ofField = personOf(directory, leaderOf(directory, field));
  const person = isVice(ofField) ? ofField : vices.length === 1 ? vices[0] : undefined;
  if (!person) return unclear(phrase, 'chưa rõ Phó Chủ tịch nào', 'it is not clear which vice chairman', vices);
  const name = nameIn(phrase);
  if (name === null || vices.length === 1) return { person: person.id, questions: [] };
  const asked = unclear(phrase, `không có “${name}” trong danh bạ`, `"${name}" is not in the directory`, vices);
  return { ...asked, person: person.id };
};

const byTitle = (directory: Directory, phrase: string, field: string | null): SupervisorMatch => {
  const folded = fold(phrase);
  const [asChair, asVice] = [CHAIR.test(folded), VICE.test(folded)];
  if (BY_FIELD.test(folded) || (asChair && asVice)) return byField(directory, phrase, field);
  if (asVice) return vice(directory, phrase, field);
  if (asChair) return { person: directory.chairman, questions: [] };
  return unclear(phrase, 'không có trong danh bạ', 'is not in the directory', leaders(directory));
};

/**
 * Reads a plan's words for the supervising leader: a known name, else the title (a vice chairman by the unit's field),
 * else a question, which never blocks. A blank cell asks nothing.
 */
export const matchSupervisor = (directory: Directory, phrase: string, unit: UnitId | null): SupervisorMatch => {
  if (BLANK.test(phrase)) return { person: null, questions: [] };
  const named = namedPeople(directory, phrase);
  const [first, second] = named;
  if (first && !second) return { person: first.id, questions: [] };
  if (first && second) return unclear(phrase, 'có thể là nhiều người', 'may be several people', named);
  const field = unit === null ? null : (unitOf(directory, unit)?.field ?? null);
  return byTitle(directory, phrase, field);
};
