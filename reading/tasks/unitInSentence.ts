import { WORK } from '../prose/lexicon.ts';
import { chargedIn } from '../prose/units/charged.ts';
import { holdsPredicate } from '../prose/units/unitName.ts';

/** Bodies that are named by what they do: `Ban Chỉ đạo thực hiện quy chế dân chủ`. */
const NAMED_BY_WORK =
  /^(?:Ban (?:Chỉ đạo|Chỉ huy|Quản lý|Tổ chức|Vận động)|Hội đồng|Tổ (?:công tác|giúp việc|triển khai|kiểm tra)|Đoàn (?:kiểm tra|giám sát|công tác|thanh tra)|Tiểu ban|Nhóm|Đội|Câu lạc bộ)(?!\p{L})/iu;
/** `Đ/c Lan: phụ trách chung`: a name, and what part it takes. */
const WITH_PART = /^([^:]{2,60}):\s*\p{Ll}/u;
const ONLY_DOES = /^(?:chủ trì|thực hiện|phụ trách|tham mưu|triển khai|đầu mối)[\s,.;:]*$/iu;

/**
 * Who does what a sentence in a unit's cell tells of: `Phòng Đào tạo duyệt danh sách`. Null for a
 * name alone, '' where the end of the name is not sure.
 */
export function unitInSentence(words: string): string | null {
  const [, named] = WITH_PART.exec(words) ?? [];
  if (named) return named.trim();
  if (NAMED_BY_WORK.test(words)) return null;
  const { unit, work, isSure } = chargedIn(words);
  if (!isSure) return holdsPredicate(words) ? '' : null;
  const object = work
    .replace(WORK, '')
    .replace(/[\s.,;]+/gu, ' ')
    .trim();
  const tells = unit !== '' && WORK.test(work) && !ONLY_DOES.test(work) && object !== '';
  return tells && !isListed(words, unit) ? unit : null;
}

/** `Sở Y tế, Sở Tư pháp với các mẫu, hướng dẫn …`: what follows goes on with a list. */
const isListed = (words: string, unit: string): boolean =>
  / (?:và|hoặc)$/u.test(unit) || (unit.includes(',') && words[unit.length] === ',');
