import { remembered } from '../remembered.ts';
import { Refusal } from '../text/refusal.ts';
import { text } from '../text/text.ts';
import type { LocalDate } from './types.ts';

/** Milliseconds of a calendar day. */
export const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** Days since 1970-01-01. UTC only counts days here; no clock or zone is involved. */
export const dayNumber = (date: LocalDate): number =>
  remembered(numbers, date, () => {
    const ms = Date.parse(date);
    // A date alone is read as UTC; "2024-02-30" comes through as 1 March, so its day must read back
    // the same.
    if (!ISO_DAY.test(date) || new Date(ms).getUTCDate() !== Number(date.slice(8)))
      throw notADate(date);
    return ms / MS_PER_DAY;
  });

const fromDayNumber = (day: number): LocalDate =>
  remembered(dates, day, () => new Date(day * MS_PER_DAY).toISOString().slice(0, 10));

const numbers = new Map<LocalDate, number>();
const dates = new Map<number, LocalDate>();

const notADate = (date: string) =>
  new Refusal(
    text(
      `Ngày “${date}” không có trong lịch: ghi dạng năm-tháng-ngày, ví dụ 2024-02-29.`,
      `Day "${date}" is not on the calendar: write it as year-month-day, e.g. 2024-02-29.`,
    ),
  );

/**
 * The calendar day `n` days after `date` (before it, if negative). Refuses a day that does not
 * exist.
 */
export const addDays = (date: LocalDate, n: number): LocalDate =>
  fromDayNumber(dayNumber(date) + n);

/** ISO weekday of a day: 1 is Monday, 7 Sunday. */
export const isoWeekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The year of a day. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** The later of two days. ISO days order as text. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The earlier of two days. */
export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** The Monday of a day's week. */
export const weekOf = (date: LocalDate): LocalDate => addDays(date, 1 - isoWeekday(date));

/** The Sunday that ends it. */
export const sundayOf = (date: LocalDate): LocalDate => addDays(weekOf(date), 6);

/** The month of a day: `2024-02`. */
export const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** The quarter a due date is counted in: `2024-Q1`. */
export const dueQuarter = (date: LocalDate): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The last calendar day of a quarter `1`–`4`. */
export function quarterEnd(year: number, quarter: number): LocalDate {
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
}
