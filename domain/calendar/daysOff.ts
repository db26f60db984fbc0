import type { LocalDate, WorkCalendar } from './types.ts';

/**
 * The calendar with more days off, whatever they were before: for counting days that shall not
 * count.
 */
export function withDaysOff(cal: WorkCalendar, days: LocalDate[]): WorkCalendar {
  if (days.length === 0) return cal;
  const years = cal.years.map((year) => ({
    ...year,
    daysOff: [...year.daysOff, ...days],
    makeUpDays: year.makeUpDays.filter((day) => !days.includes(day)),
  }));
  return { ...cal, years };
}
