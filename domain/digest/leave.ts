import type { Delivery } from '../calendar/delivery.ts';
import { nextDelivery } from '../calendar/delivery.ts';
import { atLocal, localDate, nextOfficeInstant, officeSpans } from '../calendar/officeTime.ts';
import { ownSecond } from '../calendar/ownSecond.ts';
import type { Instant, WorkCalendar } from '../calendar/types.ts';
import type { Policy } from '../policy/types.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/**
 * Digests leave in the half hour before the inbox hour, each person's at a second of its own; the
 * last minute is left for the wire.
 */
const WINDOW_MINUTES = 29;
/** When trying the product out, a mail leaves after so long without another notice. */
const AT_ONCE_MS = 3_000;

/**
 * A mail's working day, the moment it leaves, and the office time in which it may be tried again.
 */
export interface Leave {
  date: string;
  deliverAt: Instant;
  spans: { from: Instant; to: Instant }[];
}

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

const inMorning = (cal: WorkCalendar, { date, deliverAt }: Delivery, person: string): Leave => ({
  date,
  deliverAt: later(
    deliverAt,
    ownSecond(person, WINDOW_MINUTES * 60) * SECOND_MS - (WINDOW_MINUTES + 1) * MINUTE_MS,
  ),
  spans: officeSpans(cal, date),
});

/** The digest of the next working morning after `now`. */
export function nextMorning(
  cal: WorkCalendar,
  policy: Policy,
  person: string,
  now: Instant,
): Leave {
  return inMorning(cal, nextDelivery(cal, now, policy.delivery.inboxBy), person);
}

/** The digest after one that has left: the next working day's. */
export function afterLeave(
  cal: WorkCalendar,
  policy: Policy,
  person: string,
  { spans, date }: Leave,
): Leave {
  return nextMorning(cal, policy, person, spans.at(-1)?.to ?? `${date}T23:59:59.999Z`);
}

/** At once, whatever the hour: for trying the product out. Attempts may be repeated for a day. */
export function leaveAtOnce(cal: WorkCalendar, now: Instant): Leave {
  const deliverAt = later(now, AT_ONCE_MS);
  return {
    date: localDate(cal, now),
    deliverAt,
    spans: [{ from: now, to: later(now, 24 * 60 * MINUTE_MS) }],
  };
}

/** A notice sent by itself: within office hours, else at the next opening. */
export function leaveUrgently(cal: WorkCalendar, now: Instant): Leave {
  const deliverAt = nextOfficeInstant(cal, now);
  const date = localDate(cal, deliverAt);
  return { date, deliverAt, spans: officeSpans(cal, date) };
}

/**
 * When a notice leaves whose delivery was planned for `planned` (null: none was).
 * In time, that morning. Late (an outage, a plan loaded at ten o'clock), with today's catch-up mail
 * in office hours.
 */
export function leaveFor(
  cal: WorkCalendar,
  policy: Policy,
  person: string,
  planned: Instant | null,
  now: Instant,
): Leave {
  if (policy.delivery.atOnce) return leaveAtOnce(cal, now);
  if (planned === null) return nextMorning(cal, policy, person, now);
  const morning = inMorning(cal, { date: localDate(cal, planned), deliverAt: planned }, person);
  return morning.deliverAt > now ? morning : leaveLate(cal, policy, person, now);
}

/**
 * `deliverAt` then stands in the past, by which the digest knows to wait until everything late has
 * come together.
 */
function leaveLate(cal: WorkCalendar, policy: Policy, person: string, now: Instant): Leave {
  const date = localDate(cal, now);
  const open = nextOfficeInstant(cal, now);
  if (localDate(cal, open) !== date) return nextMorning(cal, policy, person, now);
  const todays = inMorning(
    cal,
    { date, deliverAt: atLocal(cal, date, policy.delivery.inboxBy) },
    person,
  );
  const atNoon = open > now && now > (todays.spans[0]?.from ?? now);
  return atNoon ? { ...todays, deliverAt: open } : todays;
}
