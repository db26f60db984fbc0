import type { LocalDate } from '../calendar/types.ts';

/** All months of a year. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** The months in which quarters end. */
export const QUARTER_ENDS = [3, 6, 9, 12];

const iso = (utc: number): LocalDate => new Date(utc).toISOString().slice(0, 10);

/** True for days that exist: 29/02/2024 does, 30/02/2024 does not. */
export function isRealDay(day: number, month: number, year: number): boolean {
  return day >= 1 && month >= 1 && month <= 12 && day <= lengthOfMonth(month, year);
}

/** Days of a month, 28–31. */
export function lengthOfMonth(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2024-02-05`; the day must exist. */
export function localDate(day: number, month: number, year: number): LocalDate {
  return iso(Date.UTC(year, month - 1, day));
}

/** The calendar day before. */
export function dayBefore(date: LocalDate): LocalDate {
  return iso(Date.parse(`${date}T00:00:00Z`) - 86_400_000);
}

/** Last day of a month. */
export function endOfMonth(month: number, year: number): LocalDate {
  return iso(Date.UTC(year, month, 0));
}
