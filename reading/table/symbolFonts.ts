/** Fonts whose letters are pictures. */
const SYMBOL_FONT = /^(?:wingdings(?: 2)?|webdings|symbol|zapf ?dingbats)$/iu;

/** Signs that mean something to a plan, by the code they have in each font. */
const SIGNS: Record<string, Record<number, string>> = {
  wingdings: {
    ...{ 111: '☐', 113: '☐', 114: '☐', 168: '☐', 120: '☒', 253: '☒', 254: '☑' },
    ...{ 252: '✓', 251: '✗', 110: '■', 161: '○', 108: '●' },
    ...{ 167: '•', 159: '•', 118: '•', 216: '•', 224: '→', 240: '→' },
  },
  'wingdings 2': {
    ...{ 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒' },
    ...{ 163: '☐', 48: '☐', 49: '☐', 162: '■' },
  },
  webdings: { 97: '✓', 99: '☐', 103: '■', 114: '✗' },
  symbol: {
    ...{ 183: '•', 214: '✓', 180: '×', 179: '≥', 163: '≤', 177: '±', 174: '→' },
    ...{ 45: '-', 190: '–' },
  },
};

export const isSymbolFont = (font: string): boolean => SYMBOL_FONT.test(font.trim());

/** Letters of such fonts that have no place of their own stand here, whatever their font. */
const PRIVATE = /[\uf000-\uf0ff]/gu;
const [FIRST_PRIVATE, LAST_PRIVATE] = [0xf000, 0xf0ff];

/** A sign of such a font as a character of any font; '' for a mere ornament. */
export function signOf(font: string, code: number): string {
  const isOfFont = code <= 0xff || (code >= FIRST_PRIVATE && code <= LAST_PRIVATE);
  if (!isOfFont) return String.fromCodePoint(code);
  const signs = SIGNS[font.trim().toLowerCase()] ?? SIGNS.wingdings;
  return signs?.[code & 0xff] ?? '';
}

/** Words set in such a font: each letter is a sign; blanks stay. */
export const signsIn = (font: string, words: string): string =>
  [...words]
    .map((letter) => (/\s/u.test(letter) ? letter : signOf(font, letter.codePointAt(0) ?? 0)))
    .join('');

/** Boxes and ticks that have lost their font on the way, each by itself between blanks. */
const LOST: Record<string, string> = { '¨': '☐', þ: '☑', ü: '✓' };

/** A text whose signs of such fonts have lost their font, as where it was copied out of Word. */
export const withSigns = (text: string): string =>
  text
    .replace(PRIVATE, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return signOf('wingdings', code) || signOf('wingdings 2', code);
    })
    .replace(/(?<!\S)[¨þü](?!\S)/gu, (letter) => LOST[letter] ?? letter);
