/** Points of a line of text. */
const LINE = 15;

/** What Excel takes at most. */
const MOST = 409;

/**
 * How high a row must be for its texts to be read whole, in points; null where a line is enough.
 * @param widths of the columns, in characters
 */
export function rowHeight(row: (string | number | null)[], widths: number[]): number | null {
  const lines = row.map((value, at) => linesIn(typeof value === 'string' ? value : '', widths[at]));
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(MOST, most * LINE);
}

/** Lines that words take where each stays whole. */
function linesIn(words: string, width = Number.POSITIVE_INFINITY): number {
  let [lines, filled] = [1, 0];
  for (const word of words.split(/\s+/)) {
    const wanted = filled === 0 ? word.length : filled + 1 + word.length;
    if (wanted <= width) filled = wanted;
    else {
      lines += filled === 0 ? Math.ceil(word.length / width) - 1 : Math.ceil(word.length / width);
      filled = word.length % width || word.length;
    }
  }
  return lines;
}
