import type { Columns } from '../columns/columns.ts';
import type { GridRow } from '../grid.ts';
import { isBelow, levelInColumn, plainNumber } from '../numbering.ts';

/** How the rows of one level look: how many have a unit of their own, how many a title alone. */
interface Shape {
  owned: number;
  bare: number;
}

/** What is known of a table's rows by the kind of their numbers. */
export type Shapes = Map<string, Shape>;

/** The level of a number; codes of other letters are of other kinds: `G1` above `CV01`. */
export function kindOfNumber(no: string): string {
  const level = levelInColumn(no) ?? 'none';
  return level === 'code' ? `code ${no.replace(/[^\p{L}].*$/u, '')}` : level;
}

/** `CV01` stands below `G1` as `1` does. */
export const isDeeper = (number: string, no: string): boolean =>
  isBelow(number, no) ||
  (levelInColumn(no) === 'code' && kindOfNumber(number) !== kindOfNumber(no));

/** A row's unit, or its deadline where the table has no column of units. */
const ownerOf = ({ lead, due, doer }: Columns): number[] =>
  [lead ?? due, doer].filter((at) => at !== undefined);

/** True for a row that names who carries it, in a cell of its own or one merged from above. */
export const isOwned = ({ cells, above = {} }: GridRow, columns: Columns): boolean =>
  ownerOf(columns).some((at) => (cells[at] ?? '') !== '' || (above[at] ?? '') !== '');

export const printedNumber = ({ cells }: GridRow, { no }: Columns): string =>
  plainNumber(no === undefined ? '' : (cells[no] ?? ''));

/** Looks through all rows below a header. */
export function shapesOf(rows: GridRow[], columns: Columns): Shapes {
  const shapes: Shapes = new Map();
  for (const row of rows) {
    if (row.cells.every((cell) => cell === '')) continue;
    const kind = kindOfNumber(printedNumber(row, columns));
    const shape = shapes.get(kind) ?? { owned: 0, bare: 0 };
    if (isOwned(row, columns)) shape.owned += 1;
    else shape.bare += 1;
    shapes.set(kind, shape);
  }
  return shapes;
}

/** True for a kind none of whose rows names who carries it, while rows of others do. */
export const isNeverOwned = (shapes: Shapes, no: string): boolean => {
  const kind = kindOfNumber(no);
  return (
    (shapes.get(kind)?.owned ?? 0) === 0 &&
    [...shapes].some(([other, { owned }]) => other !== kind && owned > 0)
  );
};
