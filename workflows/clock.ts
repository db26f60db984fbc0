import type { Instant } from '../domain/calendar/types.ts';

/** No earlier than the last moment that was waited for, in milliseconds; each workflow has its own. */
let reachedMs = 0;

/** The workflow's own time: `Date` is replaced by the sandbox, so this replays. */
export const now = (): Instant => new Date(nowMs()).toISOString();

export const nowMs = (): number => Math.max(Date.now(), reachedMs);

/** Milliseconds until an instant; never negative. */
export const msUntil = (at: Instant): number => Math.max(0, Date.parse(at) - nowMs());

/**
 * An instant was waited for and has come. The clock alone does not always say so: when a query brings a workflow to a
 * worker that did not have it, its timer fires under the time of the step before, and after a local activity the clock
 * may stand at another moment than when it is replayed (SDK 1.24.0). What was decided by such a time would not replay,
 * and would freeze the workflow.
 */
export function reached(at: Instant): void {
  // How late it is cannot be known by such a time, and must not be decided: the task is given up, and begins again.
  if (nowMs() < Date.parse(at) - LATE_MS) throw new Error(`woken for ${at} under the time of ${now()}`);
  reachedMs = Math.max(reachedMs, Date.parse(at));
}

/** An ordinary lateness, of a busy engine or a worker that was started again; beyond it there was an outage. */
const LATE_MS = 60_000;

export const isLate = (at: Instant): boolean => nowMs() - Date.parse(at) >= LATE_MS;
