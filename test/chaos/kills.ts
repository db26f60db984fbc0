import { setTimeout as pause } from 'node:timers/promises';
import type { Kind, Victim } from './processes/victim.ts';
import type { Chance } from './random.ts';

/** How often each is hit, of a hundred kills. */
const SHARES: Record<Kind, number> = { smtp: 36, worker: 32, server: 32 };

/** Of a hundred draws of a process that is just starting, so many hit it: spared more often, it gets to its work. */
const WHILE_STARTING = 20;

/** Kills processes with -9, one now and one then, at least `paceMs` apart on average. */
export async function killAll(
  draw: Chance,
  victims: Victim[],
  { kills, paceMs }: { kills: number; paceMs: number },
  told: (killed: number) => void,
): Promise<void> {
  for (let killed = 0; killed < kills; ) {
    await pause(draw.between(0.1, 1.9) * paceMs);
    const victim = drawn(draw, victims);
    const hit = victim.isUp || draw.percent(WHILE_STARTING);
    if (hit && victim.kill()) told((killed += 1));
  }
}

function drawn(draw: Chance, victims: Victim[]): Victim {
  const whole = victims.reduce((sum, { kind }) => sum + SHARES[kind], 0);
  let left = draw.between(0, whole);
  return victims.find(({ kind }) => (left -= SHARES[kind]) < 0) ?? (victims[0] as Victim);
}
