/** Decimal places that sums are true to. */
const PLACES = 1e6;

/** Numbers added without what binary fractions leave behind. */
export const added = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((sum, one) => sum + Math.round(one * PLACES), 0)) / PLACES;

/**
 * A number as offices type it: `1.250`, `1250`, `12,5`, `1.250,5`; null for what is none, or could
 * be two (`1.25`).
 */
export function readNumber(typed: string): number | null {
  const words = typed.replace(/[\s\u00a0]/g, '');
  const found = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?$/.exec(words);
  if (!found) return null;
  const [, sign = '', whole = '', part = '0'] = found;
  const value = Number(`${sign}${whole.replaceAll('.', '')}.${part}`);
  return Number.isSafeInteger(Math.round(value * PLACES)) ? value : null;
}

/** A number as offices write it: `1.250,5`. */
export function showNumber(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part ? `,${part}` : ''}`;
}
