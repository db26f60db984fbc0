import type { Instant } from '../../calendar/types.ts';

/** Between two attempts at one mail. */
export const RETRY_AFTER_MS = 15 * 60_000;

/** How often a mail that may have arrived is sent again: each copy is one more in an inbox. */
export const RESENDS_AT_MOST = 3;

type Span = { from: Instant; to: Instant };

/**
 * When a mail may be tried again: a quarter of an hour on, within its day's office time; null when
 * the day is over.
 * @param spans office time of the mail's day, ascending
 */
export function nextAttempt(now: Instant, spans: Span[], retryMs = RETRY_AFTER_MS): Instant | null {
  const wish = new Date(Date.parse(now) + retryMs).toISOString();
  const span = spans.find(({ to }) => to > wish);
  if (!span) return null;
  return wish > span.from ? wish : span.from;
}

/**
 * When a mail that wakes late, in a break of its day, may go: when the break ends. Null within
 * office time and before the office opens, which is when mails are due.
 * @param spans office time of the mail's day, ascending
 */
export function endOfBreak(now: Instant, spans: Span[]): Instant | null {
  const [first] = spans;
  const next = spans.find(({ to }) => to > now);
  return first && next && first.from < now && now < next.from ? next.from : null;
}

/** An attempt that nobody takes up in this time is none. */
const TAKEN_UP_WITHIN_MS = 5 * 60_000;

/**
 * How long an attempt may wait for a worker, in milliseconds: it must not leave in a break or after
 * closing time.
 * @param spans office time of the mail's day, ascending
 */
export function mayWaitMs(now: Instant, spans: Span[]): number {
  const ends = spans.find(({ to }) => to > now)?.to ?? now;
  return Math.min(TAKEN_UP_WITHIN_MS, Date.parse(ends) - Date.parse(now));
}

/** The end of a mail's day: what has not left by then belongs to another day's mail. */
export function endOfDay(spans: Span[]): Instant | null {
  return spans.at(-1)?.to ?? null;
}
