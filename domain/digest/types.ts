import type { Instant, LocalDate } from '../calendar/types.ts';
import type { PersonId, Role } from '../directory/types.ts';
import type { Policy, StepKind } from '../policy/types.ts';
import type { TaskFacts } from '../task/types.ts';

/** What a notice is about: a step of the schedule, or something that was done to the task. */
export type NoticeKind =
  | Exclude<StepKind, 'close' | 'extend'>
  | 'to-accept' // a report waits for the supervisor's acceptance
  | 'accepted'
  | 'returned'
  | 'extension-requested'
  | 'extension-granted'
  | 'extension-refused'
  | 'reassigned'
  | 'rescheduled'
  | 'cancelled'
  | 'undelivered'; // somebody's mail was refused or its fate is unknown; for the coordinator

/** A notice a task owes, before it is known who will get it. */
export interface HandOver {
  facts: TaskFacts;
  /** Unique within the task. */
  notice: string;
  kind: NoticeKind;
  to: Role[];
  /** When the mail is due; null: the next delivery after `now`. */
  deliverAt: Instant | null;
  urgent: boolean;
  reason: string;
  next: string;
  detail: string;
  policy: Policy;
  /**
   * The workflow's clock: under time skipping, and between machines, an activity's own is another.
   */
  now: Instant;
  /** When it was first tried, if that was not now: what was posted then is found again. */
  since?: Instant;
}

/** One line of somebody's mail. Everything the line shows travels with it. */
export interface Notice {
  /** Unique: `<task id>#<step id>@<person>`. */
  id: string;
  task: string;
  /** Short id people type, e.g. `k3f9a2c`. */
  key: string;
  kind: NoticeKind;
  title: string;
  ref: string;
  plan: string;
  unitName: string;
  dueText: string;
  dueDate: LocalDate | null;
  workBy: LocalDate | null;
  /** Why this step, in the agency's language. */
  reason: string;
  /** Why this person: the roles that led to him. */
  roles: Role[];
  /** The person it was meant for, when it goes to another. */
  instead: {
    person: PersonId;
    name: string;
    why: 'absent' | 'via-office' | 'polite' | 'unfilled';
  } | null;
  /** What happens next if nothing is done, in the agency's language; empty if nothing. */
  next: string;
  /** Free text: a return's reason, a question, an extension's wish. */
  detail: string;
  handedOverAt: Instant;
}

/** What a person's digest says, before it becomes a mail. */
export interface DigestContent {
  agencyName: string;
  person: { id: PersonId; name: string; title: string };
  date: LocalDate;
  notices: Notice[];
  /** Notices beyond what one mail can carry: counted, not listed. */
  omitted: number;
}

/**
 * What a mail server certainly did with a mail. Anything less certain is thrown and counts as
 * unknown.
 */
export type DeliveryOutcome =
  | { outcome: 'accepted'; response: string }
  | { outcome: 'refused'; permanent: boolean; response: string };

/** A mail fixed before its first attempt: every resend is the same bytes. */
export interface FrozenMail {
  to: string;
  messageId: string;
  /** RFC 822 message, gzip, base64: histories keep it, so it is kept small. */
  raw: string;
  subject: string;
}
