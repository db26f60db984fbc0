import type { Item, Meaning } from './items.ts';

/** Which side of a printed time the due date stands on. */
export type Side = 'before' | 'by' | null;

/** `trong` and `từ` tell no side. */
export const dueSide = (side: ReturnType<typeof sideOf>): Side =>
  side === 'before' || side === 'by' ? side : null;

/** In a list (`trước 5/3, 5/6`) the side printed first holds for all. */
export function sideOf(
  items: readonly Item[],
  at: number,
): Extract<Meaning, { type: 'side' }>['side'] | null {
  const previous = items[at - 1];
  if (previous?.type === 'side') return previous.side;
  const above = items.slice(0, at).findLastIndex((item) => !joins(item, items[at]));
  return above < at - 1 && items[above]?.type === items[at]?.type ? sideOf(items, above) : null;
}

/** What stands between two days of a list: `5/3 (quý I), 5/6 (quý II)`. */
const joins = (between: Item, listed: Item | undefined): boolean =>
  (between.type === 'separator' && !between.range) ||
  (between.type === 'quarter' && listed?.type === 'date');
