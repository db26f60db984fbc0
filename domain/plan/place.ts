import { joined, type Text, text } from '../text/text.ts';
import type { PlannedTask, Source, Suggestion } from './types.ts';

/**
 * Where a task stands in its file: `mục 1.II.3, dòng 208`, `mục I.2, bảng 2, hàng 5`, `khoản 1 mục
 * III, dòng 40`.
 */
export function showPlace({ ref, source, numbering }: Placed): Text {
  return joined([numbering ?? text(`mục ${ref}`, `item ${ref}`), ...placeIn(source)], ', ');
}

type Placed = Pick<PlannedTask, 'ref' | 'source'> & Pick<Suggestion, 'numbering'>;

function placeIn({ line, row, table, sheet, page }: Source): Text[] {
  if (line !== undefined) return [text(`dòng ${line}`, `line ${line}`)];
  return [
    ...(sheet === undefined ? [] : [text(`trang tính “${sheet}”`, `sheet “${sheet}”`)]),
    ...(page === undefined ? [] : [text(`trang ${page}`, `page ${page}`)]),
    ...(table === undefined ? [] : [text(`bảng ${table}`, `table ${table}`)]),
    ...(row === undefined ? [] : [text(`hàng ${row}`, `row ${row}`)]),
  ];
}

/** The same without a task: `bảng 2, hàng 5`. */
export const showSource = (source: Source): Text => joined(placeIn(source), ', ');

/** Places beyond these are counted. */
const MOST_PLACES = 4;

/** Several places in a line: the first of them, and how many more. */
export function placesText(places: string[]): Text {
  const first = places.slice(0, MOST_PLACES).join('; ');
  const more = places.length - MOST_PLACES;
  return more > 0
    ? text(`${first} và ${more} chỗ nữa`, `${first} and ${more} more`)
    : text(first, first);
}
