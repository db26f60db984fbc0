import type { Agency } from '../../../config/agency.ts';
import { yearOf } from '../../../domain/calendar/days.ts';
import { atLocal, localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import { rollForward } from '../../../domain/calendar/workingDays.ts';

/**
 * Now, as the plan would be started; a plan of a year gone by is played from that year's first
 * working day.
 */
export function rehearsedFrom(agency: Agency, year: number, now: Instant): Instant {
  if (year >= yearOf(localDate(agency.calendar, now))) return now;
  return openingOn(agency, rollForward(agency.calendar, `${year}-01-01`));
}

/** When the office opens on a day. */
export const openingOn = ({ calendar }: Pick<Agency, 'calendar'>, date: LocalDate): Instant =>
  atLocal(calendar, date, calendar.officeHours[0]?.from ?? '08:00');

/** The last day that is played: what is due on the year's last day is late in January. */
export const rehearsedUntil = (agency: Agency, year: number, from: Instant): LocalDate =>
  `${Math.max(year, yearOf(localDate(agency.calendar, from))) + 1}-01-31`;
