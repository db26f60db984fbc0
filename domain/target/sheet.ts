import type { LocalDate } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import type { PlanPeriod } from '../due/context.ts';
import { periodsOfPlan, periodsOfYear, type TargetPeriod } from './periods.ts';
import { stateOf, type TargetState, worstOf } from './state.ts';
import { type CountTasks, type Reached, reachedIn } from './sums.ts';
import type { Target } from './types.ts';

/** What a target came to for a unit in a period, and how that stands. */
export interface TargetCell {
  period: TargetPeriod;
  reached: Reached | null;
  /** Null: not asked for yet, or nothing that could be judged by itself. */
  state: TargetState | null;
}

/** A target for one unit, or for the office as a whole. */
export interface TargetLine {
  unit: UnitId | null;
  /** By the target's own rhythm. */
  cells: TargetCell[];
  /** The year so far. */
  year: TargetCell;
}

/** A target through one year of its plan. */
export interface TargetSheet {
  target: Target;
  /** One for each unit that reports it; none where it is the whole office's alone. */
  units: TargetLine[];
  whole: TargetLine;
}

/** What a sheet is made from beside the target. */
export interface SheetAsked {
  year: number;
  plan: PlanPeriod;
  today: LocalDate;
  count: CountTasks;
}

/** Lays a target out, by unit and period. */
export function targetSheet(target: Target, asked: SheetAsked): TargetSheet {
  const units = target.units.map((unit) => lineOf(target, unit, asked));
  const [only] = units;
  const whole = units.length === 1 && only ? only : lineOf(target, null, asked);
  return { target, units, whole: judgedByUnits(target, units, whole) };
}

/** Where each unit is to reach it, the office has when all have. */
function judgedByUnits(target: Target, units: TargetLine[], whole: TargetLine): TargetLine {
  if (units.length < 2 || target.counted || (target.adds && !target.each)) return whole;
  return {
    ...whole,
    cells: whole.cells.map((cell, at) => ({
      ...cell,
      state: worstOf(units.map(({ cells }) => cells[at]?.state ?? null)),
    })),
    year: { ...whole.year, state: worstOf(units.map(({ year }) => year.state)) },
  };
}

function lineOf(target: Target, unit: UnitId | null, asked: SheetAsked): TargetLine {
  const cells = periodsOfPlan(target.rhythm, asked.year, asked.plan).map((period): TargetCell => {
    const reached = reachedIn(target, unit, period, asked.count);
    return { period, reached, state: stateIn(target, unit, { period, reached }, asked) };
  });
  return { unit, cells, year: yearOf(target, unit, cells, asked) };
}

/** A part of what adds up is judged by nobody: only whether it was reported. */
function stateIn(
  target: Target,
  unit: UnitId | null,
  { period, reached }: Pick<TargetCell, 'period' | 'reached'>,
  { today }: SheetAsked,
): TargetState | null {
  if (reached) return target.adds ? null : stateOf(target.wanted, reached);
  const isSum = unit === null && target.units.length > 0;
  return !isSum && isOwed(target, period, today) ? 'unreported' : null;
}

/** Whether a figure of a period is owed by a day: from the period's last. */
export const isOwed = (target: Target, { to }: PlanPeriod, today: LocalDate): boolean =>
  !target.counted && to <= today && to >= target.since;

function yearOf(
  target: Target,
  unit: UnitId | null,
  cells: TargetCell[],
  asked: SheetAsked,
): TargetCell {
  const [period] = periodsOfYear('year', asked.year) as [TargetPeriod];
  const reached = reachedIn(target, unit, period, asked.count);
  const isPart = unit !== null && target.adds && !target.each && target.units.length > 1;
  const isMissing = cells.some(({ state }) => state === 'unreported');
  if (!reached) return { period, reached, state: isMissing ? 'unreported' : null };
  if (isPart) return { period, reached, state: null };
  const state = stateOf(target.wanted, reached);
  if (!mayStillChange(target, state, { isMissing, isOver: period.to <= asked.today }))
    return { period, reached, state };
  return { period, reached, state: isMissing ? 'unreported' : null };
}

/**
 * Whether what is still to come may turn a sum: one below the least that is wanted may reach it
 * until the year is over, one within the most that is allowed may go over it.
 */
function mayStillChange(
  { adds, wanted }: Target,
  state: TargetState,
  { isMissing, isOver }: { isMissing: boolean; isOver: boolean },
): boolean {
  if (!adds) return false;
  if (wanted.side === 'at-least') return state === 'missed' && !isOver;
  return state !== 'missed' && (isMissing || !isOver);
}
