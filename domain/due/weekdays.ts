import type { DueContext } from './dated.ts';
import type { Parts } from './gather.ts';
import type { Deadline } from './types.ts';

/** A weekly duty with the days of the week it is due on; before Monday is Sunday. */
export function onWeekdays(
  weekly: Deadline,
  { weekdays }: Parts,
  { beforeIsInclusive }: DueContext,
): Deadline {
  if (weekdays.length === 0) return weekly;
  const due = weekdays.flatMap(({ days, side }) =>
    days.map((day) => (side === 'before' && !beforeIsInclusive ? ((day + 5) % 7) + 1 : day)),
  );
  const ascending = [...new Set(due)].sort((a, b) => a - b);
  return { ...weekly, weekdays: ascending, boundary: weekdays[0]?.side ?? null };
}
