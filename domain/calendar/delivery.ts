import { atLocal, localDate } from './officeTime.ts';
import type { Instant, LocalDate, WorkCalendar } from './types.ts';
import { addWorkingDays, isWorkingDay } from './workingDays.ts';

/** A working morning, and the moment its digest is due in the inbox. */
export interface Delivery {
  date: LocalDate;
  deliverAt: Instant;
}

/**
 * The next digest a notice handed over at `now` can still be in: today's on a working day before
 * `inboxBy` (`HH:mm`, local), else that of the next working day.
 */
export function nextDelivery(cal: WorkCalendar, now: Instant, inboxBy: string): Delivery {
  const today = localDate(cal, now);
  const todays = atLocal(cal, today, inboxBy);
  if (now < todays && isWorkingDay(cal, today)) return { date: today, deliverAt: todays };
  const date = addWorkingDays(cal, today, 1);
  return { date, deliverAt: atLocal(cal, date, inboxBy) };
}
