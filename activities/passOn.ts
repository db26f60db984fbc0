import { atOnceSlot, nextMorning, slotFor } from '../domain/digest/delivery/deliverySlot.ts';
import type { Deps } from './deps.ts';
import { post } from './post.ts';
import type { PassOn } from './types.ts';

type Needs = Pick<Deps, 'client' | 'agencyOf'>;

/**
 * Puts notices that a mail could not carry (its day is over, it had left) into the person's next
 * one.
 */
export function createPassOn({ client, agencyOf }: Needs) {
  return async function passOn({ id, digest, notices, now }: PassOn): Promise<string> {
    const agency = agencyOf(digest.agency);
    const { policy, calendar } = agency;
    const { delivery } = policy;
    const { person } = digest;
    const closes = digest.spans.at(-1)?.to ?? now;
    // A mail whose day is over is late: today's catch-up takes it. One that has just left is not:
    // tomorrow's does.
    const slot =
      closes < now
        ? slotFor(calendar, delivery, person, digest.deliverAt, now)
        : delivery.atOnce
          ? atOnceSlot(calendar, now)
          : nextMorning(calendar, delivery, person, closes);
    const posting = { agency, delivery, person, notices, slot, urgent: false, except: id };
    return (await post(client, posting)).id;
  };
}
