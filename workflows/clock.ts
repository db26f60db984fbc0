import type { Instant } from '../domain/calendar/types.ts';
import { isLateBy } from '../domain/digest/delivery/quiet.ts';
import { note } from './activityProxies.ts';

/**
 * No earlier than the last moment that was waited for, in milliseconds; each workflow has its own.
 */
let reachedMs = 0;

/** The workflow's own time: `Date` is replaced by the sandbox, so this replays. */
export const now = (): Instant => new Date(nowMs()).toISOString();

export const nowMs = (): number => Math.max(Date.now(), reachedMs);

/** Milliseconds until an instant; never negative. */
export const msUntil = (at: Instant): number => Math.max(0, Date.parse(at) - nowMs());

/** The clocks of two servers differ by less. */
const SKEW_MS = 1000;

/**
 * An instant was waited for and has come. The clock alone does not always say so: after a local
 * activity it may stand at another moment than when it is replayed (SDK 1.24.0), and what was
 * decided by such a time would freeze the workflow. Before its time, a query has brought the
 * workflow to a worker that did not have it, such as Temporal's page sends: its timer fires under
 * the time of the step before, and out of turn. That activation is given up; the task begins again.
 */
export function reached(at: Instant): void {
  if (nowMs() < Date.parse(at) - SKEW_MS)
    throw new Error(`woken for ${at} under the time of ${now()}`);
  reachedMs = Math.max(reachedMs, Date.parse(at));
}

/**
 * The moment, as it stands when a workflow wakes to do something: what it decides by the clock and
 * then does locally. Where a local activity takes longer than a workflow task may, the clock of
 * what went before it is another when it is replayed (SDK 1.24.0): the moment has to be in the
 * history.
 */
export async function moment(): Promise<Instant> {
  const at = await note(now());
  reachedMs = Math.max(reachedMs, Date.parse(at));
  return at;
}

/** Whether an instant is past, at a moment, by more than an ordinary lateness. */
export const isLate = (at: Instant, now: Instant): boolean =>
  isLateBy(Date.parse(at), Date.parse(now));
