/**
 * Late, a mail waits until nothing has come for so long, but at most so long. Ten thousand tasks
 * that were late together needed three and a half minutes on two cores, and a person's came more
 * than two minutes apart.
 */
const QUIET_MS = 5 * 60_000;
const QUIET_AT_MOST_MS = 15 * 60_000;

/**
 * An ordinary lateness, of a busy engine or a worker that was started again; beyond it there was an
 * outage.
 */
const LATE_MS = 60_000;

/** How long a late mail lets others catch up, in milliseconds. */
export interface Quiet {
  quietMs: number;
  quietAtMostMs: number;
}

/** An urgent notice, and an agency that delivers at once, wait for nobody. */
export const quietFor = (atOnce: boolean): Quiet =>
  atOnce
    ? { quietMs: 0, quietAtMostMs: 0 }
    : { quietMs: QUIET_MS, quietAtMostMs: QUIET_AT_MOST_MS };

/** Whether something comes later than a busy engine explains. Both in milliseconds. */
export const isLateBy = (dueMs: number, nowMs: number): boolean => nowMs - dueMs >= LATE_MS;

/** Until when a mail that woke late waits for others, in milliseconds. */
export const quietUntil = (
  { quietMs, quietAtMostMs }: Quiet,
  wokeMs: number,
  lastAddedMs: number,
): number => Math.min(Math.max(lastAddedMs, wokeMs) + quietMs, wokeMs + quietAtMostMs);
