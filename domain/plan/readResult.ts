import { DateTime } from 'luxon';
import type { DocumentRef } from '../task/types.ts';
import { fold } from '../text/fold.ts';

/** `12/BC-UBND`, `03-BC/ĐU`, with the day behind it where one stands there. */
const DOCUMENT =
  /(?<![\p{L}\d/])(?<no>\d+\p{Ll}?(?:\/\p{Lu}[\p{L}\d-]*|-\p{Lu}\p{L}*\/\p{Lu}[\p{L}\d-]*))(?:[\s,;(]*(?:[Nn]gày\s+)?(?<d>\d{1,2})(?:[/.-]|\s+tháng\s+)(?<m>\d{1,2})(?:[/.-]|\s+năm\s+)(?<y>\d{4}))?/gu;

const BODIES = [
  'Đảng (?:ủy|uỷ)',
  'Ban Thường vụ(?: Đảng (?:ủy|uỷ))?',
  '(?:Chủ tịch )?(?:UBND|(?:Ủy|Uỷ) ban nhân dân)',
  '(?:Thường trực )?(?:HĐND|Hội đồng nhân dân)',
  '(?:UB|(?:Ủy|Uỷ) ban )MTTQ(?: Việt Nam)?',
  'Văn phòng(?: HĐND và UBND| Đảng (?:ủy|uỷ))?',
  'Phòng (?:Kinh tế|Văn hóa – Xã hội)',
  'Trung tâm Phục vụ hành chính công',
  'Công an',
  'Ban (?:CHQS|Chỉ huy Quân sự)',
].join('|');

/** Whose document it is: `của UBND xã An Phước`. */
const ISSUER = new RegExp(
  `(?<!\\p{L})của\\s+(?:${BODIES})` +
    '(?:\\s+(?:xã|phường|thị trấn|huyện|tỉnh|thành phố)(?:\\s+\\p{Lu}\\p{L}*)*)?(?![\\p{L}\\d])',
  'gu',
);

/** Stands for a document in a cell: work that is done on one proves nothing (`Thực hiện § …`). */
const MARK = '§';

const KINDS =
  'bao cao|bc|quyet dinh|qd|ke hoach|kh|cong van|cv|to trinh|ttr|van ban|vb|thong bao|tb|' +
  'nghi quyet|nq|bien ban|bb|chuong trinh|ctr|huong dan|hd|chi thi|ct|ket luan|kl|so';
const ISSUED = 'da|co|ban hanh|ky|gui|nop|tai|bang';
const FINISHED = 'hoan thanh|da thuc hien|xong|dung han|(?:dat )?100 ?%';
/** Other documents right behind these may be what was carried out: only a report is never so. */
const BEHIND_FINISHED = `\\s*(?:$|[,;:.()–-]|(?:tai|bang|bao cao|bc|${FINISHED})(?![\\p{L}\\d]))`;

/** Folded words of completion and of one document; any other word leaves open what was done. */
const NOTHING_BUT_DONE = new RegExp(
  `^(?:[\\s,;:.()–${MARK}-]|(?<!\\p{L})(?:${KINDS}|${ISSUED}|(?:${FINISHED})(?=${BEHIND_FINISHED}))(?![\\p{L}\\d]))*$`,
  'u',
);

/**
 * The one document that a cell of results names with number and day; `unclear` where it names one
 * and leaves open which, of what day, or whether the work is done; null where it names none. A cell
 * that says anything beside the document and that it is done is unclear: offices have more words
 * for what is not done than any list holds.
 */
export function readResult(words: string): DocumentRef | 'unclear' | null {
  const composed = words.normalize('NFC');
  const named = [...composed.matchAll(DOCUMENT)].map(({ groups = {} }) => groups);
  if (named.length === 0) return null;
  const rest = fold(composed.replace(DOCUMENT, MARK).replace(ISSUER, ' '));
  if (!NOTHING_BUT_DONE.test(rest)) return 'unclear';
  const read = named.map(({ no = '', d = '', m, y }) => ({
    documentNo: no,
    documentDate: DateTime.fromFormat(`${d}/${m}/${y}`, 'd/M/yyyy').toISODate() ?? '',
  }));
  const [first, ...others] = read;
  const isOne = others.every(
    (one) => one.documentNo === first?.documentNo && one.documentDate === first.documentDate,
  );
  return first && first.documentDate !== '' && isOne ? first : 'unclear';
}
