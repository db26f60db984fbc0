import type { LocalDate } from '../../calendar/types.ts';
import type { Rhythm } from '../../policy/types.ts';

const DAY_MS = 86_400_000;

/** Longest usual distance in days between two due dates of each rhythm. */
const LONGEST: [Rhythm, number][] = [
  ['weekly', 10],
  ['monthly', 45],
  ['quarterly', 135],
];

/**
 * How a duty recurs, by the usual distance of its due dates: explicit dates and printed periods
 * count alike.
 */
export function rhythmOf(dueDates: LocalDate[]): Rhythm {
  const gaps = dueDates
    .slice(1)
    .map((date, i) => (Date.parse(date) - Date.parse(dueDates[i] ?? date)) / DAY_MS);
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return LONGEST.find(([, days]) => usual !== undefined && usual <= days)?.[0] ?? 'one-off';
}
