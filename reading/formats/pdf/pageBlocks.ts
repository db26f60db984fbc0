import type { Source } from '../../../domain/plan/types.ts';
import { text } from '../../../domain/text/text.ts';
import type { GridRow } from '../../table/grid.ts';
import type { Blocks } from '../blocks.ts';
import type { Budget } from '../budget.ts';
import { type Aligned, alignedTable, type OpenTable } from './alignedTable.ts';
import { linesInColumns } from './columnGaps.ts';
import { linesOf, paragraphsOf, textOf } from './lines.ts';
import type { Page, Run } from './page.ts';
import { ruledRows, splitRuns } from './ruledRows.ts';
import { isPartOf, ruleGroups, tableOf } from './ruledTable.ts';

interface Placed {
  top: number;
  rows: GridRow[];
}

/** Where the columns of the last table stand, which may go on over the page. */
export interface OpenColumns {
  /** Of a table with rules. */
  xs: number[];
  /** Of one without. */
  aligned: OpenTable;
}

/** Adds what a page shows, from the top down: its tables, and the text around them. */
export function addPage(
  document: Blocks,
  page: Page,
  at: number,
  budget: Budget,
  open: OpenColumns,
): void {
  const wasAligned = open.aligned.gaps !== null;
  const { tables, text: around } = tablesOf(page, at, open);
  let left = withoutColumns(document, around, at, wasAligned || open.aligned.gaps !== null);
  for (const { top, rows } of tables.sort((a, b) => a.top - b.top)) {
    addText(
      document,
      left.filter(({ base }) => base < top),
      page,
      at,
    );
    left = left.filter(({ base }) => base >= top);
    for (const { cells } of rows) for (const cell of cells) budget.spend(cell);
    document.table(rows);
  }
  addText(document, left, page, at);
}

function tablesOf(page: Page, at: number, open: OpenColumns): { tables: Placed[]; text: Run[] } {
  const placeOf = (row: number): Source => ({ page: at, row: row + 1 });
  let around = page.runs;
  const tables: Placed[] = [];
  for (const group of ruleGroups(page.across, page.down)) {
    const goesOn = isPartOf(group.xs, open.xs) || isRoomBeside(group.xs, open.xs, around);
    const table = tableOf(group, goesOn ? open.xs : group.xs);
    open.xs = table.xs;
    const { inside, outside } = splitRuns(table, around);
    if (inside.length === 0) continue;
    tables.push({ top: table.ys[0] ?? 0, rows: ruledRows(table, inside, placeOf) });
    around = outside;
  }
  const aligned = tables.length === 0 ? alignedTable(around, placeOf, open.aligned) : null;
  open.aligned = aligned?.open ?? { ...open.aligned, gaps: null };
  if (!aligned) return { tables, text: around };
  return { tables: [{ top: aligned.top, rows: aligned.rows }], text: outsideOf(aligned, around) };
}

/** Columns of the page before, and blank ones right of them. */
function isRoomBeside(xs: number[], open: number[], runs: Run[]): boolean {
  const edge = open.at(-1);
  if (edge === undefined || xs.length <= open.length) return false;
  return (
    isPartOf(open, xs.slice(0, open.length)) &&
    runs.every(({ left, right }) => (left + right) / 2 < edge)
  );
}

/** A little more than a line's own height. */
const SLACK = 2;

const outsideOf = ({ top, bottom }: Aligned, runs: Run[]): Run[] =>
  runs.filter(({ base }) => base < top - SLACK || base > bottom + SLACK);

/** Lines that reach the margin go on in the next; both margins of a page are alike. */
function addText(document: Blocks, runs: Run[], page: Page, at: number): void {
  const lines = linesOf(runs);
  const margin = page.runs.reduce((least, { left }) => Math.min(least, left), page.width / 3);
  const widest = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const edge = Math.max(widest, page.width - margin) - SLACK;
  for (const paragraph of paragraphsOf(lines, edge))
    document.paragraph(textOf(paragraph), { page: at });
}

const FEWEST_LINES = 3;

/** Words set in columns are no sentences: they are left out, and told. */
function withoutColumns(document: Blocks, runs: Run[], at: number, besideTable: boolean): Run[] {
  const bases = linesInColumns(runs, besideTable);
  if (bases.length < FEWEST_LINES) return runs;
  document.notes.push(columnsUnread(at, bases.length));
  return runs.filter(({ base, size }) => bases.every((each) => Math.abs(each - base) > size / 2));
}

const columnsUnread = (page: number, lines: number) =>
  text(
    `trang ${page} có ${lines} dòng xếp thành cột mà không thành bảng đọc được; xin bản Word hoặc Excel, hoặc chép bảng ấy sang Excel`,
    `page ${page} has ${lines} lines set in columns that were not read as a table; ask for the Word or Excel file, or copy that table into Excel`,
  );
