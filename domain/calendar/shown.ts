import type { Language } from '../text/text.ts';
import { isoWeekday } from './days.ts';
import type { LocalDate } from './types.ts';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** A day as offices write it: `31/03/2024`. */
export function shownDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** The name of a day's weekday: `Chủ nhật`, `Sunday`. */
export function weekdayName(date: LocalDate, language: Language): string {
  return WEEKDAYS[language][isoWeekday(date) - 1] ?? '';
}

/** Days of the week in a sentence, Monday is 1: `thứ Hai, chủ nhật`. */
export function weekdayNames(weekdays: number[], language: Language): string {
  const names = weekdays.map((weekday) => WEEKDAYS[language][weekday - 1] ?? '');
  return names
    .map((name) => (language === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name))
    .join(', ');
}

/** A quarter as offices write it, from `2024-Q1`: `quý 1/2024`, `quarter 1/2024`. */
export function shownQuarter(quarter: string, language: Language): string {
  const [year, n] = quarter.split('-Q');
  return `${language === 'vi' ? 'quý' : 'quarter'} ${n}/${year}`;
}
