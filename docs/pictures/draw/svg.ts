import { escapeHtml } from '../../../domain/digest/page/htmlPart.ts';
import { fold } from '../../../domain/text/fold.ts';

/** How words are set: pixels, and a colour as `#rrggbb`. */
export interface Type {
  size: number;
  color: string;
  bold?: boolean;
  /** Where `x` is; the left end unless said. */
  anchor?: 'middle' | 'end';
}

const FONT = 'Arial, Helvetica, Liberation Sans, sans-serif';

/** A picture on white with a thin frame, of elements in their order. */
export const svg = (width: number, height: number, title: string, body: string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
      `height="${height}" font-family="${FONT}" role="img">`,
    `<title>${escapeHtml(title)}</title>`,
    box(0.5, 0.5, width - 1, height - 1, '#ffffff', '#c8d0d8'),
    ...body,
    '</svg>',
    '',
  ].join('\n');

/** A rectangle; without a `line` it has no edge. */
export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  line?: string,
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"` +
  `${line ? ` stroke="${line}"` : ''}/>`;

/** One line of words on a baseline; parts of it may be bold. */
export function words(x: number, y: number, line: Part[], { size, color, anchor }: Type): string {
  const parts = line.map(({ word, bold }) => {
    const escaped = escapeHtml(word);
    return bold ? `<tspan font-weight="bold">${escaped}</tspan>` : escaped;
  });
  const at = anchor ? ` text-anchor="${anchor}"` : '';
  const set = `x="${x}" y="${y}" font-size="${size}" fill="${color}"${at}`;
  return `<text ${set}>${parts.join('')}</text>`;
}

/** A stretch of words in one weight. */
export interface Part {
  word: string;
  bold: boolean;
}

/** Breaks words into lines that fit a width. */
export function wrapped(parts: Part[], width: number, size: number): Part[][] {
  const lines: Part[][] = [[]];
  let used = 0;
  for (const { word, bold } of parts.flatMap(split)) {
    const needed = widthOf(word, size) * (bold ? 1.15 : 1);
    if (used > 0 && used + needed > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ word, bold });
    used += needed;
  }
  return lines;
}

/** Each word with the space behind it. */
const split = ({ word, bold }: Part): Part[] =>
  (word.match(/\S+\s*/gu) ?? []).map((piece) => ({ word: piece, bold }));

/** About how wide words are, in pixels; a little too wide rather than too narrow. */
const widthOf = (line: string, size: number): number =>
  [...line].reduce((sum, letter) => sum + size * shareOf(letter), 0);

function shareOf(letter: string): number {
  const plain = fold(letter);
  if (plain === '') return 0.32;
  if (/[ijlft.,:;/()'-]/u.test(plain)) return 0.36;
  if (/[mw]/u.test(plain)) return 0.97;
  return letter === letter.toLowerCase() ? 0.64 : 0.75;
}
