import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { Step } from '../types.ts';

/** A step that another schedule has on another day; null: it has none there. */
export interface MovedStep {
  id: string;
  from: LocalDate | null;
  to: LocalDate | null;
}

/**
 * What of a schedule is still to come after `now` and differs in the one that would take its place,
 * by day.
 */
export function movedSteps(running: Step[], fresh: Step[], now: Instant): MovedStep[] {
  const [before, after] = [daysOf(running, now), daysOf(fresh, now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .map((id) => ({ id, from: before.get(id) ?? null, to: after.get(id) ?? null }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => ((a.from ?? a.to ?? '') < (b.from ?? b.to ?? '') ? -1 : 1));
}

const daysOf = (steps: Step[], now: Instant): Map<string, LocalDate> =>
  new Map(
    steps
      .filter(({ at, kind }) => at > now && kind !== 'ask-held')
      .map(({ id, date }) => [id, date]),
  );
