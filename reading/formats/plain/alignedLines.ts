import { headingOf } from '../../table/columns/headings.ts';
import { alignedTable } from '../pdf/alignedTable.ts';
import type { Run } from '../pdf/page.ts';
import { BREAK, type Line } from './brokenCells.ts';

/** Columns of a text stand so many blanks apart at least. */
const ROOM = / {2,}/u;
/** Lines of one table. */
const MOST_LINES = 600;
/** A letter is half as wide as it is high, and a line a little higher than its letters. */
const [WIDE, HIGH, LINE] = [5, 10, 12];

/**
 * Lines of a table whose columns are set by blanks, as text copied out of a PDF has them, as rows
 * with tabs; all others as they are.
 */
export function withAlignedTables(lines: Line[]): Line[] {
  if (lines.some(({ text }) => text.includes('\t'))) return lines;
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const rows = isHeader(lines[at]) ? tableAt(lines, at) : null;
    if (rows) {
      out.push(...rows.lines);
      at += rows.taken - 1;
    } else out.push(lines[at] as Line);
  }
  return out;
}

function isHeader(line: Line | undefined): boolean {
  const words = line?.text.trim().split(ROOM) ?? [];
  return words.length > 2 && words.filter((cell) => headingOf(cell) !== null).length > 1;
}

function tableAt(lines: Line[], at: number): { lines: Line[]; taken: number } | null {
  const page = lines.slice(at, at + MOST_LINES);
  const lineOf = (base: number): number => Math.round(base / LINE);
  const table = alignedTable(
    page.flatMap(({ text }, row) => runsOf(text, row * LINE)),
    (_, base) => ({ line: page[lineOf(base)]?.line ?? 0 }),
    { gaps: null, header: [] },
  );
  if (!table || lineOf(table.top) !== 0) return null;
  return {
    lines: table.rows.map(({ cells, source }) => ({
      text: cells.map((cell) => cell.replaceAll('\n', BREAK)).join('\t'),
      line: source.line ?? 0,
    })),
    taken: lineOf(table.bottom) + 1,
  };
}

const runsOf = (text: string, base: number): Run[] =>
  [...text.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: words, index }) => ({
    ...{ text: words, left: index * WIDE, right: (index + words.length) * WIDE },
    ...{ base, size: HIGH },
  }));
