import { fold } from '../text/fold.ts';
import type { Directory, Person } from './types.ts';

const AREA =
  /(?<!\p{L})phụ trách\s+(?:(?:lĩnh vực|khối|mảng|công tác|về)\s+)*([^.;()]+?)(?:\s+(?:ubnd|ủy ban|uỷ ban)(?!\p{L}).*)?$/iu;
const NO_AREA = /^(?:linh vuc|khoi|mang|don vi|chung|viec|theo)(?:$| )/u;

/** What a deputy is said to follow: `Phó Chủ tịch UBND xã phụ trách kinh tế` → `kinh tế`; null where nothing is said. */
export function areaIn(phrase: string): string | null {
  const area = AREA.exec(phrase.normalize('NFC').trim())?.[1]?.trim() ?? '';
  return area === '' || NO_AREA.test(fold(area)) ? null : area;
}

const wordsOf = (words: string): string[] => fold(words).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Fields are codes that may leave every other syllable out: `van-xa` stands in `văn hóa – xã hội`. */
function namesField(area: string[], field: string): boolean {
  const [first, ...others] = wordsOf(field);
  const goesOn = (at: number, rest: string[]): boolean => {
    const [word, ...more] = rest;
    return word === undefined || [at + 1, at + 2].some((next) => area[next] === word && goesOn(next, more));
  };
  return area.some((word, at) => word === first && goesOn(at, others));
}

/** The deputies whose own title says the area, or who lead a field it names. */
export function deputiesFor({ leaders }: Directory, deputies: Person[], area: string): Person[] {
  const words = wordsOf(area);
  const titled = deputies.filter(({ title }) => ` ${wordsOf(title).join(' ')} `.includes(` ${words.join(' ')} `));
  if (titled.length > 0) return titled;
  const led = leaders.filter(({ field }) => namesField(words, field)).map(({ person }) => person);
  return deputies.filter(({ id }) => led.includes(id));
}
