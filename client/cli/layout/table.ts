import Table from 'cli-table3';
import pc from 'picocolors';
import type { Language, Text } from '../../../domain/text/text.ts';
import { columnsOut } from './columns.ts';

/** What terminals open with; a narrower one breaks the lines itself. */
const NARROWEST = 80;

/**
 * An empty table, as wide as the terminal: whole numbers are columns' widths, fractions their share
 * of what is left. In a pipe columns are as wide as what stands in them, and nothing is cut off. No
 * lines between rows, no colours where nobody sees them.
 */
export function newTable(head: Text[], columns: number[], language: Language): Table.Table {
  const width = columnsOut();
  return new Table({
    head: head.map((said) => pc.bold(said[language])),
    ...(width === null
      ? {}
      : { colWidths: widthsFor(columns, Math.max(width, NARROWEST)), wordWrap: true }),
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
}

function widthsFor(columns: number[], width: number): number[] {
  const left =
    width -
    columns.length -
    1 -
    columns.filter((column) => column >= 1).reduce((sum, column) => sum + column, 0);
  return columns.map((column) => (column >= 1 ? column : Math.floor(column * left)));
}
