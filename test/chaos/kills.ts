import { setTimeout as pause } from 'node:timers/promises';
import type { Kind, Victim } from './processes/victim.ts';
import type { Chance } from './random.ts';

/** How often each is hit, of nine kills. A worker takes longest to come back. */
const SHARES: Record<Kind, number> = { smtp: 4, server: 3, worker: 2 };

/** Of a hundred draws of a process that is just starting, so many hit it: spared more often, it gets to its work. */
const WHILE_STARTING = 20;

/** Kills processes with -9, one now and one then, at least `paceMs` apart on average. */
export async function killAll(
  draw: Chance,
  victims: Victim[],
  { kills, paceMs }: { kills: number; paceMs: number },
  told: (killed: number) => void,
): Promise<void> {
  let killed = 0;
  while (killed < kills) {
    await pause(draw.between(0.1, 1.9) * paceMs);
    const victim = drawn(draw, victims);
    const hit = victim.isUp || draw.percent(WHILE_STARTING);
    if (!hit || !victim.kill()) continue;
    killed += 1;
    told(killed);
  }
}

function drawn(draw: Chance, victims: Victim[]): Victim {
  return draw.one(victims.flatMap((victim) => Array<Victim>(SHARES[victim.kind]).fill(victim)));
}
