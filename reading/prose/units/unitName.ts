import { capitalised } from '../../../domain/text/capitalised.ts';
import { POST, PREDICATE, UNIT_HEAD } from '../lexicon.ts';
import { isNounAt } from './verbsInNames.ts';

/** No name of a unit is longer. */
export const LONGEST_NAME = 160;
const HEAD = new RegExp(`^${UNIT_HEAD}`, 'u');
const POSTED = new RegExp(`^${POST}`, 'u');
/** Where a predicate may begin. */
export const BOUNDARY = new RegExp(`(?:[\\s,–-]+)(?=${PREDICATE})|\\s*:\\s*`, 'gu');
const MARKS_AT_END = /[\s,.:;–-]+$/u;
/** Words no name holds: where one stands, the verb before it was not known. */
const NO_NAME =
  /(?<!\p{L})(?:này|đó|vào|cho|để|từ|ra|lên|(?<!mặt )bằng|nhằm|theo(?! (?:từng )?(?:lĩnh vực|địa bàn) (?:chuyên môn|phụ trách|quản lý))|do|khi|nếu|đến|về|sang|xuống|đã|sẽ|phải)(?!\p{L})|%|\d{1,2}\/\d/u;
const MOST_WORDS = 16;

/** True for words that may be names of units: short, and without words that no name holds. */
export function isName(unit: string): boolean {
  const longest = Math.max(
    ...unit.split(/,| và /u).map((part) => part.trim().split(/\s+/u).length),
  );
  return unit.length <= LONGEST_NAME && !NO_NAME.test(unit) && longest <= MOST_WORDS;
}

/** True for words that begin as the name of a unit or a post does. */
export const startsWithUnit = (words: string): boolean =>
  HEAD.test(capitalised(words)) || POSTED.test(words);

/** `Các Bộ: Tài chính, Y tế khẩn trương …`: the colon belongs to the list of names. */
const NAMES_AFTER =
  /^(?:[Cc]ác|[Gg]iám đốc các|[Tt]rưởng các|[Tt]hủ trưởng các) (?:[Bb]ộ|[Ss]ở|[Pp]hòng|[Bb]an|xã|phường|cơ quan|đơn vị|ngành|tổ|thôn)(?:,? [^:]{0,30})?:\s*(?=\p{Lu})/u;

/** The first word of a name, which is never all of it: `Ban kiểm soát`. */
export const HEAD_ALONE =
  /(?:^|(?:, | và )(?=\p{Lu}))(?:[Bb]an|[Tt]ổ|[Đđ]ội|[Đđ]oàn|[Hh]ội|[Pp]hòng|[Ss]ở|[Bb]ộ|[Cc]ục|[Vv]ụ|[Tt]rung tâm|[Ủủ]y ban|[Uu]ỷ ban|[Hh]ội đồng|[Nn]hóm|[Tt]iểu ban|[Bb]ộ phận|[Cc]hi cục|[Vv]iện|[Kk]hoa|[Kk]hối|[Ll]ực lượng|[Cc]âu lạc bộ)$/u;

/** Where the predicate begins; null if it does not. */
export function endOfUnit(plain: string): number | null {
  const from = NAMES_AFTER.exec(plain)?.[0].length ?? 1;
  for (const { 0: found, index } of plain.matchAll(BOUNDARY)) {
    if (index < from) continue;
    if (found.includes(':')) return index;
    if (!isNounAt(plain, index + found.length) && !HEAD_ALONE.test(plain.slice(0, index)))
      return index;
  }
  return null;
}

/** True where words that begin with a unit go on with what it does; names are listed, too. */
export function holdsPredicate(words: string): boolean {
  const end = endOfUnit(words);
  return end !== null && words[end] !== ':' && !/, | (?:và|hoặc)(?: |$)/u.test(words.slice(0, end));
}

/** The whole is a name: it holds no date and no sentence ends in it. */
export const isUnitAlone = (words: string): boolean =>
  !/\d{1,2}\s?[/.]\s?\d|[.;]\s+\p{Lu}|,\s+\p{Ll}+ (?:và )?\p{Ll}+ \p{Ll}+ \p{Ll}+ \p{Ll}+ \p{Ll}+ \p{Ll}+$/u.test(
    words,
  );

/** A name without marks around it. */
export const tidy = (name: string): string =>
  name
    .replace(MARKS_AT_END, '')
    .replace(/^[\s“"]+/u, '')
    .trim();
