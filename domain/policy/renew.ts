import type { Instant } from '../calendar/types.ts';
import { byMoment } from './schedule.ts';
import type { Schedule } from './types.ts';

/**
 * A schedule that a command brings.
 *
 * - `anew`: the ladder begins again (the due date moved, or the day that lateness counts from):
 *   nothing of the running schedule stands, but urgings of an explanation that was demanded before,
 *   which count from its demand.
 * - `to-come`: the due date stands, and so does what has come due: it is listed under its own day
 *   and not again. What is to come is replaced.
 * - `more`: steps beside those that are there.
 */
export interface Rescheduling {
  /** The moment it was computed. */
  from: Instant;
  extent: 'anew' | 'to-come' | 'more';
  schedule: Schedule;
}

/** The running schedule with what a command brings. */
export function renew(running: Schedule, { schedule, from, extent }: Rescheduling): Schedule {
  const isDemandToCome = schedule.steps.some(({ kind }) => kind === 'require-explanation');
  const kept = running.steps.filter(({ at, kind }) => {
    // About what is held, which no schedule brings.
    if (extent === 'more' || kind === 'ask-held') return true;
    if (at > from) return false;
    return extent === 'to-come' || (kind === 'urge-explanation' && !isDemandToCome);
  });
  const ids = new Set(kept.map(({ id }) => id));
  const fresh = schedule.steps.filter(({ id }) => !ids.has(id));
  const versions = extent === 'more' ? running : schedule;
  return { ...versions, steps: [...kept, ...fresh].sort(byMoment) };
}
