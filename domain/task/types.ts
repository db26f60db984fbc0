import type { Instant, LocalDate } from '../calendar/types.ts';
import type { PersonId, Relation, UnitId } from '../directory/types.ts';
import type { Deadline } from '../due/types.ts';
import type { Rhythm } from '../policy/types.ts';

/** Proof of completion, as offices give it: number and date of a document, a link, a note. */
export interface Evidence {
  documentNo: string;
  documentDate: LocalDate;
  link?: string;
  note?: string;
}

export interface Report extends Evidence {
  at: Instant;
  by: PersonId;
}

export interface Extension {
  requestedAt: Instant;
  by: PersonId;
  to: LocalDate;
  reason: string;
  decision: { at: Instant; by: PersonId; granted: boolean; note: string } | null;
}

/** A written explanation (văn bản giải trình): demanded, then sent with a number and a date. */
export interface Letter {
  demandedAt: Instant;
  /** A person, or `policy`. */
  demandedBy: PersonId | 'policy';
  sent: { at: Instant; by: PersonId; documentNo: string; documentDate: LocalDate } | null;
}

/** What a task waits for before it can have a due date. */
export type Waiting = 'date' | 'event' | null;

/** What is known of a task: facts only. Its status is derived from them and a moment. */
export interface TaskFacts {
  /** The workflow id: `<agency>/<plan>/<ref>/<unit>/<period>`. */
  id: string;
  agency: string;
  plan: string;
  ref: string;
  section: string;
  title: string;
  deliverable: string;
  unit: UnitId;
  /**
   * The lead unit a corrected plan named last; absent: the one the id holds. Commands of people
   * leave it.
   */
  plannedUnit?: UnitId;
  unitName: string;
  relation: Relation;
  coordinatingUnits: string[];
  /**
   * Named in the plan or by reassignment; null: the unit's own officer, looked up when a step
   * fires.
   */
  officer: PersonId | null;
  /** The plan's supervising leader; null: by the unit's field, looked up when a step fires. */
  supervisor: PersonId | null;
  /**
   * Who held the roles when the task was handed out or reassigned: for searching only, a step asks
   * the directory.
   */
  listed: { officer: PersonId | null; supervisor: PersonId | null };
  /** Set for work a superior assigned in an incoming document. */
  assignedBy: string | null;
  dueText: string;
  /**
   * The due date a corrected plan named last; absent: the one the id holds. Commands of people
   * leave it.
   */
  plannedDue?: LocalDate | null;
  kind: Deadline['kind'];
  rhythm: Rhythm;
  /** Nominal due date: lateness starts after it. Null while waiting, and for continuous duties. */
  dueDate: LocalDate | null;
  /** The day people work towards: the due date, rolled over days off. */
  workBy: LocalDate | null;
  /**
   * Due date of the occurrence before: nothing is sent for this one until then. Absent where it was
   * not kept yet.
   */
  previousDue?: LocalDate | null;
  /** `2024-Q1`, from the nominal due date. */
  dueQuarter: string | null;
  /** Due text → rule → calendar → days skipped → date, in the agency's language. */
  explanation: string;
  planYear: number;
  waiting: Waiting;
  /** For events: due so many calendar days after the event. */
  offsetDays: number | null;
  /** Questions that were open when the task started. */
  openQuestions: string[];
  /** Goes up with every change; a computed schedule names the revision it was computed from. */
  revision: number;
  startedAt: Instant;
  /** The date had passed when the plan was loaded, and nobody has answered yet. */
  toConfirm: boolean;
  /** Confirmed late on this day: the ladder counts from it instead of the due date. */
  ladderFrom: LocalDate | null;
  reports: Report[];
  /** Decision on the newest report: null while it waits. */
  review: { at: Instant; by: PersonId; accepted: boolean; note: string } | null;
  progress: { at: Instant; by: PersonId; note: string }[];
  extension: Extension | null;
  letter: Letter | null;
  cancelled: { at: Instant; by: PersonId; reason: string } | null;
  /** Continuous, event and undated duties end with the plan's year. */
  closedAt: Instant | null;
  /**
   * The last hand-over that failed for good, until the next one succeeds: for the coordinator's
   * eyes.
   */
  trouble: string | null;
  /** When the facts last changed. */
  changedAt: Instant;
}
