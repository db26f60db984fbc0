import type { LocalDate } from '../calendar/types.ts';
import { localDate } from './days.ts';
import type { Item } from './items.ts';

/** A time printed in figures. */
export type Printed = Extract<Item, { type: 'date' | 'day' | 'month' | 'quarter' | 'year' }>;

const PRINTED = new Set(['date', 'day', 'month', 'quarter', 'year']);

/** True for a time printed in figures. */
export const isPrinted = (item: Item | undefined): item is Printed =>
  item !== undefined && PRINTED.has(item.type);

/** `từ 1/3 đến 15/3`, `1/3 – 15/3`: the work is due at the end. */
export function startsRange(items: readonly Item[], at: number): boolean {
  const [joint, end] = [items[at + 1], items[at + 2]];
  const after =
    joint?.type === 'separator' && joint.range ? end : joint?.type === 'side' ? end : undefined;
  return (
    isPrinted(after) && (joint?.type !== 'side' || joint.side === 'by' || joint.until === true)
  );
}

/**
 * `20/12 – 10/1`: which year the end is of, nobody says. One that is printed with its year was
 * meant.
 */
export function endsBefore(start: Printed, end: Item | undefined): boolean {
  if (start.type === 'date' && end?.type === 'date' && end.date.year === null)
    return !end.nextYear && monthDay(end.date) < monthDay(start.date);
  const [from, to] = [monthOf(start), monthOf(end)];
  return from !== null && to !== null && to < from;
}

const monthDay = ({ day, month }: { day: number; month: number }): number => month * 100 + day;

/**
 * The first day of a printed time; null for a day of no month. A time without a year is of `spare`.
 */
export function firstDay(item: Printed, spare: number): LocalDate | null {
  switch (item.type) {
    case 'date':
      return localDate(item.date.day, item.date.month, item.date.year ?? spare);
    case 'month':
      return localDate(1, item.months[0] ?? 1, item.year ?? spare);
    case 'quarter':
      return localDate(1, 3 * (item.quarters[0] ?? 1) - 2, item.year ?? spare);
    case 'year':
      return localDate(1, 1, item.year ?? spare);
    default:
      return null;
  }
}

/** The last month of a period printed without a year; null for anything else. */
function monthOf(item: Item | undefined): number | null {
  if (item?.type === 'month' && item.year === null) return item.months.at(-1) ?? null;
  return item?.type === 'quarter' && item.year === null ? 3 * (item.quarters.at(-1) ?? 0) : null;
}
