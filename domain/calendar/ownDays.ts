import { yearOf } from './days.ts';
import { withDaysOff } from './daysOff.ts';
import type { LocalDate, WorkCalendar } from './types.ts';

/** Days on which one office alone is off, or works. */
export interface OwnDays {
  daysOff: LocalDate[];
  makeUpDays: LocalDate[];
}

/** A calendar with an office's own days over it: they hold whatever the yearly decisions say. */
export function withOwnDays(cal: WorkCalendar, { daysOff, makeUpDays }: OwnDays): WorkCalendar {
  const off = withDaysOff(cal, daysOff);
  if (makeUpDays.length === 0) return off;
  const years = off.years.map((year) => ({
    ...year,
    makeUpDays: [...year.makeUpDays, ...makeUpDays.filter((day) => yearOf(day) === year.year)],
  }));
  return { ...off, years };
}
