import type { LocalDate } from '../../domain/calendar/types.ts';
import { stateIn } from '../../domain/superior/stateAbove.ts';
import type { AssignedRow } from '../../domain/superior/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { Text } from '../../domain/text/text.ts';
import { typedDate } from '../../domain/text/typedDate.ts';
import { readFormat } from '../formats/readFormat.ts';
import { refused } from '../formats/refusals.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { Document, GridRow } from '../table/grid.ts';
import { dayFirst, isEither, type Order, ordersIn, unclearOrder } from '../table/monthFirst.ts';
import { agencyOf } from '../tasks/planFacts.ts';
import { type ColumnChoice, dayIn, type ListColumns, listHeaderIn } from './columns.ts';
import type { ListRole } from './roles.ts';

/** A list of a superior's system, as it was read. */
export interface AssignedList {
  /** Who gives it out, by its letterhead; empty where it has none. */
  agency: string;
  columns: ListColumns;
  rows: AssignedRow[];
  /** The same rows as they are printed, for what goes back. */
  printed: string[][];
  /** What the file holds that was left out. */
  notes: Text[];
}

/**
 * Reads the list of the tasks that a superior's system assigned, from any format that plans are
 * read from. Rejects with a `Refusal` for a file without such a list.
 * @param chosen what somebody said of columns that are not known, by `headingKey`
 */
export async function readAssignedList(
  bytes: Uint8Array,
  fileName: string,
  chosen: ReadonlyMap<string, ColumnChoice> = new Map(),
): Promise<AssignedList> {
  return listIn(await readFormat(bytes, fileName), fileName, chosen);
}

/** The same for a document any format was read into. Throws `Refusal`. */
export function listIn(
  { blocks, notes = [] }: Document,
  fileName: string,
  chosen: ReadonlyMap<string, ColumnChoice>,
): AssignedList {
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
  let columns: ListColumns | null = null;
  const grid: GridRow[] = [];
  for (const table of tables) {
    const header = listHeaderIn(table, chosen);
    // A table of other columns than the first is another list; one without a header goes on.
    if (header && columns && !hasSameHeadings(header.columns, columns)) continue;
    columns ??= header?.columns ?? null;
    if (columns) grid.push(...table.slice(header ? header.at + 1 : 0));
  }
  if (!columns) throw noList(fileName);
  const own = columns;
  const tasks = grid.filter((row) => isTask(row, own));
  const { due, created: start } = own.of;
  const dated = {
    ...(due === undefined ? {} : { due }),
    ...(start === undefined ? {} : { start }),
  };
  const orders = ordersIn(tasks, dated);
  return {
    agency: agencyOf(blocks),
    columns: own,
    rows: tasks.map((row) => rowOf(row, own, orders)),
    printed: tasks.map(({ cells }) => cells),
    notes,
  };
}

const hasSameHeadings = (one: ListColumns, other: ListColumns): boolean =>
  one.headings.join('\n') === other.headings.join('\n');

/** A row with a slip number or a task: no heading printed again, no numbers of columns. */
function isTask({ cells, above }: GridRow, { headings, of }: ListColumns): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || cells.every((cell, at) => cell === (headings[at] ?? ''))) return false;
  if (filled.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell))) return false;
  const at = of.slip ?? 0;
  return (cells[at] || above?.[at] || cells[of.title ?? 0] || '') !== '';
}

function rowOf(row: GridRow, { of }: ListColumns, orders: Map<number, Order>): AssignedRow {
  const doubts: Text[] = [];
  const cell = (role: ListRole): string => {
    const at = of[role];
    if (at === undefined) return '';
    if (row.doubts?.[at]) doubts.push(row.doubts[at]);
    return oneLine(row.cells[at] || row.above?.[at] || '');
  };
  const day = (role: ListRole): string => {
    const words = dayIn(cell(role));
    const order = orders.get(of[role] ?? -1);
    if (order === 'month first') return dayFirst(words);
    if (order === 'unclear' && isEither(words)) doubts.push(unclearOrder(words));
    return words;
  };
  const stateText = cell('state');
  return {
    number: cell('slip'),
    line: cell('line'),
    leader: cell('leader'),
    created: dayOrNull(day('created')),
    parent: cell('parent'),
    title: cell('title'),
    lead: cell('lead'),
    coordinating: cell('coop')
      .split(/\s*[;\n]\s*/u)
      .filter((name) => name !== ''),
    dueText: day('due'),
    state: stateIn(stateText),
    stateText,
    result: { documentNo: cell('resultNo'), documentDate: day('resultDate') },
    source: row.source,
    doubts,
  };
}

function dayOrNull(words: string): LocalDate | null {
  try {
    return words === '' ? null : typedDate(words);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const noList = (fileName: string): Refusal =>
  refused(
    fileName,
    'không có danh sách nhiệm vụ cấp trên giao: cần một bảng có dòng tiêu đề, trong đó có cột số phiếu (hoặc số văn bản giao) và cột nhiệm vụ; kiểm tra lại tệp xuất từ hệ thống',
    'has no list of tasks a superior assigned: a table is needed whose header names the slip (or the document that assigns) and the task; check the exported file',
  );
