/**
 * The width of what is printed to: the terminal's, or what COLUMNS says; null for a pipe, which has
 * none.
 */
export function columnsOut(): number | null {
  const said = Number(process.env.COLUMNS);
  return process.stdout.columns ?? (Number.isInteger(said) && said > 0 ? said : null);
}
