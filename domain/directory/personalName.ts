import { normalise } from '../text/fold.ts';

const SYLLABLE = /^\p{Lu}\p{Ll}*$/u;
const HONORIFIC = /^(?:đồng chí|đ\/c|ông|bà|anh|chị)\s+/iu;
/** Not `;`: what stands behind one is a unit of its own. */
const SEPARATOR = /\s*(?:[,&]|(?<=\s)và(?=\s))\s*/u;
/** How bodies' names begin, with their accents: `Trường` is a school, `Trương` a surname. */
const BODY_WORDS =
  /^(?:phòng|ban|trạm|hội|tổ|đội|trường|thôn|xóm|ấp|công an|văn phòng|mặt trận|địa chính|tài chính|tư pháp|quân sự|kế toán|y tế|văn hóa|văn hoá|xã hội|môi trường|bộ phận|trung tâm|ủy ban|uỷ ban|hội đồng|chi cục|đoàn thanh|công đoàn|liên đoàn|hợp tác|đảng|thường trực|lãnh đạo|nông nghiệp|xây dựng|một cửa|chủ tịch|phó chủ)(?!\p{L})/u;

const isName = (words: string): boolean => {
  const syllables = words.split(/\s+/u);
  const wellFormed = syllables.every((syllable) => SYLLABLE.test(syllable));
  return (
    syllables.length >= 2 &&
    syllables.length <= 5 &&
    wellFormed &&
    !BODY_WORDS.test(normalise(words))
  );
};

const bare = (words: string): string => words.trim().replace(HONORIFIC, '').trim();

/**
 * The personal names in words glued to a unit (`Hồ Văn An, Lê Thị Bình`): two to five capitalised
 * syllables each, after `đồng chí`, `ông` or `bà`, in parentheses or not. Null when the words are
 * anything else.
 */
export const personalNames = (words: string): string[] | null => {
  const inner = words.trim().replace(/^[-–—(:\s]+|[)\s.]+$/gu, '');
  const names = inner.normalize('NFC').split(SEPARATOR).map(bare);
  return names.length > 0 && names.every(isName) ? names : null;
};
