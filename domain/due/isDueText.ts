import { remembered } from '../remembered.ts';
import type { Item } from './items.ts';
import { isPrinted } from './ranges.ts';
import { withNumerals } from './reworded.ts';
import { plainLine, scanWhile } from './scan.ts';

const NO_TIME = new Set(['word', 'number', 'citation', 'dangling', 'unit', 'unreadable']);

/** `trước thứ Sáu`, `trước 16 giờ hằng ngày`. */
const OF_DAYS = new Set<Item['type'] | undefined>(['weekday', 'every', 'continuous']);

/**
 * True if the whole text speaks of time (`Theo quy định`, `Quý II/2024`, `trước 15/6`), as a unit's
 * name never does.
 */
export const isDueText = (raw: string): boolean => remembered(told, raw, () => isAllTime(raw));

const told = new Map<string, boolean>();

function isAllTime(raw: string): boolean {
  const items = scanWhile(withNumerals(plainLine(raw)), ({ type }) => !NO_TIME.has(type));
  return (
    items !== null && items.length > 0 && items.every((item, at) => isWhole(item, items[at + 1]))
  );
}

/** `trước` and `,` lead on to a time. */
function isWhole(item: Item, next: Item | undefined): boolean {
  if (item.type === 'side') return isPrinted(next) || OF_DAYS.has(next?.type);
  return item.type !== 'separator' || next !== undefined;
}
