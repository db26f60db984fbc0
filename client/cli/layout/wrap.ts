import { columnsOut } from './columns.ts';

/** What terminals open with. */
export const WIDTH = 80;
/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 110;
/** Where no terminal tells its width. */
const PIPED = 100;

/**
 * Words in lines of at most so many columns, set in by `indent`, and those after the first by
 * `further`.
 */
export function wrap(words: string, indent = '', further = indent, width = WIDTH): string[] {
  const lines: string[] = [];
  let [line, margin] = ['', indent];
  for (const word of words.split(' ')) {
    const longer = line === '' ? `${margin}${word}` : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      margin = further;
      line = `${margin}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}

/** The same at the terminal's width: later lines begin where the text did, `indent` spaces in. */
export function wrapped(words: string, indent: number, first = ' '.repeat(indent)): string[] {
  const width = Math.min(Math.max(columnsOut() ?? PIPED, 60), WIDEST);
  const [head = '', ...others] = wrap(words, ' '.repeat(indent), undefined, width);
  return [`${first}${head.slice(indent)}`, ...others];
}
