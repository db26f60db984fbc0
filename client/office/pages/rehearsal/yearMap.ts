import { addDays, monthOf, yearOf } from '../../../../domain/calendar/days.ts';
import type { LocalDate, WorkCalendar } from '../../../../domain/calendar/types.ts';
import { isWorkingDay } from '../../../../domain/calendar/workingDays.ts';

/** Shades of a map, from 1, the lightest. */
export const LEVELS = 4;

/** A day of a year's map. */
export interface MapDay {
  date: LocalDate;
  count: number;
  /** 0 where nothing goes out; else the more, the higher. */
  level: number;
  /** Known to be a working day. */
  working: boolean;
}

/** What goes out day by day, months by days. */
export interface YearMap {
  months: { first: LocalDate; days: MapDay[]; total: number }[];
  /** The counts that a level stands for; levels that stand for none are left out. */
  legend: { level: number; low: number; high: number }[];
}

/** The first days of the months from one day to another. */
export function monthsBetween(from: LocalDate, until: LocalDate): LocalDate[] {
  const months: LocalDate[] = [];
  for (let first = `${monthOf(from)}-01`; first <= until; first = nextMonth(first))
    months.push(first);
  return months;
}

/** Lays out how much goes out on each day of some months. */
export function yearMap(
  counts: Map<LocalDate, number>,
  months: LocalDate[],
  calendar: WorkCalendar,
): YearMap {
  const most = Math.max(0, ...counts.values());
  const day = (date: LocalDate): MapDay => {
    const count = counts.get(date) ?? 0;
    const level = count > 0 ? Math.ceil((count / most) * LEVELS) : 0;
    return { date, count, level, working: isKnownWorking(calendar, date) };
  };
  return {
    months: months.map((first) => {
      const days = daysFrom(first).map(day);
      return { first, days, total: days.reduce((sum, { count }) => sum + count, 0) };
    }),
    legend: legendOf(most),
  };
}

const isKnownWorking = (calendar: WorkCalendar, date: LocalDate): boolean =>
  calendar.years.some(({ year }) => year === yearOf(date)) && isWorkingDay(calendar, date);

function legendOf(most: number): YearMap['legend'] {
  const step = most / LEVELS;
  return Array.from({ length: LEVELS }, (_, at) => ({
    level: at + 1,
    low: Math.floor(at * step) + 1,
    high: Math.floor((at + 1) * step),
  })).filter(({ low, high }) => low <= high);
}

const nextMonth = (first: LocalDate): LocalDate => `${monthOf(addDays(first, 31))}-01`;

const daysFrom = (first: LocalDate): LocalDate[] =>
  Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter(
    (date) => monthOf(date) === monthOf(first),
  );
