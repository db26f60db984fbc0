import { addDays, isoWeekday, laterOf } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import type { Dated } from './dated.ts';

/** A year of lists would bury the task's history: after these its schedule is extended. */
export const MOST_LISTS = 8;

/**
 * The days of the chairman's lists this schedule holds: one a week, from `first` on or from when it
 * is computed.
 */
export function listDays(task: Dated, first: LocalDate): LocalDate[] {
  const { input, span } = task;
  const done = input.after ?? '';
  const start = laterOf(first, span.first);
  const days: LocalDate[] = [];
  let monday = addDays(start, 1 - isoWeekday(start));
  for (; monday <= span.until && days.length < MOST_LISTS; monday = addDays(monday, 7)) {
    const day = listDay(task, monday);
    if (day !== undefined && day >= start && day > done) days.push(day);
  }
  return days;
}

/**
 * The list's day in a week: the policy's weekday or, when that is off, the next working day before
 * the week ends.
 */
function listDay({ cal, span, policy }: Dated, monday: LocalDate): LocalDate | undefined {
  return [0, 1, 2, 3, 4, 5, 6]
    .slice(policy.ladder.chairmanWeekday - 1)
    .map((n) => addDays(monday, n))
    .find((day) => day <= span.until && isWorkingDay(cal, day));
}
