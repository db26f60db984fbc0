import type { Instant, LocalDate } from '../calendar/types.ts';
import type { PersonId, UnitId } from '../directory/types.ts';
import type { DocumentRef } from '../task/types.ts';

/** What a plan wants to be inspected (chương trình kiểm tra): which units, how many of them. */
export interface InspectionProgramme {
  /** `Kiểm tra cải cách hành chính năm 2026` */
  name: string;
  /** Units that may be inspected: what a share is a share of. */
  units: UnitId[];
  /** At least so many percent of the units in the plan's time; null: the plan names none. */
  wantedPercent: number | null;
}

/** An inspection that took place. */
export interface InspectionHeld {
  on: LocalDate;
  /** The unit had not been told before. */
  sudden: boolean;
  /** Its minutes or its conclusion; null: none is issued yet. */
  document: DocumentRef | null;
}

/** What is typed of one inspection: planned, held, or both. */
export interface InspectionTerms {
  unit: UnitId;
  /** Both days included; null: it was not planned. */
  planned: { from: LocalDate; to: LocalDate } | null;
  /** Who leads the team, as the plan names him; empty: not said. */
  lead: string;
  /** Null: not yet. */
  held: InspectionHeld | null;
}

/** Something was typed wrongly and does not count any more. */
export interface TakenBack {
  at: Instant;
  by: PersonId;
  reason: string;
}

/** What an inspection found, and what is demanded for it. */
export interface FindingTerms {
  words: string;
  /** Who is to put it right. */
  unit: UnitId;
  /** What is demanded: it becomes a task. */
  remedy: string;
  /** By when, in words as of a plan: `trước ngày 30/6/2026`. */
  due: string;
}

/** A finding as its inspection keeps it. How its task stands is asked of the task. */
export interface Finding extends FindingTerms {
  /** Within its inspection. */
  id: string;
  /** Absent: it counts. */
  takenBack?: TakenBack;
}

/** An inspection of one unit. */
export interface Inspection extends InspectionTerms {
  /** Within its plan. */
  id: string;
  findings: Finding[];
  /** Absent: it counts. */
  takenBack?: TakenBack;
}

/** What a plan's record keeps of inspections. */
export interface Inspected {
  /** Absent: none was laid down. */
  programme?: InspectionProgramme;
  /** In the order in which they were typed; absent: none. */
  inspections?: Inspection[];
}
