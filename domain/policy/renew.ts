import type { Instant } from '../calendar/types.ts';
import type { Schedule } from './types.ts';

/**
 * A schedule computed anew at `from`, joined to the one that ran until then. While the due date
 * stands, what has come due stays under its own day: listed anew it would be sent again, on another
 * day and with a wrong count of days late. A due date that moved begins anew, but for urgings of a
 * letter: they count from its demand.
 */
export function renew(
  running: Schedule,
  fresh: Schedule,
  from: Instant,
  dueMoved: boolean,
): Schedule {
  const gone = running.steps.filter(
    ({ at, kind }) => at <= from && (!dueMoved || kind === 'urge-letter'),
  );
  const ids = new Set(gone.map(({ id }) => id));
  return { ...fresh, steps: [...gone, ...fresh.steps.filter(({ id }) => !ids.has(id))] };
}
