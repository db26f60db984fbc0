import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { Expansion } from '../../../../domain/plan/expand/expand.ts';
import type { PlannedTask, Source } from '../../../../domain/plan/types.ts';
import { type RowDue, rowDue } from './rowDue.ts';

/** A row of a plan as it reads, and what it becomes where an agency is known. */
export interface PlanRow {
  ref: string;
  section: string;
  title: string;
  source: Source;
  /** Something about it is asked. */
  asks: boolean;
  /** The plan's own words, and the units they stand for; none where nothing was looked up. */
  lead: { printed: string[]; units: string[] };
  coordinating: string[];
  /** The plan's own words, who that is, and whether the field of work says so. */
  supervisor: { printed: string; people: NamedPerson[]; byField: boolean };
  due: RowDue;
  /** Tasks it becomes, of how many units; weeks gone by are left out. */
  becomes: { tasks: number; units: number; skipped: number };
}

/** Whose rules a plan is read by; without an agency `trước` means the day before. */
export interface RowRules {
  directory: Directory | null;
  beforeIsInclusive: boolean;
}

/** Lays one row out. */
export function planRow(task: PlannedTask, expansion: Expansion | null, rules: RowRules): PlanRow {
  const { ref, section, title, source, leadUnits, coordinatingUnits, confidence } = task;
  const { starts = [], units = [], skipped = 0 } = expansion ?? {};
  return {
    ...{ ref, section, title, source, asks: confidence === 'ask' },
    lead: { printed: expansion?.task.leadUnits ?? leadUnits, units },
    coordinating: coordinatingUnits,
    supervisor: { printed: task.supervisor, ...leadersOf(starts, rules) },
    due: rowDue(task, expansion, rules),
    becomes: { tasks: starts.length, units: units.length, skipped },
  };
}

function leadersOf(starts: Expansion['starts'], { directory }: RowRules) {
  const facts = starts.map((start) => start.facts);
  const ids = new Set(facts.map((one) => one.supervisor ?? one.listed.supervisor));
  return {
    people: [...ids].flatMap((id) => (id !== null && directory ? [named(directory, id)] : [])),
    byField: facts.some((one) => one.supervisor === null && one.listed.supervisor !== null),
  };
}
