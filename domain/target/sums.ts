import type { UnitId } from '../directory/types.ts';
import type { PlanPeriod } from '../due/context.ts';
import { isWithin, readPeriod, type TargetPeriod } from './periods.ts';
import type { CountedBy, Target, TargetFigure } from './types.ts';

/** Counts a share from the office's tasks; null where nothing of what it shares has come due. */
export type CountTasks = (by: CountedBy, unit: UnitId | null, span: PlanPeriod) => number | null;

/** What a target came to for a unit, or for the office as a whole, in a period. */
export interface Reached {
  value: number;
  /** The newest figure it is made of; null: counted from tasks. */
  latest: TargetFigure | null;
}

/**
 * What was reached of a target in a period; null where nothing was reported. What adds up is added
 * over the shorter periods within it, and over units. Of a share the latest stands, and several
 * units have none together: nobody knows of how much each is a share.
 */
export function reachedIn(
  target: Target,
  unit: UnitId | null,
  period: TargetPeriod,
  count: CountTasks,
): Reached | null {
  if (target.counted) {
    const value = count(target.counted, unit, period);
    return value === null ? null : { value, latest: null };
  }
  if (unit === null && target.units.length > 1 && !target.adds) return null;
  const figures = figuresOf(target, unit).filter((figure) => isFigureOf(figure, period));
  const longest = figures.filter((figure) => !isSaidByLonger(figure, figures));
  const latest = longest.reduce<TargetFigure | null>(later, null);
  if (!latest) return null;
  const value = target.adds ? sumOf(longest) : latest.value;
  return { value, latest };
}

/** Of a unit; of the office as a whole, those of all units that report it. */
const figuresOf = ({ figures, units }: Target, unit: UnitId | null): TargetFigure[] =>
  figures.filter((figure) =>
    unit === null && figure.unit !== null ? units.includes(figure.unit) : figure.unit === unit,
  );

function isFigureOf({ period }: TargetFigure, wanted: TargetPeriod): boolean {
  const own = readPeriod(period);
  return own !== null && (own.id === wanted.id || isWithin(own, wanted));
}

/** A target's rhythm may have been changed: what a quarter says stands for its months. */
const isSaidByLonger = (figure: TargetFigure, all: TargetFigure[]): boolean =>
  all.some((other) => {
    const [inner, outer] = [readPeriod(figure.period), readPeriod(other.period)];
    if (other.unit !== figure.unit || !inner || !outer || inner.id === outer.id) return false;
    return isWithin(inner, outer);
  });

const later = (a: TargetFigure | null, b: TargetFigure): TargetFigure => {
  if (!a) return b;
  const [endA, endB] = [a, b].map(({ period }) => readPeriod(period)?.to ?? '') as [string, string];
  if (endA !== endB) return endA > endB ? a : b;
  return a.at >= b.at ? a : b;
};

/** Adds decimals as people do: 0,1 and 0,2 are 0,3. */
const sumOf = (figures: TargetFigure[]): number =>
  Number(figures.reduce((sum, { value }) => sum + value, 0).toPrecision(15));
