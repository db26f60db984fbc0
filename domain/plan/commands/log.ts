import type { Instant } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { PlanCommandName } from './names.ts';

/** One command of a plan as its log keeps it: who gave it, when, with what. */
export interface PlanEntry {
  at: Instant;
  /** Of the command: one that is sent again is known by it. */
  id: string;
  what: PlanCommandName;
  by: Actor;
  /** Its own arguments. */
  kept: object;
}

/** A figure keeps who reported it and when: of their commands the log needs the newest alone. */
const FIGURES_KEPT = 300;

/** The log with another command. What was reported long ago stands in the raw history. */
export function logged(log: PlanEntry[], entry: PlanEntry): PlanEntry[] {
  const all = [...log, entry];
  const reports = all.filter(isReport);
  const first = reports.at(-FIGURES_KEPT) ?? entry;
  return reports.length <= FIGURES_KEPT
    ? all
    : all.filter((one, at) => !isReport(one) || at >= all.indexOf(first));
}

const isReport = ({ what }: PlanEntry): boolean => what === 'report-target';
