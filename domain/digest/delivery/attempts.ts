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

/** The end of a mail's day: what has not left by then belongs to another day's mail. */
export function endOfDay(spans: Span[]): Instant | null {
  return spans.at(-1)?.to ?? null;
}
