import type { Instant, LocalDate } from '../calendar/types.ts';
import type { NoticeSubject } from '../case/subject.ts';
import type { Contact, PersonId, Role, UnitId } from '../directory/types.ts';
import type { Undecided } from '../policy/moments/workBy.ts';
import type { Delivery, LadderStart, StepKind } from '../policy/types.ts';

/** What a notice is about: a step of the schedule, or something that was done to its subject. */
export type NoticeKind =
  | Exclude<StepKind, 'ask-held' | 'close' | 'extend'>
  | 'to-accept' // a report waits for the supervisor's acceptance
  | 'accepted'
  | 'returned'
  | 'extension-requested'
  | 'extension-granted'
  | 'extension-refused'
  | 'reassigned'
  | 'obstacle-raised' // what hinders the work; for whoever is to answer
  | 'obstacle-answered'
  | 'obstacle-settled' // before it was answered
  | 'hand-over-asked' // whoever does it asks that somebody else be given it
  | 'contributed' // a unit that takes part added something; for whoever does it
  | 'handed-on' // within the unit, to whoever does it
  | 'rescheduled'
  | 'cancelled'
  | 'withdrawn' // the report that waited was taken back
  | 'reopened'
  | 'reinstated'
  | 'held' // a notice waits until he lets it go; for the coordinator
  | 'undelivered' // somebody's mail was refused or its fate is unknown; for the coordinator
  | 'open-work' // all that is open for somebody who is back from an absence
  | 'directory-fault' // something in the agency's files cannot be used; for the coordinator
  | 'system' // something is wrong with the machine or its accounts; for the coordinator
  | 'enter-decision' // days off are to be decided; for the coordinator
  | RoundNoticeKind;

/** What a notice of a round of reports says. */
export type RoundNoticeKind =
  | 'round-remind' // the unit has not sent its report
  | 'round-urge' // nor has it after the due day
  | 'round-missing' // who has not; for the coordinator and the leaders, one line a round
  | 'round-polite' // peers and superiors that have not; for the coordinator
  | 'round-returned'
  | 'round-supplement' // somebody asks to add to a locked round; for the coordinator
  | 'round-supplement-decided';

/** What the words of a notice are made of beside its subject; they are made when it is read. */
export interface NoticeRule {
  /** The policy's number of working days. */
  n?: number;
  /** Of a question about progress: `2024-Q1`. */
  quarter?: string;
  /** Where the ladder counts from another day than the due date. */
  ladderFrom?: LadderStart;
  /** By when whoever it was handed on to does it. */
  innerDue?: LocalDate;
  /** By when the answer to an obstacle is wished for. */
  answerBy?: LocalDate;
  /** How many of the products are proven, where some are. */
  proven?: { proven: number; of: number; missing: string[] };
  /** When a written explanation was demanded. */
  demandedAt?: Instant;
  /** When the report was made that waits for a decision. */
  reportedAt?: Instant;
  /** What waits for the coordinator's word. */
  holds?: NoticeKind;
  /** Of units that take part those it is for; absent: all. */
  units?: UnitId[];
}

/** What comes next if nobody does anything. */
export interface NextStep {
  kind: StepKind;
  date: LocalDate;
}

/** A notice that is owed, before it is known who will get it. */
export interface HandOver {
  subject: NoticeSubject;
  /** Unique within the subject. */
  notice: string;
  kind: NoticeKind;
  rule: NoticeRule;
  to: Role[];
  /** When the mail is due; null: the next delivery after `now`. */
  deliverAt: Instant | null;
  urgent: boolean;
  next: NextStep | null;
  detail: string;
  delivery: Delivery;
  /**
   * The workflow's clock: under time skipping, and between machines, an activity's own is another.
   */
  now: Instant;
  /** When it was first tried: what was posted then is found again. */
  since: Instant;
}

/** One line of somebody's mail. Everything the line shows travels with it. */
export interface Notice {
  /** Unique: `<key>#<notice>@<person>`. */
  id: string;
  /** The id of what it is about. */
  subject: string;
  /** Short id people type, e.g. `k3f9a2c`. */
  key: string;
  kind: NoticeKind;
  rule: NoticeRule;
  title: string;
  ref: string;
  /** How its document itself numbers it; empty: not at all. Absent: by its `ref`. */
  numbering?: string;
  /** As people know it: by number and date. */
  plan: string;
  unitName: string;
  /** The units beside it that led to this person, where they did. */
  takesPart?: string;
  dueText: string;
  /** What the plan prints, where `dueText` is what somebody answered; absent: it is the plan's. */
  printedDue?: string;
  dueDate: LocalDate | null;
  workBy: LocalDate | null;
  /** The days it may be moved to where the days off are not decided; absent: it stands. */
  undecided?: Undecided;
  /** Why this person: the roles that led to him. */
  roles: Role[];
  /** The person it was meant for, when it goes to another. */
  instead: {
    person: PersonId;
    name: string;
    why: 'absent' | 'via-office' | 'polite' | 'unfilled';
  } | null;
  next: NextStep | null;
  /** Free text: a return's reason, a question, an extension's wish. */
  detail: string;
  handedOverAt: Instant;
}

/** Where one person's part of a notice was put. How it ended there the mail's ledger says. */
export interface AddressedNotice {
  person: PersonId;
  /** The roles that led to him. */
  roles: Role[];
  /** The id of the mail. */
  mail: string;
  /** The notice's id in that mail. */
  notice: string;
  deliverAt: Instant;
}

/** What a person's digest says, before it becomes a mail. */
export interface DigestContent {
  agencyName: string;
  /** Whom its closing names; left out: the office. */
  contact?: Contact;
  person: { id: PersonId; name: string; title: string };
  date: LocalDate;
  notices: Notice[];
  /** Notices beyond what one mail can carry: counted, not listed. */
  omitted: number;
}

/**
 * Whose affair a refusal is, where it is not the mail's own: our account's at the mail server, for
 * certain or by the look of it. Then every mail would be refused.
 */
export type RefusedAbout = 'sender' | 'perhaps-sender';

/**
 * What a mail server certainly did with a mail. Anything less certain is thrown and counts as
 * unknown.
 */
export type DeliveryOutcome =
  | { outcome: 'accepted'; response: string }
  | {
      outcome: 'refused';
      permanent: boolean;
      response: string;
      about?: RefusedAbout;
      /** No server was asked: all mails wait until our account is in order. */
      waited?: true;
    };

/** A mail fixed for an attempt: every resend of one whose fate is unknown is the same bytes. */
export interface FrozenMail {
  /** The address it leaves under: bounces come back to it. */
  from: string;
  to: string;
  messageId: string;
  /** RFC 822 message, gzip, base64: histories keep it, so it is kept small. */
  raw: string;
  subject: string;
}
