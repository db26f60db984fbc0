import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/types.ts';

/**
 * Handing over is local: no round trip of its own, and repeating it after a crash is harmless,
 * because the digest knows the notice's id. So is counting days anew, which changes nothing in the
 * world.
 */
export const { handOver, pushOn } = proxyLocalActivities<Pick<Activities, 'handOver' | 'pushOn'>>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 3, maximumAttempts: 5 },
});

/**
 * Fixing a mail's bytes is local for the same reason; the digest tries again later, so that no
 * history swells.
 */
export const { compose } = proxyLocalActivities<Pick<Activities, 'compose'>>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumAttempts: 3 },
});

/**
 * One attempt each: whether to try again is the digest's decision, for a mail that may have arrived
 * must be shown first. An attempt nobody takes up within five minutes is none: it must not leave at
 * an hour nobody chose.
 */
export const { deliver } = proxyActivities<Pick<Activities, 'deliver'>>({
  scheduleToStartTimeout: '5 minutes',
  startToCloseTimeout: '3 minutes',
  retry: { maximumAttempts: 1 },
});

/** Repeatable: the receiving digest knows notices by id, and a schedule is computed anew. */
export const { passOn, withdraw, tellUndelivered, planAhead } = proxyActivities<
  Pick<Activities, 'passOn' | 'withdraw' | 'tellUndelivered' | 'planAhead'>
>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});
