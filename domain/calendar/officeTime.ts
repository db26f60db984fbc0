import { DateTime } from 'luxon';
import { remembered } from '../remembered.ts';
import type { Instant, LocalDate, WorkCalendar } from './types.ts';
import { addWorkingDays, isWorkingDay } from './workingDays.ts';

/** The calendar day an instant falls on at the office. */
export function localDate({ zone }: WorkCalendar, instant: Instant): LocalDate {
  const quarterHour = Math.floor(Date.parse(instant) / QUARTER_HOUR_MS);
  return remembered(dates, `${zone} ${quarterHour}`, () => {
    const date = DateTime.fromISO(instant, { zone }).toISODate();
    if (date === null)
      throw new TypeError(`not an instant in zone ${zone}: ${JSON.stringify(instant)}`);
    return date;
  });
}

/** The instant of a wall-clock time `HH:mm` at the office on `date`. */
export function atLocal({ zone }: WorkCalendar, date: LocalDate, time: string): Instant {
  return remembered(instants, `${zone} ${date} ${time}`, () => {
    const at = DateTime.fromISO(`${date}T${time}`, { zone });
    if (!at.isValid) throw new TypeError(`not a local time in zone ${zone}: ${date} ${time}`);
    return at.toJSDate().toISOString();
  });
}

const dates = new Map<string, LocalDate>();
const instants = new Map<string, Instant>();

/** Midnight falls on a quarter of an hour in every zone. */
const QUARTER_HOUR_MS = 15 * 60_000;

type Span = { from: Instant; to: Instant };

/**
 * The hours the office is open on `date`, ascending; none on a day off. Make-up days keep full
 * hours.
 */
export function officeSpans(cal: WorkCalendar, date: LocalDate): Span[] {
  const known = spans.get(cal) ?? new Map<LocalDate, Span[]>();
  if (known.size === 0) spans.set(cal, known);
  return remembered(known, date, () => spansOn(cal, date));
}

// Calendars are never changed in place.
const spans = new WeakMap<WorkCalendar, Map<LocalDate, Span[]>>();

function spansOn(cal: WorkCalendar, date: LocalDate): Span[] {
  if (!isWorkingDay(cal, date)) return [];
  return cal.officeHours.map((span) => ({
    from: atLocal(cal, date, span.from),
    to: atLocal(cal, date, span.to),
  }));
}

/**
 * Whether the office is open at an instant: the opening minute is office time, the closing one is
 * not.
 */
export function isOfficeTime(cal: WorkCalendar, instant: Instant): boolean {
  return officeSpans(cal, localDate(cal, instant)).some(
    (span) => span.from <= instant && instant < span.to,
  );
}

/** The instant itself within office hours, else the next opening. */
export function nextOfficeInstant(cal: WorkCalendar, instant: Instant): Instant {
  const today = localDate(cal, instant);
  const next = officeSpans(cal, today).find((span) => instant < span.to);
  if (next) return next.from > instant ? next.from : instant;
  const opening = officeSpans(cal, addWorkingDays(cal, today, 1))[0];
  if (!opening) throw new TypeError(`calendar ${cal.version} has no office hours`);
  return opening.from;
}

/** When the office closes on `date` (the hour it would, on a day off). */
export function closingTime(cal: WorkCalendar, date: LocalDate): Instant {
  const last = cal.officeHours.at(-1);
  if (!last) throw new TypeError(`calendar ${cal.version} has no office hours`);
  return atLocal(cal, date, last.to);
}
