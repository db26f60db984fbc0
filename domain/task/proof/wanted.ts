import { capitalised } from '../../text/capitalised.ts';
import { fold } from '../../text/fold.ts';
import type { TaskFacts } from '../types.ts';
import { MOST_PRODUCTS, productsOf } from './products.ts';
import type { WantedProofs } from './types.ts';

/** What offices count their proofs by, where a plan wants several. */
const COUNTED =
  'tin,? bai|bai viet|tin|bai|sang kien|giai phap|chuyen muc|chuyen trang|phong su|video|clip|mo hinh|hinh anh|anh';

/** `ít nhất 02 tin bài`, `tối thiểu 3 sáng kiến`, `mỗi tháng có 02 tin, bài` */
const WANTED = new RegExp(
  `(?:it nhat|toi thieu|moi (?:thang|quy|nam|don vi|phong|co quan)[^.;\\d]{0,20}) (\\d{1,2})(?: \\([^)]*\\))? (${COUNTED})(?![\\p{L}\\d])`,
  'u',
);

/** How many proofs the words of a row speak of, where that is several; null for none, or one. */
export function wantedIn(words: string): WantedProofs | null {
  const folded = fold(words).replace(/\s+/gu, ' ');
  const found = WANTED.exec(folded);
  const count = Number(found?.[1] ?? 0);
  if (!found || count < 2 || count > MOST_PRODUCTS) return null;
  return { each: printed(words, found[2] ?? ''), count };
}

/** The words themselves, which were found without their accents. */
function printed(words: string, folded: string): string {
  const parts = words.replace(/\s+/gu, ' ').split(' ');
  const size = folded.split(' ').length;
  const clean = (said: string): string => said.replace(/[.;:,)]+$/u, '');
  for (let at = 0; at + size <= parts.length; at += 1) {
    const said = clean(parts.slice(at, at + size).join(' '));
    if (fold(said) === folded) return said;
  }
  return folded;
}

/**
 * What a task is to yield, each by its name: the products that its plan lists or, where the office
 * has said that several of one are wanted, each of these by its number.
 */
export function productsIn({
  deliverable,
  wanted,
}: Pick<TaskFacts, 'deliverable' | 'wanted'>): string[] {
  const listed = productsOf(deliverable);
  if (!wanted || listed.length > 1) return listed;
  const name = capitalised(wanted.each);
  return Array.from({ length: wanted.count }, (_, at) => `${name} ${at + 1}`);
}
