import { addDays, dayNumber, earlierOf, isoWeekday, laterOf, yearOf } from './days.ts';
import { certain, isCertain, outcomesOf } from './outcomes.ts';
import type { CalendarYear, LocalDate, WorkCalendar } from './types.ts';
import { calendarYearOf } from './years.ts';

/**
 * Whether the office works on `date`: a weekday that is not a day off, or a make-up day; where
 * proposals are open, whichever is decided; of years to come the law's own holidays are off.
 * Refuses a past year without a file. Source: Labour Code 2019, Art. 112, and the yearly decisions.
 */
export function isWorkingDay(cal: WorkCalendar, date: LocalDate): boolean {
  return isWorkingDayOf(calendarYearOf(certain(cal), date), date);
}

const isWorkingDayOf = ({ makeUpDays, daysOff }: CalendarYear, date: LocalDate): boolean =>
  makeUpDays.includes(date) || (isoWeekday(date) <= 5 && !daysOff.includes(date));

/**
 * The `n`th working day after `date`, or before it when `n` is negative; `date` itself is never
 * counted (Civil Code 2015, Art. 147.2) and is the answer when `n` is 0, working day or not. Where
 * proposals are open: the nearest certain working day by which so many have passed whichever is
 * decided; so reminders come early enough, and rungs not too early.
 */
export function addWorkingDays(cal: WorkCalendar, date: LocalDate, n: number): LocalDate {
  if (n === 0) return date;
  const found = ofOutcomes(cal, date, (outcome) => countOn(outcome, date, n));
  const farthest = n > 0 ? found.at(-1) : found[0];
  const roll = n > 0 ? rollForward : rollBack;
  return roll(cal, farthest ?? date);
}

/** Where the count from a day arrives under a calendar without proposals. */
function countOn(cal: WorkCalendar, date: LocalDate, n: number): LocalDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDayOf(calendarYearOf(cal, day), day)) left -= 1;
  }
  return day;
}

/**
 * The days to which counting from a day leads under each outcome of a calendar, ascending. Where
 * all agree on every day as far as one of them counts, they agree on the answer.
 */
export function ofOutcomes(
  cal: WorkCalendar,
  from: LocalDate,
  count: (outcome: WorkCalendar) => LocalDate,
): LocalDate[] {
  const [first = cal, ...others] = outcomesOf(cal);
  const found = count(first);
  if (others.length === 0 || isCertain(cal, from, found)) return [found];
  return [...new Set([found, ...others.map(count)])].sort();
}

/**
 * The `n`th working day after `from`, if it comes by `until`, else null. Days after `until` are
 * never looked at: their year may have no file yet.
 */
export function workingDayWithin(
  cal: WorkCalendar,
  from: LocalDate,
  n: number,
  until: LocalDate,
): LocalDate | null {
  if (n === 0) return from;
  const found = ofOutcomes(cal, from, (outcome) => countWithin(outcome, from, n, until) ?? NEVER);
  const farthest = found.at(-1) ?? NEVER;
  if (farthest === NEVER) return null;
  return isWorkingDay(cal, farthest) ? farthest : countWithin(certain(cal), farthest, 1, until);
}

/** Later than any day that is counted. */
const NEVER = '9999-12-31';

function countWithin(
  cal: WorkCalendar,
  from: LocalDate,
  n: number,
  until: LocalDate,
): LocalDate | null {
  let day = from;
  for (let left = n; left > 0; ) {
    if (day >= until) return null;
    day = addDays(day, 1);
    if (isWorkingDayOf(calendarYearOf(cal, day), day)) left -= 1;
  }
  return day;
}

/**
 * Working days from `from` to `to`: the first day is not counted, the last is (Civil Code 2015,
 * Art. 147.2). Negative when `to` is earlier. For every n, `workingDaysBetween(cal, d,
 * addWorkingDays(cal, d, n)) === n`; so days late are `workingDaysBetween(cal, dueDate, today)`, in
 * this order. Where proposals are open: as many as there are whichever is decided.
 */
export function workingDaysBetween(cal: WorkCalendar, from: LocalDate, to: LocalDate): number {
  if (from === to) return 0;
  const counts = isCertain(cal, from, to)
    ? [countBetween(certain(cal), from, to)]
    : outcomesOf(cal).map((outcome) => countBetween(outcome, from, to));
  return from < to ? Math.min(...counts) : Math.max(...counts);
}

const countBetween = (cal: WorkCalendar, from: LocalDate, to: LocalDate): number =>
  from < to
    ? workingDaysIn(cal, addDays(from, 1), to)
    : 0 - workingDaysIn(cal, to, addDays(from, -1));

/**
 * Working days among the days from one to a later one, both included: counted year by year, not day
 * by day.
 */
function workingDaysIn(cal: WorkCalendar, from: LocalDate, to: LocalDate): number {
  let n = 0;
  for (let first = from; first <= to; first = `${yearOf(first) + 1}-01-01`) {
    const last = earlierOf(to, `${yearOf(first)}-12-31`);
    const counts = countsOf(calendarYearOf(cal, first));
    n += (counts[dayOfYear(last)] ?? 0) - (counts[dayOfYear(first) - 1] ?? 0);
  }
  return n;
}

/** 1 January is 1. */
const dayOfYear = (date: LocalDate): number =>
  dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`) + 1;

// A year's ladder asks one calendar for thousands of distances; calendars are never changed in
// place.
const counts = new WeakMap<CalendarYear, number[]>();

/** Working days of a year up to its nth day, by n. */
function countsOf(year: CalendarYear): number[] {
  const known = counts.get(year);
  if (known) return known;
  const built = [0];
  for (let day = `${year.year}-01-01`; yearOf(day) === year.year; day = addDays(day, 1)) {
    built.push((built.at(-1) ?? 0) + Number(isWorkingDayOf(year, day)));
  }
  counts.set(year, built);
  return built;
}

/** `date` if it is a working day, else the last working day before it: how plan tasks roll. */
export function rollBack(cal: WorkCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(cal, date) ? date : countOn(certain(cal), date, -1);
}

/**
 * `date` if it is a working day, else the next one (Civil Code 2015, Art. 148.5): how dossiers
 * roll.
 */
export function rollForward(cal: WorkCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(cal, date) ? date : countOn(certain(cal), date, 1);
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
