import { withoutRaisedFigures } from './noteMarks.ts';
import { withSigns } from './symbolFonts.ts';

const BREAKS = /<(?:br|\/p|\/li|\/ul|\/ol|\/div|\/tr)\b[^<>]{0,200}>/giu;
const ITEM = /<li\b[^<>]{0,200}>\s*(?:[-–]\s)?/giu;
const TAGS =
  /<\/?(?:p|ul|ol|li|div|span|b|i|u|em|strong|sup|sub|font|table|tbody|thead|tr|td|th)\b[^<>]{0,200}>/giu;
const STRUCK = /<(del|s|strike)\b[^<>]{0,200}>[^<>]*<\/\1>/giu;
const SIGNS: [RegExp, string][] = [
  [/\\geq?\b/gu, '≥'],
  [/\\leq?\b/gu, '≤'],
  [/\\times\b/gu, '×'],
  [/\\pm\b/gu, '±'],
  [/\\(?=[%$#&_])/gu, ''],
];
/**
 * Escape sequences and marks that turn the writing round would tell a terminal something else than
 * what is read.
 */
const CONTROLS = /(?!\s)\p{Cc}|\p{Bidi_Control}/gu;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** A text without characters that only steer what shows it; blanks of all kinds stay. */
export const withoutControls = (raw: string): string => raw.replace(CONTROLS, '');

/** `$\geq 95\%$` → `≥ 95%`; a lone `$` is left alone. */
function plainFormula(formula: string): string {
  return SIGNS.reduce((text, [sign, plain]) => text.replace(sign, plain), formula).trim();
}

/** Stars set words off, in pairs; a star alone in its cell is a mark. */
const plainStars = (stars: string, whole: string): string => {
  if (whole.trim() === stars) return stars;
  return stars.length > 1 ? ' ' : '';
};

/**
 * What a converter left in a cell or paragraph, taken out: HTML tags (list items and paragraphs
 * become lines), LaTeX signs, Markdown stars, control characters, words struck out, marks of notes
 * set high. Other words are never changed.
 */
export function cleanCell(raw: string): string {
  return withSigns(withoutRaisedFigures(withoutControls(raw)))
    .normalize('NFC')
    .replace(ITEM, '\n- ')
    .replace(BREAKS, '\n')
    .replace(TAGS, ' ')
    .replace(STRUCK, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\$([^$\n]{1,80})\$/gu, (_, formula: string) => plainFormula(formula))
    .replace(/\*+/gu, (stars, _, whole: string) => plainStars(stars, whole))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s]*/gu, '\n')
    .trim();
}

/** The same on one line. */
export const oneLine = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();
