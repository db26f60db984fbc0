import { fold } from '../../../domain/text/fold.ts';
import { ancestorsOf, type Item } from '../outline.ts';

/** Parts of a document that give out work whatever else their heading says. */
const WORK =
  /nhiem vu|giai phap|noi dung|to chuc|phan cong|trach nhiem|trien khai|thuc hien|tien do|che do/u;
/** Aims and grounds are full of dates that bind nobody. */
const AIMS =
  /^(?:(?:mot so )?(?:muc dich|muc tieu|chi tieu|quan diem|nguyen tac|pham vi|doi tuong|thoi gian,? (?:va )?dia diem|dia diem|can cu|co so|su can thiet|yeu cau(?= ?(?:$|[:,.]|chung|cu the))))(?![a-z])/u;
/** What was. */
const PAST =
  /^(?:ket qua|tinh hinh|thuc trang|danh gia (?:chung|tinh hinh|ket qua)|ton tai|han che|uu diem|khuyet diem|nhung (?:ket qua|ton tai|han che|mat)|nguyen nhan|boi canh|dac diem|bai hoc|cong tac (?:thang|tuan|quy) (?:truoc|qua)|nhan xet|thanh phan|noi dung cuoc hop|(?:noi dung|viec|cong viec|nhiem vu) da(?= ))(?![a-z])/u;
const PAST_WORK =
  /ket qua (?:thuc hien )?(?:nam|thang|quy|tuan|cong tac|6 thang|nhiem vu)|tinh hinh/u;
const END = /^(?:noi nhan|noi nham|kinh gui|tm\.|t\/m|kt\.|tl\.|tuq\.)/u;
const ADDRESSEES = /(?:kinh gui|dien|gui)\s?:$/u;
const CLOSING =
  /^(?:tren day la|(?:cuoc hop|giao ban|phien hop|hoi nghi|buoi (?:hop|lam viec)) (?:ket thuc|be mac)|trong qua trinh (?:trien khai|thuc hien|to chuc)|nhan duoc (?:cong van|thong bao|ke hoach)|(?:chi thi|cong dien|thong bao|ke hoach|quyet dinh|cong van) nay (?:co hieu luc|thay the)|can cu (?:ke hoach|noi dung)(?!.*(?:, |: )(?:giao|yeu cau|de nghi|phan cong) )|neu (?:co|gap)|uy ban nhan dan .{0,40} thong bao|(?:uy ban nhan dan|ubnd) .{0,60}(?:ban hanh|xay dung) (?:ke hoach|chuong trinh|chi thi)(?!.*(?:truoc|cham nhat|hoan thanh|xong|\d\s?\/\s?\d|quy [ivx]|trong thang)))/u;

/** `Chỉ thị này có hiệu lực kể từ ngày ký. Giao Văn phòng …`. */
const CHARGES_BEHIND = /[.;] (?:giao|yeu cau|de nghi|phan cong) /u;

/**
 * True for a paragraph that gives out no work: aims, results, grounds, addressees, closing words.
 */
export function isIdle(item: Item): boolean {
  const words = fold(item.text);
  if (END.test(words) || (CLOSING.test(words) && !CHARGES_BEHIND.test(words))) return true;
  return [item, ...ancestorsOf(item)].some((one) => isIdleHeading(one));
}

function isIdleHeading({ kind, text, children }: Item): boolean {
  if (kind === 'dash' || kind === 'plus' || children.length === 0) return isIdleLine(kind, text);
  const words = fold(text);
  if (END.test(words) || ADDRESSEES.test(words)) return true;
  if (kind === 'plain') return false;
  if (PAST.test(words)) return !/to chuc|phan cong|giai phap/u.test(words) || PAST_WORK.test(words);
  return AIMS.test(words) && !WORK.test(words);
}

/** `1. Mục đích: …` in one line. */
const isIdleLine = (kind: Item['kind'], text: string): boolean =>
  kind !== 'dash' && kind !== 'plus' && AIMS.test(fold(text)) && /^[^:]{3,40}:\s/u.test(text);

/** True for a line that addressees follow. */
export const namesAddressees = ({ text }: Item): boolean => ADDRESSEES.test(fold(text));
