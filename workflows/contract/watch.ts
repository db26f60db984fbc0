import type { Instant } from '../../domain/calendar/types.ts';
import type { Outage } from '../../domain/policy/moments/downDays.ts';

/** One in a namespace. */
export const WATCH_ID = 'watch';

/** Looks at the clock so often. */
export const LOOK_EVERY_MS = 15 * 60_000;

/** A look that comes so much later than it should tells of an outage; less is a busy morning. */
export const LATE_LOOK_MS = 30 * 60_000;

/**
 * What the watch has seen: its input, and, as memo, what anybody may read without waking a worker.
 */
export interface Watched {
  /** The last time the engine was seen alive. */
  lookedAt: Instant | null;
  /** Ascending. */
  outages: Outage[];
  /** What coordinators were asked this week of days off that are to be decided; absent: nothing. */
  asked?: string[];
}

/** How often it looks, and after how many looks its history begins anew. */
export interface Pace {
  everyMs: number;
  looks: number;
}

/** A day's looks a run. */
export const EACH_DAY: Pace = { everyMs: LOOK_EVERY_MS, looks: 96 };

/** The watch's input: what earlier runs have seen. */
export interface WatchInput extends Watched {
  /** Where a test cannot wait a day for a new run. */
  pace?: Pace;
}
