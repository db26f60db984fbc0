import type { Item } from './items.ts';

const PERIODS = new Set<Item['type'] | undefined>(['every', 'points', 'unit']);
const BETWEEN = new Set<Item['type'] | undefined>(['separator', 'side']);

/** The items on either side of one, past what only joins them. */
const neighbours = (items: readonly Item[], at: number): (Item | undefined)[] => [
  next(items, at, -1),
  next(items, at, 1),
];

function next(items: readonly Item[], from: number, step: 1 | -1): Item | undefined {
  let at = from + step;
  while (BETWEEN.has(items[at]?.type)) at += step;
  return items[at];
}

/** True for a date beside a period: `20/6 (6 tháng)`, `hằng năm trước 15/12`, `quý I: 15/3`. */
export const isLabelled = (items: readonly Item[], at: number): boolean =>
  neighbours(items, at).some((item) => PERIODS.has(item?.type) || item?.type === 'quarter');

/** `năm: trước 15/12` beside other such dates: a bare unit that names the period of its date. */
export const isLabel = (items: readonly Item[], at: number): boolean =>
  isNextToDate(items, at) &&
  items.some((item, other) => other !== at && PERIODS.has(item.type) && isNextToDate(items, other));

const isNextToDate = (items: readonly Item[], at: number): boolean =>
  neighbours(items, at).some((item) => item?.type === 'date');
