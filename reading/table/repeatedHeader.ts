import { fold } from '../../domain/text/fold.ts';
import type { Columns } from './columns/columns.ts';
import { headingOf } from './columns/headings.ts';
import type { GridRow } from './grid.ts';

const LONGEST_HEADING = 120;

interface Filled {
  cell: string;
  at: number;
}

/**
 * True for a row that prints a table's header again, or one of its rows (`printed`); its first cell
 * may be blank. Each of its cells says the same, or means what its column was taken for.
 */
export function repeatsHeader({ cells }: GridRow, columns: Columns, printed: GridRow[]): boolean {
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]));
  const says = [columns.headings, ...printed.map((row) => row.cells)].some((headings) =>
    saysSame(filled, headings),
  );
  if (says) return filled.length > 1;
  return (
    filled.length > 2 && filled.some(({ at }) => at === columns.title) && means(filled, columns)
  );
}

const saysSame = (filled: Filled[], headings: string[]): boolean =>
  filled.every(({ cell, at }) => {
    const heading = headings[at] ?? '';
    return cell.length === heading.length && fold(cell) === fold(heading);
  });

const means = (filled: Filled[], { judged }: Columns): boolean =>
  filled.every(
    ({ cell, at }) =>
      /^\p{Lu}/u.test(cell) &&
      cell.length <= LONGEST_HEADING &&
      headingOf(cell)?.role === judged[at]?.role,
  );
