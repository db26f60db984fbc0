/** A line nobody follows without a ruler is too long, however wide the terminal. */
const WIDEST = 110;
/** A pipe has no width. */
const PIPED = 100;

/** Breaks a text between words at the terminal's width; later lines begin where the text did, `indent` spaces in. */
export function wrapped(words: string, indent: number, first = ' '.repeat(indent)): string[] {
  const width = Math.min(Math.max(process.stdout.columns ?? PIPED, 60), WIDEST) - indent;
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, at) => `${at === 0 ? first : ' '.repeat(indent)}${line}`);
}
