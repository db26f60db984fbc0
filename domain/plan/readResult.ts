import { DateTime } from 'luxon';
import type { DocumentRef } from '../task/types.ts';
import { fold } from '../text/fold.ts';

/** `12/BC-UBND`, `03-BC/ĐU`, with the day behind it where one stands there. */
const DOCUMENT =
  /(?<![\p{L}\d/])(?<no>\d+\p{Ll}?(?:\/\p{Lu}[\p{L}\d-]*|-\p{Lu}\p{L}*\/\p{Lu}[\p{L}\d-]*))(?:[\s,;(]*(?:[Nn]gày\s+)?(?<d>\d{1,2})(?:[/.-]|\s+tháng\s+)(?<m>\d{1,2})(?:[/.-]|\s+năm\s+)(?<y>\d{4}))?/gu;

/** Of work that is under way, or a document it goes by. */
const NOT_DONE = /(?<!\p{L})(?:chua|dang|du kien|se|sap|theo|can cu|can|phai)(?!\p{L})/u;

/**
 * The one document that a cell of results names with number and day; `unclear` where it names one
 * and leaves open which, of what day, or whether the work is done; null where it names none.
 */
export function readResult(words: string): DocumentRef | 'unclear' | null {
  const named = [...words.normalize('NFC').matchAll(DOCUMENT)].map(({ groups = {} }) => groups);
  if (named.length === 0) return null;
  if (NOT_DONE.test(fold(words))) return 'unclear';
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
