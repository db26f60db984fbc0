import { foldedKey } from './phrase.ts';

/** How offices shorten the beginning of a name, and bodies within it; as folded words go. */
const SHORTENED: [RegExp, string][] = [
  [/^p(?:\.\s*| )(?=\p{L})/u, 'phong '],
  [/^vp(?![\p{L}\p{N}])/u, 'van phong'],
  [/uy ban nhan dan/gu, 'ubnd'],
  [/hoi dong nhan dan/gu, 'hdnd'],
];

const AND = /&|(?<![\p{L}\p{N}])va(?![\p{L}\p{N}])/gu;

/** Between two figures something stays: `Tổ 1-2` is no `Tổ 12`. */
const BETWEEN_FIGURES = /(?<=\d)[\s.-]+(?=\d)/gu;

/**
 * A name without accents, spaces, dashes and *và*, its beginning in full: `VP HĐND-UBND` and `Văn
 * phòng HĐND và UBND` are one. Two names may share it, so it only finds candidates.
 */
export function looseKey(name: string): string {
  const full = SHORTENED.reduce((words, [from, to]) => words.replace(from, to), foldedKey(name));
  return full
    .replace(AND, ' ')
    .replace(BETWEEN_FIGURES, '/')
    .replace(/[\s.-]+/gu, '');
}

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
  return [`${kind} ${words.map((word) => word.charAt(0)).join('')}${level}`];
}
