import type { Instant } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import { isLateUnit, isMissing, stateOf } from '../round/state.ts';
import type { RoundFacts } from '../round/types.ts';
import { type EvaluationFigures, NO_FIGURES } from './figures.ts';

/**
 * What rounds say of a unit: whether its reports came in time, and of how many open tasks it told
 * how they stand when it was asked. Rounds that are not due yet, or were ended before, say nothing.
 */
export function roundFigures(
  rounds: readonly RoundFacts[],
  unit: UnitId,
  now: Instant,
): Pick<EvaluationFigures, 'reports' | 'updates'> {
  const reports = { ...NO_FIGURES.reports };
  const updates = { ...NO_FIGURES.updates };
  for (const round of rounds) {
    const { due, ended, units, collection, shares } = round;
    if (due.at > now || (ended && ended.at < due.at)) continue;
    if (!units.some((one) => one.unit === unit)) continue;
    if (collection.what === 'progress') {
      updates.asked += shares?.units[unit]?.open ?? 0;
      updates.told += shares?.units[unit]?.updated ?? 0;
    } else reports[standing(round, unit, now)] += 1;
  }
  return { reports, updates };
}

function standing(
  round: RoundFacts,
  unit: UnitId,
  now: Instant,
): keyof EvaluationFigures['reports'] {
  if (isMissing(stateOf(round, unit))) return 'missing';
  return isLateUnit(round, unit, now) ? 'late' : 'onTime';
}
