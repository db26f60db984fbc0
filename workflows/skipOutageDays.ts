import type { Instant } from '../domain/calendar/types.ts';
import { isRung } from '../domain/policy/moments/skipOutageDays.ts';
import type { Step } from '../domain/policy/types.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { skipOutageDays, skipOutageDaysOnRecord } from './activityProxies.ts';
import { now } from './clock.ts';
import { isOnRecord, onRecord } from './onRecord.ts';

/**
 * Days on which the engine was down do not count on the ladder, where the policy says so: rungs
 * that fall due are first moved over them. True when the schedule is another one now. Where it
 * cannot be asked, the ladder stands as it is.
 */
export async function skippedOutageDays(
  life: TaskLife,
  due: Step[],
  asOf: Instant,
): Promise<boolean> {
  const { policy, facts } = life;
  if (policy.ladder.outageDays !== 'skip' || !due.some(isRung)) return false;
  const seen = life.changes;
  try {
    const asked = { facts, policy, open: life.open(), now: now() };
    const found = isOnRecord()
      ? await skipOutageDays(asked)
      : await onRecord(skipOutageDaysOnRecord(asked));
    if (life.changes !== seen) return true;
    if (found) life.skipOutageDays(asOf, found);
    return found !== null;
  } catch {
    return false;
  }
}
