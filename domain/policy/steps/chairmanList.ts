import { addDays, isoWeekday, laterOf } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { isWorkingDay } from '../../calendar/workingDays.ts';
import type { Dated } from './dated.ts';

/** A year of lists would bury the task's history: after these its schedule is extended. */
export const MOST_LISTS = 8;

/**
 * The days of the chairman's lists this schedule holds: one a week, from `first` on or from when it
 * is computed. Of the lists that were missed because nobody could plan so far, the last is caught
 * up on.
 */
export function listDays(task: Dated, first: LocalDate): LocalDate[] {
  const { plannedUntil } = task.input;
  const start = laterOf(first, task.span.first);
  if (plannedUntil === null) return weeklyFrom(task, start, MOST_LISTS);
  const all = weeklyFrom(task, laterOf(first, addDays(plannedUntil, 1)));
  const missed = all.filter((day) => day < start);
  return all.slice(Math.max(0, missed.length - 1)).slice(0, MOST_LISTS);
}

function weeklyFrom(task: Dated, start: LocalDate, most = Number.POSITIVE_INFINITY): LocalDate[] {
  const days: LocalDate[] = [];
  let monday = addDays(start, 1 - isoWeekday(start));
  for (; monday <= task.span.until && days.length < most; monday = addDays(monday, 7)) {
    const day = listDay(task, monday);
    if (day !== undefined && day >= start) days.push(day);
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
