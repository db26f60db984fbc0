import type { Directory } from '../../../../domain/directory/types.ts';
import type { Expansion } from '../../../../domain/plan/expand/expand.ts';
import { type UnitWorkload, unitWorkload } from '../../../../domain/plan/unitWorkload.ts';
import { isOpen } from '../../plans/expandPlan.ts';

/** What starting a plan would start. */
export interface PlanStarts {
  /** Rows that become tasks. */
  rows: number;
  tasks: number;
  /** The refs of rows that wait for an answer. */
  waiting: string[];
  units: UnitWorkload[];
}

/** Counts what starting a plan would start, by unit. */
export function planStarts(expansions: Expansion[], directory: Directory): PlanStarts {
  const units = unitWorkload(expansions, directory);
  return {
    rows: expansions.filter(({ starts }) => starts.length > 0).length,
    tasks: units.reduce((sum, { tasks }) => sum + tasks, 0),
    waiting: expansions.filter(isOpen).map(({ task }) => task.ref),
    units,
  };
}
