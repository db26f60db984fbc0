import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/types.ts';

/** What fails so often is tried again later, by whoever asked. */
const FEW_TRIES = {
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 3, maximumAttempts: 5 },
} as const;

/** Local, and never given up: without its moment a workflow can decide nothing. */
export const { note } = proxyLocalActivities<Pick<Activities, 'note'>>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/**
 * Handing a step's notice over is local: no round trip of its own, and repeating it after a crash
 * is harmless, because the digest knows the notice's id. So is counting days anew, which changes
 * nothing in the world.
 */
export const { handOver, skipOutageDays } =
  proxyLocalActivities<Pick<Activities, 'handOver' | 'skipOutageDays'>>(FEW_TRIES);

/**
 * What follows from a command is done once the command is on record. A local activity would run
 * before that: where its worker is killed then, the command may never have been given, and somebody
 * would be told of it all the same.
 */
export const {
  handOver: handOverOnRecord,
  skipOutageDays: skipOutageDaysOnRecord,
  recall,
} = proxyActivities<Pick<Activities, 'handOver' | 'skipOutageDays' | 'recall'>>(FEW_TRIES);

/**
 * Fixing a mail's bytes is local for the same reason; the digest tries again later, so that no
 * history swells.
 */
export const { compose } = proxyLocalActivities<Pick<Activities, 'compose'>>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumAttempts: 3 },
});

/**
 * One attempt: whether to try again is the digest's decision, for a mail that may have arrived must
 * be shown first. An attempt nobody takes up in time is none: it must not leave at an hour nobody
 * chose.
 */
export const deliverWithin = (ms: number): Activities['deliver'] =>
  proxyActivities<Pick<Activities, 'deliver'>>({
    scheduleToStartTimeout: Math.max(1000, ms),
    startToCloseTimeout: '3 minutes',
    retry: { maximumAttempts: 1 },
  }).deliver;

/** Repeatable: the receiving digest knows notices by id, and a schedule is computed anew. */
export const {
  passOn,
  tellUndelivered,
  planAhead,
  recall: recallSurely,
  countShares,
} = proxyActivities<
  Pick<Activities, 'passOn' | 'tellUndelivered' | 'planAhead' | 'recall' | 'countShares'>
>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});
