import { isDueText } from '../../../domain/due/isDueText.ts';
import type { GridRow } from '../grid.ts';
import type { PeriodColumn } from './periodColumns.ts';
import { EITHER, NO, YES } from './yesOrNo.ts';

/** What marks in columns of months or quarters mean, as their table uses them. */
export interface Marks {
  /** Some mark in it can only say yes. */
  plain: boolean;
  /** Some box in it is empty. */
  boxes: boolean;
}

/** How a table marks its periods. */
export function marksBelow(rows: GridRow[], columns: PeriodColumn[]): Marks {
  const cells = rows.flatMap((row) => columns.map(({ at }) => (row.cells[at] ?? '').trim()));
  return {
    plain: cells.some((cell) => YES.test(cell)),
    boxes: cells.some((cell) => cell !== '' && /^(?:☐|□|◻|\[\s*\])$/u.test(cell)),
  };
}

/** A row's cells with its marks put into words, in the first of these columns: `Quý I, Quý III`. */
export function marksInWords(cells: string[], columns: PeriodColumn[], marks: Marks): string[] {
  const [first] = columns;
  if (!first) return cells;
  const words = columns
    .map(({ at, period }) => inWords((cells[at] ?? '').trim(), period, marks))
    .filter((each) => each !== '');
  const own = new Set(columns.map(({ at }) => at));
  return cells.map((cell, at) => (at === first.at ? words.join(', ') : own.has(at) ? '' : cell));
}

/** `15/3` says more than its column; other words are kept beside the period, to be asked about. */
function inWords(cell: string, period: string, { plain, boxes }: Marks): string {
  if (NO.test(cell)) return '';
  if (YES.test(cell)) return period;
  if (EITHER.test(cell)) {
    // A ticked box of Word is crossed; beside ticks and empty boxes a cross may mean either.
    if (!plain) return /^o$/iu.test(cell) ? `${period} (${cell})` : period;
    return boxes ? `${period} (${cell})` : '';
  }
  if (/^[^\p{L}\p{N}\s]$/u.test(cell)) return period;
  return isDueText(cell) ? cell : `${period} (${cell})`;
}
