import Table from 'cli-table3';
import pc from 'picocolors';
import type { Language, Text } from '../../domain/text/text.ts';

/** What terminals open with; a narrower one breaks the lines itself. */
const NARROWEST = 80;
/** A pipe has no width: what is saved to a file should stay readable. */
const PIPED = 140;

/**
 * An empty table, as wide as the terminal: whole numbers are columns' widths, fractions their share of what is left.
 * No lines between rows, no colours where nobody sees them.
 */
export function newTable(head: Text[], columns: number[], language: Language): Table.Table {
  return new Table({
    head: head.map((said) => pc.bold(said[language])),
    colWidths: widthsFor(columns),
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
}

function widthsFor(columns: number[]): number[] {
  const width = Math.max(process.stdout.columns ?? PIPED, NARROWEST) - columns.length - 1;
  const left = width - columns.filter((column) => column >= 1).reduce((sum, column) => sum + column, 0);
  return columns.map((column) => (column >= 1 ? column : Math.floor(column * left)));
}
