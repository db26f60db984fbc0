import { isRung } from '../domain/policy/skipOutageDays.ts';
import type { Step } from '../domain/policy/types.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { skipOutageDays } from './activityProxies.ts';
import { now } from './clock.ts';

/**
 * Days on which the engine was down do not count on the ladder, where the policy says so: rungs
 * that fall due are first moved over them. True when the schedule is another one now. Where it
 * cannot be asked, the ladder stands as it is.
 */
export async function skippedOutageDays(life: TaskLife, due: Step[]): Promise<boolean> {
  const { policy, facts } = life;
  if (policy.ladder.outageDays !== 'skip' || !due.some(isRung)) return false;
  const seen = life.changes;
  try {
    const found = await skipOutageDays({ facts, policy, open: life.open(), now: now() });
    if (life.changes !== seen) return true;
    if (found) life.skipOutageDays(now(), found);
    return found !== null;
  } catch {
    return false;
  }
}
