import type { WorkCalendar } from '../../calendar/types.ts';
import type { PersonId } from '../../directory/types.ts';
import type { Delivery } from '../../policy/types.ts';
import { afterSlot, type DeliverySlot, nextMorning } from './deliverySlot.ts';

/** The mail of a person that a notice is to be put into. */
export interface MailTarget {
  slot: DeliverySlot;
  /** Gathers what is urgent, beside the digest of the day. */
  urgent: boolean;
  series: number;
}

/** Where a notice is tried first. An agency that delivers at once waits for nothing urgent. */
export const firstTarget = (
  slot: DeliverySlot,
  { urgent, delivery }: { urgent: boolean; delivery: Delivery },
): MailTarget => ({ slot, urgent: urgent && !delivery.atOnce, series: 1 });

/** Why a mail does not take a notice: it has left, is full, or was ended from outside. */
export type NotTaken = 'left' | 'full' | 'ended';

/**
 * Where a notice is tried next: another mail of the day, or the next morning's digest. Urgent mails
 * of a day are few: what comes after them waits for the digest.
 */
export function nextTarget(
  { slot, urgent, series }: MailTarget,
  why: NotTaken,
  { calendar, delivery, person }: { calendar: WorkCalendar; delivery: Delivery; person: PersonId },
): MailTarget {
  if (urgent && series < delivery.urgentPerDay) return { slot, urgent, series: series + 1 };
  if (urgent) {
    const morning = nextMorning(calendar, delivery, person, slot.deliverAt);
    return { slot: morning, urgent: false, series: 1 };
  }
  if (why !== 'left' || delivery.atOnce) return { slot, urgent, series: series + 1 };
  return { slot: afterSlot(calendar, delivery, person, slot), urgent, series: 1 };
}
