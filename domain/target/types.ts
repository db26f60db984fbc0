import type { Instant } from '../calendar/types.ts';
import type { PersonId, UnitId } from '../directory/types.ts';

/** How often a target is reported on. */
export type TargetRhythm = 'month' | 'quarter' | 'half-year' | 'year';

/** What a plan wants to be reached: 97 % of dossiers online, 18 households, an index of 90. */
export interface TargetWanted {
  value: number;
  side: 'at-least' | 'at-most';
}

/** One figure of a target: for a unit and a period. A later one of both stands in its place. */
export interface TargetFigure {
  /** Null: of the office as a whole. */
  unit: UnitId | null;
  /** `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
  period: string;
  value: number;
  /** Where it was read: a report, a system. */
  source: string;
  note: string;
  /** Reached, but not for good (*chưa bền vững*). */
  lasts: boolean;
  at: Instant;
  by: PersonId;
}

/** What is wanted of a plan beside its tasks, without the figures. */
export interface TargetTerms {
  name: string;
  /** `%`, `hộ`, `việc làm`, `điểm`. */
  measure: string;
  wanted: TargetWanted;
  /** Who reports it, each for itself; empty: the coordinator, for the office as a whole. */
  units: UnitId[];
  rhythm: TargetRhythm;
  /** How figures of several periods and units become one: counts add up, a share does not. */
  adds: boolean;
  /** The task in whose words it was found; empty: none. */
  ref: string;
  /** As the plan says it; empty: typed in by the coordinator. */
  words: string;
}

/** A target with what was reported of it. */
export interface Target extends TargetTerms {
  /** Within its plan. */
  id: string;
  figures: TargetFigure[];
}
