import type { Instant, LocalDate } from '../calendar/types.ts';
import type { PersonId, UnitId } from '../directory/types.ts';
import type { RateName } from '../task/rates.ts';

/** How often a target is reported on. */
export const TARGET_RHYTHMS = ['month', 'quarter', 'half-year', 'year'] as const;
export type TargetRhythm = (typeof TARGET_RHYTHMS)[number];

/** What a plan wants to be reached: 97 % of dossiers online, 18 households, an index of 90. */
export interface TargetWanted {
  value: number;
  side: 'at-least' | 'at-most';
}

/** A share that is counted from tasks, by a formula with a name; nobody types it. */
export interface CountedBy {
  rate: RateName;
  /** Of the plan's tasks, or of all that superiors assigned to the office. */
  of: 'plan' | 'superior';
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
  /** False: reached, but not for good (*chưa bền vững*). */
  lasts: boolean;
  at: Instant;
  by: PersonId;
}

/** A figure as it is reported. */
export type ReportedFigure = Omit<TargetFigure, 'at' | 'by'>;

/** What is wanted of a plan beside its tasks, without the figures. */
export interface TargetTerms {
  name: string;
  /** `%`, `hộ`, `việc làm`, `điểm`. */
  measure: string;
  wanted: TargetWanted;
  /** Who reports it, each for itself; empty: the coordinator, for the office as a whole. */
  units: UnitId[];
  rhythm: TargetRhythm;
  /** Whether figures of several periods and units add up: counts do, a share does not. */
  adds: boolean;
  /** Of what adds up: whether each unit is to reach it by itself; else all of them together. */
  each: boolean;
  /** Null: its figures are reported. */
  counted: CountedBy | null;
  /** The task in whose words it was found; empty: none. */
  ref: string;
  /** As the plan says it; empty: typed in by the coordinator. */
  words: string;
}

/** A target with what was reported of it. */
export interface Target extends TargetTerms {
  /** Within its plan. */
  id: string;
  /** The day it was followed from: nobody owes figures of what had ended before. */
  since: LocalDate;
  figures: TargetFigure[];
}
