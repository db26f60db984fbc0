/** What terminals open with. */
export const WIDTH = 80;

/** Words in lines of at most 80 columns, set in by `indent`, and those after the first by `further`. */
export function wrap(words: string, indent = '', further = indent): string[] {
  const lines: string[] = [];
  let [line, margin] = ['', indent];
  for (const word of words.split(' ')) {
    const longer = line === '' ? `${margin}${word}` : `${line} ${word}`;
    if (line !== '' && longer.length > WIDTH) {
      lines.push(line);
      margin = further;
      line = `${margin}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}
