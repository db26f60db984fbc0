import { type Text, text } from '../../domain/text/text.ts';
import type { Columns } from './columns/columns.ts';
import type { GridRow } from './grid.ts';

/** A day as figures with a year: `06/25/2026`. */
const DAY = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-])/gu;
const MOST_MONTHS = 12;
/** One such day may be a slip; several are the column's way of writing. */
const FEWEST = 2;

/** How a column's days are written: all with the month first, or nobody can tell. */
export type Order = 'month first' | 'unclear';

/** The columns of a table that hold dates. */
type Dated = Pick<Columns, 'due' | 'start' | 'moreDues'>;

/** Columns of dates that cannot be read with the day first, by their places. */
export function ordersIn(rows: GridRow[], columns: Dated): Map<number, Order> {
  const dated = [columns.due, columns.start, ...(columns.moreDues ?? []).map(({ at }) => at)];
  const found = new Map<number, Order>();
  for (const at of dated) {
    const order = at === undefined ? null : orderIn(rows.map(({ cells }) => cells[at] ?? ''));
    if (at !== undefined && order) found.set(at, order);
  }
  return found;
}

function orderIn(cells: string[]): Order | null {
  const days = cells.flatMap((cell) => [...cell.matchAll(DAY)]);
  const isOver = (figure: string | undefined): boolean => Number(figure) > MOST_MONTHS;
  const monthFirst = days.filter(([, first, , second]) => !isOver(first) && isOver(second)).length;
  const daysFirst = days.filter(([, first]) => isOver(first)).length;
  if (monthFirst === 0 || daysFirst > monthFirst) return null;
  return daysFirst === 0 && monthFirst >= FEWEST ? 'month first' : 'unclear';
}

/** The same days with the day first. */
export const dayFirst = (cell: string): string => cell.replace(DAY, '$3$2$1$2$4');

/** True for a day that may be read either way. */
export const isEither = (cell: string): boolean =>
  [...cell.matchAll(DAY)].some(
    ([, first, , second]) =>
      Number(first) <= MOST_MONTHS && Number(second) <= MOST_MONTHS && first !== second,
  );

/** A day in a column where another has its month first. */
export const unclearOrder = (cell: string): Text =>
  text(
    `“${cell}”: cột này có ngày ghi tháng trước (tháng/ngày/năm), không rõ ô này; ghi rõ ngày, tháng`,
    `“${cell}”: another date of this column has its month first, so this one is unclear; say the day and the month`,
  );

/** A column whose days were all read with the month first. */
export const monthsFirst = (heading: string): Text =>
  text(
    `cột “${heading}” ghi tháng trước ngày (tháng/ngày/năm); đã đọc theo thứ tự đó`,
    `column “${heading}” has the month before the day; it was read so`,
  );
