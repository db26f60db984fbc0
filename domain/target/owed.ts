import type { LocalDate } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import type { PlanPeriod } from '../due/context.ts';
import { periodsOfPlan, type TargetPeriod, yearsOf } from './periods.ts';
import { isOwed } from './sheet.ts';
import type { Target } from './types.ts';

/** A figure that somebody is asked for. */
export interface OwedFigure {
  target: Target;
  /** Null: of the office as a whole, which its coordinator reports. */
  unit: UnitId | null;
  period: TargetPeriod;
}

/** The figures that are missing on a day: of every period that has ended, the earliest first. */
export function owedFigures(targets: Target[], plan: PlanPeriod, today: LocalDate): OwedFigure[] {
  const owed = targets.flatMap((target) =>
    yearsOf(plan)
      .flatMap((year) => periodsOfPlan(target.rhythm, year, plan))
      .filter((period) => isOwed(target, period, today))
      .flatMap((period) => missingOf(target, period)),
  );
  return owed.sort((a, b) => (a.period.to < b.period.to ? -1 : Number(a.period.to > b.period.to)));
}

const missingOf = (target: Target, period: TargetPeriod): OwedFigure[] =>
  (target.units.length === 0 ? [null] : target.units)
    .filter((unit) => !target.figures.some((one) => one.unit === unit && one.period === period.id))
    .map((unit) => ({ target, unit, period }));
