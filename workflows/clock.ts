import type { Instant } from '../domain/calendar/types.ts';

/** The workflow's own time: `Date` is replaced by the sandbox, so this replays. */
export const now = (): Instant => new Date().toISOString();

/** Milliseconds until an instant; never negative. */
export const msUntil = (at: Instant): number => Math.max(0, Date.parse(at) - Date.now());
