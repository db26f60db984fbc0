import { isRung } from '../domain/policy/pushOn.ts';
import type { Step } from '../domain/policy/types.ts';
import { now } from './clock.ts';
import type { TaskLife } from './taskLife.ts';
import { pushOn } from './world.ts';

/**
 * Days on which the engine was down do not count on the ladder, where the policy says so: rungs
 * that fall due are first pushed on over them. True when the schedule is another one now. Where it
 * cannot be asked, the ladder stands as it is.
 */
export async function pushedOn(life: TaskLife, due: Step[]): Promise<boolean> {
  const { policy } = life;
  if (policy.ladder.outageDays !== 'skip' || !due.some(isRung)) return false;
  const seen = life.stirred;
  try {
    const pushed = await pushOn({ facts: life.facts, policy, open: life.open(), now: now() });
    if (life.stirred !== seen) return true;
    if (pushed) life.pushOn(now(), pushed);
    return pushed !== null;
  } catch {
    return false;
  }
}
