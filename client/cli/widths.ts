const NARROWEST = 100;

/**
 * Column widths for the terminal at hand: whole numbers as they are, fractions of what they leave.
 * A pipe counts as 140 columns, so that what is saved to a file stays readable.
 */
export function widthsFor(columns: number[]): number[] {
  const width = Math.max(process.stdout.columns ?? 140, NARROWEST) - columns.length - 1;
  const left = width - columns.filter((column) => column >= 1).reduce((sum, column) => sum + column, 0);
  return columns.map((column) => (column >= 1 ? column : Math.floor(column * left)));
}
