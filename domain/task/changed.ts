import type { Instant } from '../calendar/types.ts';
import type { TaskFacts } from './types.ts';

/** The facts after a change, one revision on. */
export function changed(facts: TaskFacts, now: Instant, change: Partial<TaskFacts>): TaskFacts {
  return { ...facts, ...change, revision: facts.revision + 1, changedAt: now };
}
