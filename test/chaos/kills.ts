import { setTimeout as pause } from 'node:timers/promises';
import type { Kind, Victim } from './processes/victim.ts';
import type { Chance } from './random.ts';

/** How often each is hit, of nine kills. A worker takes longest to come back. */
const SHARES: Record<Kind, number> = { smtp: 4, server: 3, worker: 2 };

/**
 * Before so many of a hundred kills everything may come back and work; the others hit what is just
 * starting, too.
 */
const AFTER_RECOVERY = 65;
const RECOVERY_AT_MOST_MS = 30_000;

/**
 * Kills processes with -9, one now and one then, on average `paceMs` after there was something to
 * kill.
 */
export async function killAll(
  draw: Chance,
  victims: Victim[],
  { kills, paceMs }: { kills: number; paceMs: number },
  told: (killed: number) => void,
): Promise<void> {
  const drawn = victims.flatMap((victim) => Array<Victim>(SHARES[victim.kind]).fill(victim));
  let killed = 0;
  while (killed < kills) {
    if (draw.percent(AFTER_RECOVERY)) await recovered(victims);
    await pause(draw.between(0.1, 1.9) * paceMs);
    if (!draw.one(drawn).kill()) continue;
    killed += 1;
    told(killed);
  }
}

async function recovered(victims: Victim[]): Promise<void> {
  const deadline = performance.now() + RECOVERY_AT_MOST_MS;
  while (!victims.every(({ isUp }) => isUp) && performance.now() < deadline) await pause(50);
}

/** How long so many kills will take on this machine, by how long each process took to start. */
export function lengthOf(
  victims: Victim[],
  { kills, paceMs }: { kills: number; paceMs: number },
): number {
  const whole = victims.reduce((sum, { kind }) => sum + SHARES[kind], 0);
  const comingBackMs = victims.reduce(
    (sum, { kind, startedInMs }) => sum + (startedInMs * SHARES[kind]) / whole,
    0,
  );
  return kills * (paceMs + (comingBackMs * AFTER_RECOVERY) / 100);
}
