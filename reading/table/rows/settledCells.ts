import { type Text, text } from '../../../domain/text/text.ts';
import { chosenIn } from '../boxes.ts';
import type { Columns } from '../columns/columns.ts';
import { marksInWords } from '../columns/marks.ts';
import type { Role } from '../columns/roles.ts';
import { unitsInWords } from '../columns/unitColumns.ts';
import { dayFirst, isEither, type Order, unclearOrder } from '../monthFirst.ts';

/** Cells whose boxes choose among their words. */
const CHOOSING: Role[] = ['lead', 'doer', 'coop', 'supervisor', 'start', 'due'];

/** A row's cells with marks and boxes put into words, and what nobody can tell of them. */
export function settledCells(
  printed: string[],
  columns: Columns,
  doubts: Record<number, Text> = {},
  orders: Map<number, Order> = new Map(),
): { cells: string[]; doubts: Record<number, Text> } {
  const dated = columns.periods
    ? marksInWords(printed, columns.periods, columns.marks ?? { plain: false, boxes: false })
    : [...printed];
  const { cells, unclear } = unitsInWords(dated, columns.units ?? []);
  const asked = { ...doubts, ...(unclear ? { [columns.lead ?? -1]: unclear } : {}) };
  for (const [at, order] of orders) {
    const cell = cells[at] ?? '';
    if (order === 'month first') cells[at] = dayFirst(cell);
    else if (isEither(cell)) {
      asked[at] = unclearOrder(cell);
      cells[at] = '';
    }
  }
  for (const role of CHOOSING) {
    const at = columns[role];
    const chosen = at === undefined ? null : chosenIn(cells[at] ?? '');
    if (at === undefined || chosen === null) continue;
    if (chosen === 'unclear') asked[at] = unclearBoxes(cells[at] ?? '');
    cells[at] = chosen === 'unclear' ? '' : chosen.words;
  }
  return { cells, doubts: asked };
}

const unclearBoxes = (cell: string): Text =>
  text(
    `ô “${cell.replace(/\s+/gu, ' ')}” không rõ chọn mục nào; ghi mục được chọn`,
    `the boxes “${cell.replace(/\s+/gu, ' ')}” do not tell what is chosen; say which`,
  );
