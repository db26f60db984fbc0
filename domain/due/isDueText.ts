import { plainLine, scan } from './scan.ts';

const NO_TIME = new Set(['word', 'number', 'citation', 'separator', 'dangling', 'unit', 'unreadable', 'side']);

/** True if the whole text speaks of time (`Theo quy định`, `Quý II/2024`), as a unit's name never does. */
export function isDueText(raw: string): boolean {
  const items = scan(plainLine(raw));
  return items.length > 0 && !items.some(({ type }) => NO_TIME.has(type));
}
