import { type Text, text } from '../text/text.ts';
import type { PlannedTask } from './types.ts';

/** Where a task stands in its file: `mục 1.II.3, dòng 208`. */
export function showPlace({ ref, source }: Pick<PlannedTask, 'ref' | 'source'>): Text {
  if (source.line !== undefined) return text(`mục ${ref}, dòng ${source.line}`, `item ${ref}, line ${source.line}`);
  if (source.row !== undefined) return text(`mục ${ref}, hàng ${source.row}`, `item ${ref}, row ${source.row}`);
  return text(`mục ${ref}`, `item ${ref}`);
}

/** Places beyond these are counted. */
const MOST_PLACES = 4;

/** Several places in a line: the first of them, and how many more. */
export function placesText(places: string[]): Text {
  const first = places.slice(0, MOST_PLACES).join('; ');
  const more = places.length - MOST_PLACES;
  return more > 0 ? text(`${first} và ${more} chỗ nữa`, `${first} and ${more} more`) : text(first, first);
}
