import type { Source } from '../../../domain/plan/types.ts';
import { headingOf } from '../../table/columns/headings.ts';
import type { GridRow } from '../../table/grid.ts';
import { alignedTable, type OpenTable } from '../pdf/alignedTable.ts';
import type { Run } from '../pdf/page.ts';
import { BREAK, type Line } from './brokenCells.ts';

/** Columns of a text stand so many blanks apart at least. */
const ROOM = / {2,}/u;
/** A text has hardly more tables, and a line that heads none costs time. */
const MOST_TRIES = 40;
/** Lines that are read at once. */
const MOST_LINES = 300;
/** A letter is half as wide as it is high, and a line a little higher than its letters. */
const [WIDE, HIGH, LINE] = [5, 10, 12];

/**
 * Lines of a table whose columns are set by blanks, as text copied out of a PDF has them, as rows
 * with tabs; all others as they are.
 */
export function withAlignedTables(lines: Line[]): Line[] {
  if (lines.some(({ text }) => text.includes('\t'))) return lines;
  const out: Line[] = [];
  let tries = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const mayHead = tries < MOST_TRIES && isHeader(lines[at]);
    const rows = mayHead ? tableAt(lines, at) : null;
    if (mayHead) tries += 1;
    if (rows) {
      out.push(...rows.lines);
      at += rows.taken - 1;
    } else out.push(lines[at] as Line);
  }
  return out;
}

function isHeader(line: Line | undefined): boolean {
  const words = line?.text.trim().split(ROOM) ?? [];
  const roles = words.map((cell) => headingOf(cell)?.role);
  const known = roles.filter((role) => role !== undefined).length;
  return words.length > 2 && known > 1 && roles.includes('title');
}

/** The rows of the table whose header stands at `at`, and how many lines they take. */
function tableAt(lines: Line[], at: number): { lines: Line[]; taken: number } | null {
  const rows: Line[] = [];
  let open: OpenTable = { gaps: null, header: [] };
  let from = at;
  while (from < lines.length) {
    const part = lines.slice(from, endOfPart(lines, from));
    const table = alignedTable(part.flatMap(runsOf), (_, base) => placeOf(part, base), open);
    if (!table || lineOf(table.top) !== 0) break;
    rows.push(...table.rows.map(inTabs));
    const taken = lineOf(table.bottom) + 1;
    from += taken;
    if (taken < part.length) break;
    open = table.open;
  }
  return rows.length > 0 ? { lines: rows, taken: from - at } : null;
}

/** A long table is read part by part, each of which ends above a row with a number. */
function endOfPart(lines: Line[], from: number): number {
  let end = from + MOST_LINES;
  while (end < lines.length && !/^\s*\d/u.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

const lineOf = (base: number): number => Math.round(base / LINE);

const placeOf = (part: Line[], base: number): Source => ({ line: part[lineOf(base)]?.line ?? 0 });

const inTabs = ({ cells, source }: GridRow): Line => ({
  text: cells.map((cell) => cell.replaceAll('\n', BREAK)).join('\t'),
  line: source.line ?? 0,
});

const runsOf = ({ text }: Line, row: number): Run[] =>
  [...text.matchAll(/\S+/gu)].map(({ 0: words, index }) => ({
    ...{ text: words, left: index * WIDE, right: (index + words.length) * WIDE },
    ...{ base: row * LINE, size: HIGH },
  }));
