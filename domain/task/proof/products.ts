import { fold } from '../../text/fold.ts';

/** More than this is a description of the work, not a list of what it yields. */
export const MOST_PRODUCTS = 12;

/** A dash or a plus that begins an item: at the beginning, or after the end of another. */
const BULLET = /(?:^|(?<=[.;,:]))\s*[-–+•]\s+/u;
/** `1. …` `2) …` */
const NUMBERED = /(?:^|(?<=[.;,]))\s*\d{1,2}[.)]\s+/u;
/** A semicolon outside brackets. */
const SEMICOLON = /;(?![^(]*\))/u;

/**
 * The products that a plan names for one task, where its cell is a list for certain: items that
 * begin with a dash or a number, or that a semicolon parts and that each begin like a name. A comma
 * or an "and" may stand inside a name. Of anything else it is one product, or none.
 */
export function productsOf(deliverable: string): string[] {
  const words = deliverable.trim();
  const byMark = [BULLET, NUMBERED].find((mark) => mark.test(words.slice(0, 4)));
  const items = words
    .split(byMark ?? SEMICOLON)
    .map((item) => item.replace(/^[\s-]+|[\s.;,]+$/gu, ''))
    .filter((item) => item !== '');
  const isList = byMark !== undefined || items.every((item) => /^[\p{Lu}\d“"]/u.test(item));
  const each = [...new Map(items.map((item) => [fold(item), item])).values()];
  if (isList && each.length > 1 && each.length <= MOST_PRODUCTS) return each;
  return words === '' ? [] : [words];
}
