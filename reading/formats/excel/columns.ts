/** `A`, `Z`, `AA`: how a sheet names a column, from 0. */
export function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** `D4`: how a sheet names a cell; both from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
