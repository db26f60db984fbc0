import type { UnitId } from '../../directory/types.ts';
import type { Printed } from '../printed.ts';
import type { Planned, Pool } from './pairing.ts';

interface Lead {
  ref: string;
  unit: UnitId;
}

/**
 * Rows (by `ref`) that lost one lead unit and got one other. With more on either side nobody can
 * say which took over from which.
 */
export function swappedUnits(
  pool: Pool,
  planned: Planned[],
): Map<string, { from: UnitId; to: UnitId }> {
  const began = leads(
    [...pool.tasks, ...pool.pairs.map(({ task }) => task)].map(({ facts, unit }) => ({
      ref: facts.ref,
      unit,
    })),
  );
  const named = leads(planned.map(({ start }) => start.facts));
  const working = pool.tasks.filter(({ state }) => state !== 'cancelled');
  const gone = onlyUnits(
    working.map(({ facts, unit }) => ({ ref: facts.ref, unit })).filter(isNotIn(named)),
  );
  const come = onlyUnits(pool.planned.map(({ start }) => start.facts).filter(isNotIn(began)));
  const swapped = new Map<string, { from: UnitId; to: UnitId }>();
  for (const [ref, from] of gone) {
    const to = come.get(ref);
    if (to) swapped.set(ref, { from, to });
  }
  return swapped;
}

/** Whether the unit that a task was started for is not named in its row any more. */
export function goneUnits(planned: Planned[]): (task: Printed) => boolean {
  const named = leads(planned.map(({ start }) => start.facts));
  return ({ facts, unit }) => !named.has(keyOf({ ref: facts.ref, unit }));
}

const keyOf = ({ ref, unit }: Lead): string => `${ref} ${unit}`;

const leads = (found: Lead[]): Set<string> => new Set(found.map(keyOf));

const isNotIn =
  (others: Set<string>) =>
  (lead: Lead): boolean =>
    !others.has(keyOf(lead));

/** Refs with exactly one unit → that unit. */
function onlyUnits(found: Lead[]): Map<string, UnitId> {
  const units = new Map<string, UnitId>();
  const several = new Set<string>();
  for (const { ref, unit } of found) {
    if ((units.get(ref) ?? unit) !== unit) several.add(ref);
    units.set(ref, unit);
  }
  return new Map([...units].filter(([ref]) => !several.has(ref)));
}
