import { fold } from '../text/fold.ts';
import type { Directory, Person } from './types.ts';

const wordsOf = (words: string): string[] => fold(words).match(/[\p{L}\p{N}]+/gu) ?? [];

const isAbbreviation = (words: string): boolean => /^[\p{Lu}\p{N}&\s–-]{2,}$/u.test(words.trim());

/** `văn hóa – xã hội` and `VH-XH` → `vhxh` */
const shortened = (words: string): string =>
  wordsOf(words)
    .map((word) => (isAbbreviation(words) ? word : word.charAt(0)))
    .join('');

/**
 * Fields are codes that may leave every other syllable out: `van-xa` stands in `văn hóa – xã hội`.
 */
function namesField(area: string[], field: string): boolean {
  const [first, ...others] = wordsOf(field);
  const goesOn = (at: number, rest: string[]): boolean => {
    const [word, ...more] = rest;
    return (
      word === undefined ||
      [at + 1, at + 2].some((next) => area[next] === word && goesOn(next, more))
    );
  };
  return area.some((word, at) => word === first && goesOn(at, others));
}

/** One word may be a village's or a person's; two of a unit's name tell its work. */
const standsInUnit = (name: string, words: string[]): boolean =>
  words.length > 1 && ` ${wordsOf(name).join(' ')} `.includes(` ${words.join(' ')} `);

function fieldsOfUnits({ units }: Directory, says: (name: string) => boolean): string[] {
  const own = units.filter(({ relation }) => relation === 'subordinate');
  return own
    .filter(({ name, aliases }) => [name, ...aliases].some(says))
    .flatMap(({ field }) => field ?? []);
}

/**
 * The fields an area of work is: said by the fields' own codes, else by the units' names;
 * abbreviated or in full.
 */
function fieldsOf(directory: Directory, area: string): string[] {
  const words = wordsOf(area);
  const short = isAbbreviation(area) ? shortened(area) : '';
  const fields = directory.leaders.map(({ field }) => field);
  const said = fields.filter((field) => namesField(words, field) || shortened(field) === short);
  if (said.length > 0) return said;
  return fieldsOfUnits(directory, (name) => standsInUnit(name, words) || shortened(name) === short);
}

/** Whether words are a field's code and nothing else, however they are capitalised. */
export const isField = ({ leaders }: Directory, words: string): boolean =>
  leaders.some(({ field }) => wordsOf(field).join(' ') === wordsOf(words).join(' '));

/** The leaders among these whose own title says the area, or who lead a field it names. */
export function leadersFor(directory: Directory, among: Person[], area: string): Person[] {
  const words = wordsOf(area).join(' ');
  const titled = among.filter(({ title }) =>
    ` ${wordsOf(title).join(' ')} `.includes(` ${words} `),
  );
  if (titled.length > 0) return titled;
  const fields = fieldsOf(directory, area);
  const led = directory.leaders
    .filter(({ field }) => fields.includes(field))
    .map(({ person }) => person);
  return among.filter(({ id }) => led.includes(id));
}
