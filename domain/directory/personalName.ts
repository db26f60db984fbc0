import { fold } from '../text/fold.ts';

const SYLLABLE = /^\p{Lu}\p{Ll}*$/u;
const HONORIFIC = /^(?:đồng chí|đ\/c|ông|bà|anh|chị)\s+/iu;
/** Not `;`: what stands behind one is a unit of its own. */
const SEPARATOR = /\s*(?:[,&]|(?<=\s)và(?=\s))\s*/u;
/** How bodies' names begin: `Công An`, `Phòng Nội Vụ` in capitals are no people. */
const BODY_WORDS =
  /^(?:phong|ban|tram|hoi|to|doi|truong|thon|xom|ap|cong an|van phong|mat tran|dia chinh|tai chinh|tu phap|quan su|ke toan|y te|van hoa|xa hoi|moi truong|bo phan|trung tam|uy ban|hoi dong|chi cuc|doan thanh|nong nghiep|xay dung|mot cua|chu tich|pho chu)(?!\p{L})/u;

const isName = (words: string): boolean => {
  const syllables = words.split(/\s+/u);
  const wellFormed = syllables.every((syllable) => SYLLABLE.test(syllable));
  return syllables.length >= 2 && syllables.length <= 5 && wellFormed && !BODY_WORDS.test(fold(words));
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
