import { accentsFit } from '../text/accentsFit.ts';
import { fold } from '../text/fold.ts';
import { phraseKey } from './phrase.ts';

/** `hóa` and `hoá`, `ủy` and `uỷ`: two ways to write one syllable, here the latter. */
const EARLY_TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/gu;

/** How offices shorten the beginning of a name, and bodies within it, accents or not. */
const SHORTENED: [RegExp, string][] = [
  [/^p(?:\.\s*| )(?=\p{L})/u, 'phòng '],
  [/^vp(?![\p{L}\p{N}])/u, 'văn phòng'],
  [/u[yỷ] ban nh[aâ]n d[aâ]n/gu, 'ubnd'],
  [/h[oộ]i (?:dong|đồng) nh[aâ]n d[aâ]n/gu, 'hđnd'],
];

const AND = /&|(?<![\p{L}\p{N}])và(?![\p{L}\p{N}])/gu;
const AND_WITHOUT_ACCENT = /(?<![\p{L}\p{N}])va(?![\p{L}\p{N}])/gu;

/** Between two figures something stays: `Tổ 1-2` is no `Tổ 12`. */
const BETWEEN_FIGURES = /(?<=\d)[\s.-]+(?=\d)/gu;

/** The name without *và*, its beginning in full, its accents kept. */
function inFull(name: string): string {
  const words = phraseKey(name).normalize('NFD').replace(EARLY_TONE, '$1$3$2').normalize('NFC');
  return SHORTENED.reduce((said, [from, to]) => said.replace(from, to), words).replace(AND, ' ');
}

/**
 * A name without spaces and dashes, its accents kept: `VP HĐND-UBND` and `Văn phòng HĐND và UBND`
 * are one, `Thôn Anh A` and `Thôn An Hà` two.
 */
export const joinedKey = (name: string): string =>
  inFull(name)
    .replace(BETWEEN_FIGURES, '/')
    .replace(/[\s.-]+/gu, '');

/** A name with its words in full, without *và*, dashes and stops; its accents are kept. */
const fullWords = (name: string): string =>
  inFull(name)
    .replace(AND_WITHOUT_ACCENT, ' ')
    .replace(/[\s.-]+/gu, ' ');

/** A name without accents, its words kept apart: `Phong Van hoa Xa hoi`. */
export const wordsKey = (name: string): string => fold(fullWords(name));

/** Whether a name may be what was typed, whose accents may be left out but not be others. */
export const mayBeNamed = (typed: string, name: string): boolean =>
  accentsFit(fullWords(typed), fullWords(name));

/** What kind of unit it is stays in full; then at least two words. */
const KIND =
  /^(văn phòng|trung tâm|bộ phận|phòng|ban|trạm|hội|đoàn|đội|tổ) (.*?)( (?:xã|phường|thị trấn|huyện))?$/iu;

/**
 * The name as offices shorten it, each word by its first letter: `Phòng VHXH` of `Phòng Văn hóa –
 * Xã hội`; none where it holds what is short already, or a figure.
 */
export function initials(name: string): string[] {
  const [, kind, rest = '', level = ''] = KIND.exec(name.normalize('NFC').trim()) ?? [];
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.filter((word) => word !== 'và') ?? [];
  const isShort = (word: string): boolean => word === word.toUpperCase();
  if (!kind || words.length < 2 || words.some(isShort)) return [];
  return [`${kind} ${words.map(initial).join('')}${level}`];
}

/** Đ is a letter of its own: `Ban ĐT` is no `Ban Dân tộc`; of others the accent is left out. */
const initial = (word: string): string => (/^đ/iu.test(word) ? 'Đ' : fold(word.charAt(0)));
