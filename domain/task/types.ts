import type { Instant, LocalDate } from '../calendar/types.ts';
import type { Actor } from '../case/actor.ts';
import type { NoticeKind } from '../digest/types.ts';
import type { PersonId, Relation, Role, UnitId } from '../directory/types.ts';
import type { Deadline } from '../due/types.ts';
import type { FindingRef } from '../inspection/findingRef.ts';
import type { DueReason } from '../policy/dueReason.ts';
import type { LadderStart, Policy, Rhythm, Schedule } from '../policy/types.ts';
import type { Slip } from '../superior/slip.ts';
import type { Language } from '../text/text.ts';
import type { Obstacle } from './obstacle/types.ts';
import type { Posting } from './posting/types.ts';
import type { WantedProofs } from './proof/types.ts';

/** Number and date of a document: how offices prove things. */
export interface DocumentRef {
  documentNo: string;
  documentDate: LocalDate;
}

/** Where something was posted or published, and for how long; null: to this day. */
export interface Posted {
  where: string;
  from: LocalDate;
  to: LocalDate | null;
}

/**
 * Proof of one product of a task: its document with number and date, or whatever else shows it; at
 * least one of these.
 */
export interface Proof extends Partial<DocumentRef> {
  /** The product it proves; empty: all that the task is to yield. */
  product: string;
  /** An address of the web. */
  link?: string;
  /** The file name of a picture, which the office keeps. */
  picture?: string;
  posted?: Posted;
  /** The office's day on which it was given, where it bears none of its own. */
  givenOn?: LocalDate;
}

export interface Report {
  at: Instant;
  by: PersonId;
  /** At least one. */
  proofs: Proof[];
  note: string;
  /** When a decision on it was undone, so that it waits for another. */
  askedAgainAt?: Instant;
}

export interface Extension {
  requestedAt: Instant;
  by: PersonId;
  to: LocalDate;
  reason: string;
  decision: { at: Instant; by: PersonId; granted: boolean; note: string } | null;
}

/** A wish that somebody else be given the task. */
export interface HandOverAsked {
  at: Instant;
  by: PersonId;
  reason: string;
}

/** A written explanation (văn bản giải trình): demanded, then sent with a number and a date. */
export interface WrittenExplanation {
  demandedAt: Instant;
  /** A person, or `policy`. */
  demandedBy: PersonId | 'policy';
  sent: ({ at: Instant; by: PersonId } & DocumentRef) | null;
}

/** A notice that waits for the coordinator's word before it is handed over. */
export interface HeldNotice {
  id: string;
  kind: NoticeKind;
  to: Role[];
  since: Instant;
}

/** What a task waits for before it can have a due date. */
export type Waiting = 'date' | 'event' | null;

/** Somebody who does a part of the task for the accountable officer, by an earlier day. */
export interface Doer {
  person: PersonId;
  innerDue: LocalDate | null;
}

/** A unit that takes part in a task beside the one that leads it. */
export interface Coordinating {
  unit: UnitId;
  name: string;
  relation: Relation;
}

/** What somebody of a coordinating unit adds to a task. */
export interface Contribution {
  at: Instant;
  by: PersonId;
  note: string;
  /** Its document, where it has one. */
  document: DocumentRef | null;
}

/** What is known of a task: facts only. Its status is derived from them and a moment. */
export interface TaskFacts {
  /** The workflow id: `<agency>/<plan>/<ref>/<unit>/<period>`. */
  id: string;
  agency: string;
  plan: string;
  /** By number and date, as mails and lists name it. */
  planName: string;
  ref: string;
  /** How its document itself numbers it; empty: not at all. Absent: by its `ref`. */
  numbering?: string;
  section: string;
  title: string;
  deliverable: string;
  /** Several of one kind are wanted, as somebody said; absent: its deliverable says it. */
  wanted?: WantedProofs;
  unit: UnitId;
  /**
   * The lead unit a corrected plan named last; absent: the one the id holds. Commands of people
   * leave it.
   */
  plannedUnit?: UnitId;
  unitName: string;
  relation: Relation;
  /** As its plan prints them. */
  coordinatingUnits: string[];
  /** Those of them that the directory knows; absent: nobody looked them up. */
  coordinating?: Coordinating[];
  /**
   * The ids of those a corrected plan named last; absent: those it was started with. Commands of
   * people leave it.
   */
  plannedCoordinating?: UnitId[];
  /** The newest things that coordinating units added; absent: none. */
  contributions?: Contribution[];
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
  doers: Doer[];
  /** The day of the document, slip or word that gave it; absent: it is of a plan, or not known. */
  givenOn?: LocalDate;
  /** Set for work a superior assigned in an incoming document. */
  assignedBy: string | null;
  /** The finding of an inspection it is to put right; absent: of none. */
  finding?: FindingRef;
  /** Where it stands in that superior's own system; absent: it was typed in, or is of a plan. */
  slip?: Slip;
  /** As the plan prints it, or as a question about it was answered. */
  dueText: string;
  /**
   * What the plan itself prints where `dueText` is such an answer; empty: nothing. Absent or null:
   * `dueText` is the plan's.
   */
  printedDue?: string | null;
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
  /** Due date of the occurrence before: nothing is sent for this one until then. */
  previousDue: LocalDate | null;
  /** `2024-Q1`, from the nominal due date. */
  dueQuarter: string | null;
  dueReason: DueReason;
  planYear: number;
  /** The plan's last day. */
  planUntil: LocalDate;
  /** The day the plan was first started; absent: the task came in by itself. */
  planStartedOn?: LocalDate;
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
  ladderFrom: LadderStart | null;
  reports: Report[];
  /** Proofs of some of the products while others are missing; absent or null: none. */
  proven?: Proof[] | null;
  /** What is or was posted until a day; absent or null: nothing. */
  postings?: Posting[] | null;
  /** Decision on the newest report: null while it waits. */
  review: { at: Instant; by: PersonId; accepted: boolean; note: string } | null;
  progress: { at: Instant; by: PersonId; note: string }[];
  extension: Extension | null;
  explanation: WrittenExplanation | null;
  /** Waits until the task is given to somebody; absent: nobody ever asked. */
  handOverAsked?: HandOverAsked | null;
  /** What hindered it, oldest first; only the newest may be open. Absent: nothing ever did. */
  obstacles?: Obstacle[];
  cancelled: { at: Instant; by: PersonId; reason: string } | null;
  /** Continuous, event and undated duties end with the plan's year. */
  closedAt: Instant | null;
  /** Notices that could not be handed over and still wait for it: for the coordinator's eyes. */
  trouble: string | null;
  /** Notices that wait for the coordinator's word; absent: none ever did. */
  held?: HeldNotice[];
  /** Those he dropped, until one of their kind goes or the ladder begins anew; absent: none. */
  dropped?: HeldNotice[];
  /** When the facts last changed. */
  changedAt: Instant;
}

/** What a task begins with: everything it will ever need from outside is computed already. */
export interface TaskStart {
  facts: TaskFacts;
  schedule: Schedule;
  /** Pinned: another policy reaches a running task only when it is applied to it. */
  policy: Policy;
  language: Language;
  /** Who gave it, where it is of no plan: a plan keeps who started it. */
  by?: Actor;
}
