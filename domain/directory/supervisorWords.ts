import { fold } from '../text/fold.ts';
import { isField } from './leadersByArea.ts';
import { personalNames } from './personalName.ts';
import { placeOf, placePattern } from './titles.ts';
import type { Directory } from './types.ts';

/** What a plan says of the supervising leader beside the names the directory knows. */
export interface SupervisorWords {
  chair: boolean;
  vice: boolean;
  /** `Lãnh đạo UBND`: whoever of them follows the field. */
  leadership: boolean;
  /** `theo lĩnh vực`, `theo phân công`. */
  byField: boolean;
  /** `phụ trách kinh tế` → `kinh tế` */
  area: string | null;
  /** `Phó Bí thư` beside a title of the office: another title of the same person. */
  party: string | null;
  names: string[];
  /**
   * What is left once all this is taken away: an area without `phụ trách`, or words nobody here
   * reads.
   */
  rest: string[];
}

const GAP = ' | ';
const TITLE = /(?<!\p{L})(?:pct|(?:pho )?(?:chu tich|ct))(?!\p{L})/u;
const VICE = /(?<!\p{L})(?:pct|pho (?:chu tich|ct))(?!\p{L})/u;
const CHAIR = /(?<!\p{L})(?<!pho )(?:chu tich|ct)(?!\p{L})/u;
const LEADERSHIP = /(?<!\p{L})(?:lanh dao|thuong truc (?:ubnd|uy ban nhan dan))(?!\p{L})/u;
const BY_FIELD = /(?<!\p{L})theo (?:(?:su )?phan cong|linh vuc)(?!\p{L})/u;
const PARTY =
  /(?<!\p{L})(?:(?:pho )?bi thu(?: thuong truc)?(?: dang (?:uy|bo))?|uv ?btv|(?:uy vien|uv) (?:ban thuong vu|btv)(?: dang uy)?)(?!\p{L})/u;
const AREA =
  /(?<!\p{L})phu trach\s+(?:(?:linh vuc|khoi|mang|cong tac|ve)\s+)*([^.;|]+?)\s*(?:(?<!\p{L})(?:ubnd|uy ban)(?!\p{L})|[.;|]|$)/u;
const NO_AREA = /^(?:linh vuc|khoi|mang|don vi|chung|viec|theo)(?!\p{L})/u;
const SILENT =
  /(?<!\p{L})(?:dong chi|cac|tap the|phu trach|linh vuc|duoc phan cong|phan cong|truc tiep|chi dao|theo doi)(?!\p{L})/u;
const ADDRESS = /^\s*(?:đ[/.]?c(?!\p{L})[.:]?|(?:ông|bà|anh|chị)\s)/iu;
/** Lower case only: `Chung` may be somebody. */
const SMALL_WORDS =
  /(?<!\p{L})(?:và|theo|được|chung|sự|khối|mảng|công tác|về|việc|đơn vị)(?!\p{L})/gu;

/** The letters folded one by one, so that places in the one are places in the other. */
const aligned = (phrase: string): string =>
  phrase.replace(/[^\sa-z]/gu, (letter) => {
    const folded = fold(letter);
    return folded.length === letter.length ? folded : letter;
  });

/** Takes away what a pattern over folded words finds. */
function without(phrase: string, pattern: RegExp): string {
  const all = [...aligned(phrase).matchAll(new RegExp(pattern.source, 'gu'))].reverse();
  return all.reduce(
    (left, { 0: found, index }) => left.slice(0, index) + GAP + left.slice(index + found.length),
    phrase,
  );
}

/**
 * The office behind a title or alone, its level and place: `UBND xã An Phước`, but not the `xã` of
 * `xã hội`.
 */
function officeOf(directory: Directory): RegExp {
  const place = `(?:${placePattern(placeOf(directory))})(?! hoi)(?!\\p{L})`;
  const office = '(?:ubnd|uy ban nhan dan|uy ban|ub)(?!\\p{L})';
  return new RegExp(`(?<!\\p{L})(?:${office}(?:[\\s|]+${place})?|(?<=\\|[\\s|]*)${place})`, 'u');
}

const segmentsOf = (phrase: string): string[] =>
  phrase
    .split(/\||[,;]|\s[-–—]+\s|[–—]/u)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((part) => part !== '');

/**
 * Reads what stands in the column beside known names; the directory tells its own level, place and
 * fields.
 */
export function supervisorWords(directory: Directory, phrase: string): SupervisorWords {
  const spaced = phrase
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(ADDRESS, GAP)
    .replace(/[()[\]]/gu, GAP);
  const folded = fold(spaced);
  const [chair, vice] = [CHAIR.test(folded), VICE.test(folded)];
  const leadership = LEADERSHIP.test(folded);
  const area = areaIn(spaced);
  const left = area === null ? spaced : spaced.replace(area, GAP);
  const party = chair || vice ? (PARTY.exec(fold(left))?.[0] ?? null) : null;
  const taken = [
    ...(party === null ? [] : [PARTY]),
    LEADERSHIP,
    BY_FIELD,
    TITLE,
    officeOf(directory),
    SILENT,
  ];
  const bare = taken.reduce(without, left).replace(SMALL_WORDS, GAP);
  const isName = (part: string): boolean =>
    personalNames(part) !== null && !isField(directory, part);
  const [segments, areas] = [segmentsOf(bare), segmentsOf(area ?? '')];
  const names = [...segments, ...areas].filter(isName);
  const others = (parts: string[]): string[] => parts.filter((part) => !isName(part));
  const byField = BY_FIELD.test(folded);
  return {
    chair,
    vice,
    leadership,
    byField,
    area: others(areas).join(' ') || null,
    party,
    names,
    rest: others(segments),
  };
}

/**
 * What a leader is said to follow: `Phó Chủ tịch phụ trách kinh tế` → `kinh tế`; null where nothing
 * is said.
 */
function areaIn(phrase: string): string | null {
  const found = new RegExp(AREA.source, 'du').exec(aligned(phrase));
  const [from, to] = found?.indices?.[1] ?? [0, 0];
  const area = phrase.slice(from, to).trim();
  return area === '' || NO_AREA.test(fold(area)) ? null : area;
}
