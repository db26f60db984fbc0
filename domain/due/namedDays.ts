import type { Item } from './items.ts';

/**
 * Takes out the weekdays that only name a printed day, so that its side and its span stand next to
 * it.
 */
export function apartNames(items: readonly Item[]): { names: Item[]; spoken: Item[] } {
  return {
    names: items.filter((_, at) => namesDay(items, at)),
    spoken: items.filter((_, at) => !namesDay(items, at) && !isAfterName(items, at)),
  };
}

/** `Thứ Sáu, 13/3`: the weekday says of the day what it says itself. */
function namesDay(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  const day = next?.type === 'separator' && !next.range ? items[at + 2] : next;
  return item?.type === 'weekday' && day?.type === 'date';
}

const isAfterName = (items: readonly Item[], at: number): boolean =>
  items[at]?.type === 'separator' && namesDay(items, at - 1);
