const SYLLABLE = /^\p{Lu}\p{Ll}*$/u;
const HONORIFIC = /^(?:đồng chí|đ\/c|ông|bà|anh|chị)\s+/iu;
const SEPARATOR = /\s*(?:[,;&]|(?<=\s)và(?=\s))\s*/u;

const isName = (words: string): boolean => {
  const syllables = words.split(/\s+/u);
  return syllables.length >= 2 && syllables.length <= 5 && syllables.every((syllable) => SYLLABLE.test(syllable));
};

const bare = (words: string): string => words.trim().replace(HONORIFIC, '').trim();

/**
 * The personal names in words glued to a unit (`Hồ Văn An, Lê Thị Bình`): two to five capitalised syllables each,
 * after `đồng chí`, `ông` or `bà`, in parentheses or not. Null when the words are anything else.
 */
export const personalNames = (words: string): string[] | null => {
  const inner = words.trim().replace(/^[-–—(:\s]+|[)\s.]+$/gu, '');
  const names = inner.normalize('NFC').split(SEPARATOR).map(bare);
  return names.length > 0 && names.every(isName) ? names : null;
};
