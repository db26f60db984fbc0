import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is yes. Throws with what was waited for when it takes too long. */
export async function until(
  what: string,
  withinMs: number,
  holds: () => Promise<boolean> | boolean,
  everyMs = 250,
): Promise<void> {
  for (const deadline = performance.now() + withinMs; !(await holds()); await pause(everyMs))
    if (performance.now() > deadline)
      throw new Error(`${what}: not within ${Math.round(withinMs / 1000)} s`);
}
