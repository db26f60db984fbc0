import type { CountedTerm } from '../calendar/term.ts';
import type { Instant, LocalDate } from '../calendar/types.ts';
import type { Relation, Role } from '../directory/types.ts';
import type { Deadline } from '../due/types.ts';

/** How a deadline recurs, as far as reminders care. */
export type Rhythm = 'weekly' | 'monthly' | 'quarterly' | 'one-off';

export type StepKind =
  | 'assign' // giao việc: the task has just been handed to its unit
  | 'take-part' // phối hợp: to each unit that takes part beside the lead, once
  | 'remind' // nhắc việc: before the due date
  | 'urge' // đôn đốc: after it, to the officer and the coordinator
  | 'remind-inner' // whoever the head handed it on to, before the inner date
  | 'urge-inner' // after it, to him and the head
  | 'remind-obstacle' // whoever is to answer an obstacle, before the day that is wished for
  | 'urge-obstacle' // after it, to him and the coordinator
  | 'remind-posting' // what is posted is to be taken down
  | 'urge-posting' // nobody did: the coordinator is told, too
  | 'report-supervisor' // báo cáo lãnh đạo phụ trách
  | 'report-chairman' // báo cáo Chủ tịch
  | 'propose-explanation' // coordinator and leader are told that one may be demanded
  | 'require-explanation' // a written explanation (văn bản giải trình) becomes owed
  | 'urge-explanation' // the explanation is still missing
  | 'remind-review' // a report waits for the leader's word
  | 'report-review' // it still waits: the coordinator is told
  | 'ask-progress' // continuous duties, each quarter
  | 'ask-date' // external and unspecified deadlines, each month, to the coordinator
  | 'ask-confirmation' // the date had passed when the plan was loaded
  | 'ask-held' // what is held is asked about again, or goes, once the first month is over
  | 'close' // end of the year for continuous, event and undated duties
  | 'extend'; // the schedule ends here: compute the next part

/**
 * One thing that will happen to a task. Computed outside workflow code; carried in as plain data.
 * It holds no words: those are made when it is carried out, from what is true then.
 */
export interface Step {
  /** From `stepIds.ts`: the same however often a schedule is computed. */
  id: string;
  kind: StepKind;
  /**
   * The policy's number of working days: before the due date, late, or since a demand or a report.
   * Absent where the kind has none.
   */
  n?: number;
  /** The working day of its delivery, at the office. */
  date: LocalDate;
  /** When the task hands its notice over. */
  at: Instant;
  /** When the mail is due in the inbox. */
  deliverAt: Instant;
  to: Role[];
  /** Sent by itself within office hours instead of waiting for the digest. */
  urgent?: true;
  /** Waits for the coordinator's word before it is handed over. */
  held?: true;
  /** Of `extend`: the last day that the schedule before it covers. */
  after?: LocalDate;
}

/** A task's steps, and what they were computed from. */
export interface Schedule {
  steps: Step[];
  policyVersion: string;
  calendarVersion: string;
}

/** Rules of an agency; versioned, pinned per running task. Offsets are working days. */
export interface Policy {
  version: string;
  /** Reminders before the due date, by rhythm; 0 is the due day itself. */
  reminders: Record<Rhythm, number[]>;
  /** Tell the officer when a task is handed to him. */
  announce: boolean;
  ladder: {
    /** Days late when officer and coordinator are urged. */
    urge: number;
    supervisor: number;
    /** From then on once a week, in one list. */
    chairman: number;
    /** ISO weekday of the chairman's list (1 = Monday). */
    chairmanWeekday: number;
    /** Whether working days on which the engine was down count as days late. */
    outageDays: 'skip' | 'count';
  };
  /** Written explanation for tasks. */
  explanation: {
    /** Days late when it is proposed to demand one, or demanded; null for never. */
    afterDaysLate: number | null;
    /** It is demanded then without anybody's word; otherwise a person must demand it. */
    byItself: boolean;
    /** Days after the demand when it is urged, ascending. */
    urgeAfter: number[];
  };
  /**
   * Days from a plan's start in which what goes to leaders by itself, and demands of explanations,
   * wait for the coordinator's word; 0: none do.
   */
  firstMonthDays: number;
  /** A report closes the task only when accepted. */
  approval: boolean;
  /** Whether a task was done on the day of its document, or on the day it was reported. */
  doneOn: 'document' | 'report';
  /** A report that nobody decides on: days after it. */
  review: {
    /** When the leader is reminded. */
    remind: number;
    /** When the coordinator is told. */
    coordinator: number;
  };
  /** `trước ngày 5` is due on the 5th itself. */
  beforeIsInclusive: boolean;
  /** Where a due date on a day off moves to, for plan tasks. */
  planRoll: 'back' | 'forward';
  /** Items shown in full to a leader in one day's digest; the rest are counted. */
  attentionBudget: number;
  delivery: Delivery;
}

/** When mails leave. */
export interface Delivery {
  /** Local time the digest must be in the inbox, `HH:mm`. */
  inboxBy: string;
  /** Hand over and deliver at once, any hour: for trying the product out. */
  atOnce: boolean;
  /** Urgent mails a person gets in one day; what is urgent beyond them waits for the digest. */
  urgentPerDay: number;
}

/** The day the ladder counts from instead of the due date, and what happened on it. */
export interface LadderStart {
  on: LocalDate;
  /**
   * Confirmed late by the coordinator; its report returned; its due date moved to a day gone by.
   */
  since: 'confirmed' | 'returned' | 'moved' | 'reassigned';
}

/** What a schedule is computed from, beside the policy and the calendar. */
export interface ScheduleInput {
  taskId: string;
  kind: Deadline['kind'];
  rhythm: Rhythm;
  relation: Relation;
  waiting: 'date' | 'event' | null;
  planYear: number;
  /** The plan's last day. */
  planUntil: LocalDate;
  /** The day the plan was first started; absent: it is of no plan. */
  planStartedOn?: LocalDate | undefined;
  /** Nominal due date; null while waiting and for continuous duties. */
  dueDate: LocalDate | null;
  /** The term that the due date was counted by; absent: none was. */
  counted?: CountedTerm | undefined;
  /** Due date of the previous occurrence: nothing is sent for this one on or before that day. */
  previousDue: LocalDate | null;
  /** The date had passed when the plan was loaded: the coordinator is asked, nothing else. */
  toConfirm: boolean;
  /**
   * A dated report owed to a superior: the chairman is told at once, not only in the weekly list.
   */
  owedToSuperior: boolean;
  /** Tell the officer that the task is his. */
  announce: boolean;
  /** Whether somebody does it with its officer, by no day of his own; absent: nobody does. */
  isShared?: boolean;
  /** Whether units take part beside the lead, who are told once, too; absent: none does. */
  isJoint?: boolean;
  /** The moment the schedule is computed: plan load, reschedule, a new calendar. */
  from: Instant;
  /** The ladder counts from this day instead of the due date. */
  ladderFrom: LadderStart | null;
  /** A demanded explanation: urged until sent; `sent` ends it. Null: none demanded so far. */
  explanation: { demandedOn: LocalDate; sent: boolean } | null;
  /** By when whoever it was handed on to does it; null: it was handed on to nobody. */
  innerDue: LocalDate | null;
  /** An obstacle that waits for its answer, and by when it is wished for; null: none does. */
  obstacle: { id: string; answerBy: LocalDate } | null;
  /** What is posted and is to be taken down, with its last day. */
  postings: { id: string; to: LocalDate }[];
  /** A report that waits for a decision, and since when it does. */
  review: { askedOn: LocalDate } | null;
  /** Working days on which the engine was down, where the policy does not count them; ascending. */
  downDays: LocalDate[];
  /**
   * Continuing a schedule that ended after this day: steps up to it are not listed again. Null
   * where it is computed from its beginning.
   */
  after: LocalDate | null;
  /**
   * The day up to which steps were planned before, where nobody could plan further then: what fell
   * due since was missed, and is caught up on. Null where nothing was.
   */
  plannedUntil: LocalDate | null;
}
