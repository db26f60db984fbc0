import type { DueContext } from '../context.ts';
import type { Deadline } from '../types.ts';
import type { Statement } from './statement.ts';

/** A weekly duty with the days of the week it is due on; before Monday is Sunday. */
export function onWeekdays(
  weekly: Deadline,
  { weekdays }: Statement,
  { beforeIsInclusive }: DueContext,
): Deadline {
  if (weekdays.length === 0) return weekly;
  const due = weekdays.flatMap(({ days, side }) =>
    days.map((day) => (side === 'before' && !beforeIsInclusive ? ((day + 5) % 7) + 1 : day)),
  );
  const ascending = [...new Set(due)].sort((a, b) => a - b);
  const side = weekdays[0]?.side;
  return { ...weekly, weekdays: ascending, boundary: side === 'midnight' ? 'by' : (side ?? null) };
}

/** A weekly duty of a plan that is of no calendar year. */
export const withinPlan = (weekly: Deadline, { period }: DueContext): Deadline =>
  period && weekly.recurrence?.[0] === 'weekly' ? { ...weekly, within: period } : weekly;
