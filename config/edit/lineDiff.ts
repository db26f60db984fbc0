/** A line that a change takes out of a file, or puts into it; lines count from 1. */
export interface ChangedLine {
  is: 'old' | 'new';
  line: number;
  words: string;
}

/** The lines in which two versions differ, in order; old ones before what replaces them. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  // A change concerns few lines of a long file, and each line is compared with each.
  const same = alikeAtStart(old, now);
  const rest = alikeAtStart(old.slice(same).reverse(), now.slice(same).reverse());
  const found = changedBetween(
    old.slice(same, old.length - rest),
    now.slice(same, now.length - rest),
  );
  return found.map((one) => ({ ...one, line: one.line + same }));
}

/** How many lines two lists have in common before the first that differs. */
function alikeAtStart(one: string[], other: string[]): number {
  const at = one.findIndex((line, n) => line !== other[n]);
  return at === -1 ? one.length : at;
}

function changedBetween(old: string[], now: string[]): ChangedLine[] {
  const common = commonTails(old, now);
  const found: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const isSame = i < old.length && j < now.length && old[i] === now[j];
    if (isSame) [i, j] = [i + 1, j + 1];
    else if (i < old.length && (j >= now.length || longer(common, i + 1, j, i, j + 1)))
      found.push({ is: 'old', line: ++i, words: old[i - 1] ?? '' });
    else found.push({ is: 'new', line: ++j, words: now[j - 1] ?? '' });
  }
  return found;
}

const linesOf = (content: string): string[] => {
  const lines = content.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

const longer = (common: number[][], i: number, j: number, k: number, l: number): boolean =>
  (common[i]?.[j] ?? 0) >= (common[k]?.[l] ?? 0);

/** By two places: how many lines the rests behind them have in common, in order. */
function commonTails(old: string[], now: string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1));
  for (let i = old.length; i >= 0; i -= 1)
    for (let j = now.length; j >= 0; j -= 1) {
      const row = table[i] as number[];
      if (i === old.length || j === now.length) row[j] = 0;
      else if (old[i] === now[j]) row[j] = (table[i + 1]?.[j + 1] ?? 0) + 1;
      else row[j] = Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}
