import { rowsOf } from './lines.ts';
import type { Run } from './page.ts';

/** Letters that overlap by more of their height than this are set over one another. */
const OVER = 0.3;
/** Letters further apart have a blank between them; yet further, they are of two runs. */
const BLANK = 0.12;
const APART = 0.3;

/**
 * A page's runs with its mixed lines set anew. Where a font lacks some letters, a program draws the
 * others first and fills those in from another font: the run of the first reaches over the second,
 * and neither is a word.
 */
export function withoutMixedLines(runs: Run[], lettersOf: () => Run[]): Run[] {
  const mixed = rowsOf(runs).filter(overlaps);
  if (mixed.length === 0) return runs;
  const letters = lettersOf();
  const rows = new Map(mixed.map((row) => [row, setAnew(row, letters)] as const));
  const replaced = new Set([...rows].flatMap(([row, anew]) => (anew ? row : [])));
  return [
    ...runs.filter((run) => !replaced.has(run)),
    ...[...rows.values()].flatMap((anew) => anew ?? []),
  ];
}

/** True where two neighbours stand over one another. */
const overlaps = (row: Run[]): boolean => {
  let right = Number.NEGATIVE_INFINITY;
  return row.some((run) => {
    const over = run.left < right - OVER * run.size;
    right = Math.max(right, run.right);
    return over;
  });
};

/** A line's runs from its letters; null where these stand over one another as well. */
function setAnew(row: Run[], letters: Run[]): Run[] | null {
  const bases = row.map(({ base }) => base);
  const [top, foot] = [Math.min(...bases), Math.max(...bases)];
  const own = letters
    .filter(({ base, text }) => base >= top - 0.1 && base <= foot + 0.1 && text.trim() !== '')
    .sort((a, b) => a.left - b.left);
  if (overlaps(own)) return null;
  const runs: Run[] = [];
  for (const letter of own) {
    const last = runs.at(-1);
    const room = last ? (letter.left - last.right) / letter.size : Number.POSITIVE_INFINITY;
    if (!last || room > APART) runs.push({ ...letter });
    else
      Object.assign(last, {
        text: `${last.text}${room > BLANK ? ' ' : ''}${letter.text}`,
        right: letter.right,
      });
  }
  return runs;
}
