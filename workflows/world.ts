import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/types.ts';

/**
 * Handing over is local: no round trip of its own, and repeating it after a crash is harmless, because the digest
 * knows the notice's id. So is counting days anew, which changes nothing in the world.
 */
export const { handOver, pushOn } = proxyLocalActivities<Pick<Activities, 'handOver' | 'pushOn'>>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 3, maximumAttempts: 5 },
});

/** Fixing a mail's bytes is local for the same reason, and repeated until it works: a mail is never given up here. */
export const { compose } = proxyLocalActivities<Pick<Activities, 'compose'>>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});

/** One attempt each: whether to try again is the digest's decision, for a mail that may have arrived must be shown first. */
export const { deliver } = proxyActivities<Pick<Activities, 'deliver'>>({
  startToCloseTimeout: '90 seconds',
  retry: { maximumAttempts: 1 },
});

/** Repeatable: the receiving digest knows notices by id, and a schedule is computed anew. */
export const { passOn, tellUndelivered, planAhead } = proxyActivities<
  Pick<Activities, 'passOn' | 'tellUndelivered' | 'planAhead'>
>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});
