import { addDays, earlierOf, isoWeekday, laterOf } from './days.ts';
import type { LocalDate, WorkCalendar } from './types.ts';
import { calendarYearOf } from './years.ts';

/**
 * Whether the office works on `date`: a weekday that is not a day off, or a make-up day.
 * Refuses a year without a file. Source: Labour Code 2019, Art. 112, and the yearly decisions.
 */
export function isWorkingDay(cal: WorkCalendar, date: LocalDate): boolean {
  const year = calendarYearOf(cal, date);
  if (year.makeUpDays.includes(date)) return true;
  return isoWeekday(date) <= 5 && !year.daysOff.includes(date);
}

/**
 * The `n`th working day after `date`, or before it when `n` is negative; `date` itself is never counted
 * (Civil Code 2015, Art. 147.2) and is the answer when `n` is 0, working day or not.
 */
export function addWorkingDays(cal: WorkCalendar, date: LocalDate, n: number): LocalDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(cal, day)) left -= 1;
  }
  return day;
}

/**
 * The `n`th working day after `from`, if it comes by `until`, else null. Days after `until` are never looked at:
 * their year may have no file yet.
 */
export function workingDayWithin(cal: WorkCalendar, from: LocalDate, n: number, until: LocalDate): LocalDate | null {
  let day = from;
  for (let left = n; left > 0; ) {
    if (day >= until) return null;
    day = addDays(day, 1);
    if (isWorkingDay(cal, day)) left -= 1;
  }
  return day;
}

/**
 * Working days from `from` to `to`: the first day is not counted, the last is (Civil Code 2015, Art. 147.2).
 * Negative when `to` is earlier. For every n, `workingDaysBetween(cal, d, addWorkingDays(cal, d, n)) === n`;
 * so days late are `workingDaysBetween(cal, dueDate, today)`, in this order.
 */
export function workingDaysBetween(cal: WorkCalendar, from: LocalDate, to: LocalDate): number {
  if (from === to) return 0;
  const counted = from < to ? daysIn(addDays(from, 1), to) : daysIn(to, addDays(from, -1));
  const n = counted.filter((day) => isWorkingDay(cal, day)).length;
  return from < to ? n : 0 - n;
}

/** `date` if it is a working day, else the last working day before it: how plan tasks roll. */
export function rollBack(cal: WorkCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(cal, date) ? date : addWorkingDays(cal, date, -1);
}

/** `date` if it is a working day, else the next one (Civil Code 2015, Art. 148.5): how dossiers roll. */
export function rollForward(cal: WorkCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(cal, date) ? date : addWorkingDays(cal, date, 1);
}

/** The days off from one day to another, both included, in either order; ascending. */
export function skippedDays(cal: WorkCalendar, from: LocalDate, to: LocalDate): LocalDate[] {
  return daysIn(from, to).filter((day) => !isWorkingDay(cal, day));
}

/** Every calendar day between two days, both included, in either order; ascending. */
function daysIn(a: LocalDate, b: LocalDate): LocalDate[] {
  const last = laterOf(a, b);
  const days: LocalDate[] = [];
  for (let day = earlierOf(a, b); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
