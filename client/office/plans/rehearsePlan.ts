import type { Agency } from '../../../config/agency.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { goingOn } from '../../../domain/rehearsal/goingOn.ts';
import { type Rehearsal, rehearse } from '../../../domain/rehearsal/rehearse.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { type Accept, expandAll, isOpen } from './expandPlan.ts';

/** The year of a plan as it would go if it were started at a moment and nobody ever reported. */
export interface PlanRehearsal extends Rehearsal {
  reading: PlanReading;
  from: Instant;
  /** The last day that is played. */
  until: LocalDate;
  /** The rows that start. */
  starting: Expansion[];
  /** Rows with a question that blocks: while one is open, `plan start` starts none. */
  blocked: Expansion[];
  /** Accepted suggestions that cannot be read and would be left out. */
  unclear: Expansion[];
}

/** How a plan's year is played. */
export interface RehearsalChoice {
  accept: Accept;
  from: Instant;
  until: LocalDate;
  /** Tasks of other plans, which go on beside it. */
  beside?: TaskFacts[];
}

/** Plays a plan's year before anything is switched on. Needs no engine. */
export function rehearsePlan(
  agency: Agency,
  reading: PlanReading,
  { accept, from, until, beside = [] }: RehearsalChoice,
): PlanRehearsal {
  const { expansions, unclear } = expandAll(agency, reading, accept, from);
  const blocked = expansions.filter(isOpen);
  const starting = expansions.filter((expansion) => !isOpen(expansion));
  const starts = [
    ...starting.flatMap((expansion) => expansion.starts),
    ...beside.map((facts) => goingOn(facts, agency, from)),
  ];
  return { reading, from, until, starting, blocked, unclear, ...rehearse(starts, agency, until) };
}
