import { linesOf } from './lines.ts';
import type { Run } from './page.ts';

/** Words set further apart than so many heights stand in two columns. */
const COLUMN_GAP = 0.9;
/** Beside a table that was read so, a narrower room does. */
const NARROW_GAP = 0.4;
/** The narrowest room between two columns. */
const NARROWEST = 3;
/** A table has so many columns at least. */
export const FEWEST_COLUMNS = 3;

/** Words of one line that stand together. */
interface Chunk {
  runs: Run[];
  left: number;
  right: number;
}

/** A line of a page, and its words that stand together. */
export interface ChunkLine {
  base: number;
  runs: Run[];
  chunks: Chunk[];
}

/** The lines of a page, from the top down. */
export function chunkLines(runs: Run[], gap = COLUMN_GAP): ChunkLine[] {
  const sorted = linesOf(runs).map(({ base, size }) =>
    runs.filter((run) => Math.abs(run.base - base) < size / 2),
  );
  return sorted.map((line) => ({
    ...{ base: line[0]?.base ?? 0, runs: line, chunks: chunksOf(line, gap) },
  }));
}

function chunksOf(line: Run[], gap: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (const run of [...line].sort((a, b) => a.left - b.left)) {
    const last = chunks.at(-1);
    if (last && run.left - last.right < gap * run.size) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.right);
    } else chunks.push({ runs: [run], left: run.left, right: run.right });
  }
  return chunks;
}

/** Room between columns, from left to right. */
export type Gap = [from: number, to: number];

/** What is left of the gaps beside a line's words; null where words stand across one. */
export function narrowed(gaps: Gap[], { runs }: ChunkLine): Gap[] | null {
  const left = gaps.map(([from, to]): Gap => {
    let gap: Gap = [from, to];
    for (const run of runs) {
      if (run.right <= gap[0] || run.left >= gap[1]) continue;
      const [before, after]: Gap[] = [
        [gap[0], run.left],
        [run.right, gap[1]],
      ];
      gap =
        (before?.[1] ?? 0) - (before?.[0] ?? 0) > (after?.[1] ?? 0) - (after?.[0] ?? 0)
          ? (before ?? gap)
          : (after ?? gap);
    }
    return gap;
  });
  return left.every(([from, to]) => to - from >= NARROWEST) ? left : null;
}

/** The room between the words of a line. */
export const gapsIn = ({ chunks }: ChunkLine): Gap[] =>
  chunks.slice(1).map(({ left }, at): Gap => [chunks[at]?.right ?? 0, left]);

/** Lines that are set in columns, though no table of tasks was found in them. */
export const linesInColumns = (runs: Run[], besideTable: boolean): number[] =>
  chunkLines(runs, besideTable ? NARROW_GAP : COLUMN_GAP)
    .filter(({ chunks }) => chunks.length >= (besideTable ? 2 : FEWEST_COLUMNS))
    .map(({ base }) => base);
