import type { Delivery as Morning } from '../../calendar/delivery.ts';
import { nextDelivery } from '../../calendar/delivery.ts';
import { atLocal, localDate, nextOfficeInstant, officeSpans } from '../../calendar/officeTime.ts';
import { ownSecond } from '../../calendar/ownSecond.ts';
import type { Instant, LocalDate, WorkCalendar } from '../../calendar/types.ts';
import type { Delivery } from '../../policy/types.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/**
 * Digests leave in the half hour before the inbox hour, each person's at a second of its own; the
 * last minute is left for the sending itself.
 */
const WINDOW_MINUTES = 29;
/** When trying the product out, a mail leaves after so long without another notice. */
const AT_ONCE_MS = 3_000;
/** What is urgent waits so long for more of its kind. */
const URGENT_MS = 2 * MINUTE_MS;

/**
 * A mail's working day, the moment it leaves, and the office time in which it may be tried again.
 */
export interface DeliverySlot {
  date: LocalDate;
  deliverAt: Instant;
  spans: { from: Instant; to: Instant }[];
}

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

const inMorning = (
  cal: WorkCalendar,
  { date, deliverAt }: Morning,
  person: string,
): DeliverySlot => ({
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
  { inboxBy }: Delivery,
  person: string,
  now: Instant,
): DeliverySlot {
  return inMorning(cal, nextDelivery(cal, now, inboxBy), person);
}

/** The digest after one that has left: the next working day's. */
export function afterSlot(
  cal: WorkCalendar,
  delivery: Delivery,
  person: string,
  { spans, date }: DeliverySlot,
): DeliverySlot {
  return nextMorning(cal, delivery, person, spans.at(-1)?.to ?? `${date}T23:59:59.999Z`);
}

/** At once, whatever the hour: for trying the product out. Attempts may be repeated for a day. */
export function atOnceSlot(cal: WorkCalendar, now: Instant): DeliverySlot {
  const deliverAt = later(now, AT_ONCE_MS);
  return {
    date: localDate(cal, now),
    deliverAt,
    spans: [{ from: now, to: later(now, 24 * 60 * MINUTE_MS) }],
  };
}

/**
 * What cannot wait for the next morning: two minutes from now within office hours, so that others
 * of its kind go with it, else at the next opening.
 */
export function urgentSlot(cal: WorkCalendar, now: Instant): DeliverySlot {
  const open = nextOfficeInstant(cal, now);
  const deliverAt = open > now ? open : nextOfficeInstant(cal, later(now, URGENT_MS));
  const date = localDate(cal, deliverAt);
  return { date, deliverAt, spans: officeSpans(cal, date) };
}

/**
 * When a notice leaves whose delivery was planned for `planned` (null: none was). In time, that
 * morning. Late (an outage, a plan loaded at ten o'clock), with today's catch-up mail in office
 * hours.
 */
export function slotFor(
  cal: WorkCalendar,
  delivery: Delivery,
  person: string,
  planned: Instant | null,
  now: Instant,
): DeliverySlot {
  if (delivery.atOnce) return atOnceSlot(cal, now);
  if (planned === null) return nextMorning(cal, delivery, person, now);
  const morning = inMorning(cal, { date: localDate(cal, planned), deliverAt: planned }, person);
  return morning.deliverAt > now ? morning : lateSlot(cal, delivery, person, now);
}

/**
 * `deliverAt` then stands in the past, by which the digest knows to wait until everything late has
 * come together.
 */
function lateSlot(
  cal: WorkCalendar,
  delivery: Delivery,
  person: string,
  now: Instant,
): DeliverySlot {
  const date = localDate(cal, now);
  const open = nextOfficeInstant(cal, now);
  if (localDate(cal, open) !== date) return nextMorning(cal, delivery, person, now);
  const todays = inMorning(cal, { date, deliverAt: atLocal(cal, date, delivery.inboxBy) }, person);
  const atNoon = open > now && now > (todays.spans[0]?.from ?? now);
  return atNoon ? { ...todays, deliverAt: open } : todays;
}
