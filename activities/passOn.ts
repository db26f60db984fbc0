import { leaveAtOnce, leaveFor, nextMorning } from '../domain/digest/leave.ts';
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
    const { person } = digest;
    // A mail whose day is over is late: today's catch-up takes it. One that has just left is not:
    // tomorrow's does.
    const over = (digest.spans.at(-1)?.to ?? now) < now;
    const leave = over
      ? leaveFor(calendar, policy, person, digest.deliverAt, now)
      : policy.delivery.atOnce
        ? leaveAtOnce(calendar, now)
        : nextMorning(calendar, policy, person, digest.spans.at(-1)?.to ?? now);
    return (
      await post(client, { agency, policy, person, notices, leave, urgent: false, except: id })
    ).id;
  };
}
