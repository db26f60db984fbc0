import { addDays } from '../../calendar/days.ts';
import { atLocal, closingTime, localDate, nextOfficeInstant } from '../../calendar/officeTime.ts';
import type { Instant, LocalDate, WorkCalendar } from '../../calendar/types.ts';
import { isWorkingDay } from '../../calendar/workingDays.ts';

/**
 * A time in which the engine did nothing: from when it was last seen alive until it was seen again.
 */
export interface Outage {
  from: Instant;
  to: Instant;
}

/**
 * Working days whose mails could not leave: the engine was down at the inbox hour (`HH:mm`, local)
 * and until the office closed. Up again before closing, it caught up, and the day counts.
 * Ascending.
 */
export function downDays(cal: WorkCalendar, inboxBy: string, outages: Outage[]): LocalDate[] {
  const days = outages.flatMap((outage) =>
    daysOf(cal, outage).filter((day) => isDown(cal, inboxBy, outage, day)),
  );
  return [...new Set(days)].sort();
}

function daysOf(cal: WorkCalendar, { from, to }: Outage): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = localDate(cal, from); day <= localDate(cal, to); day = addDays(day, 1))
    days.push(day);
  return days;
}

const isDown = (
  cal: WorkCalendar,
  inboxBy: string,
  { from, to }: Outage,
  day: LocalDate,
): boolean =>
  isWorkingDay(cal, day) && from <= atLocal(cal, day, inboxBy) && closingTime(cal, day) <= to;

/**
 * The first day on which what is handed over at `now` can still be read: today until the office
 * closes.
 */
export const catchUpDay = (cal: WorkCalendar, now: Instant): LocalDate =>
  localDate(cal, nextOfficeInstant(cal, now));
