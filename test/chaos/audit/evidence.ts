import type { Instant } from '../../../domain/calendar/types.ts';
import type { DigestLedger, NoticeEnd } from '../../../domain/digest/delivery/ledger.ts';
import type { Rescheduling } from '../../../domain/policy/renew.ts';
import type { Schedule } from '../../../domain/policy/types.ts';
import type { TaskState } from '../../../workflows/contract/task.ts';
import type { Asked } from '../deeds.ts';
import type { AcceptedMail } from '../processes/acceptedMails.ts';

/** A mail as its workflow tells it. */
export interface MailEvidence {
  id: string;
  running: boolean;
  /**
   * Since when the step under way (an attempt, a passing-on) has been tried; null while none is.
   */
  tryingSince: Instant | null;
  ledger: DigestLedger;
}

/** A notice in one mail. */
export interface Entry {
  mail: MailEvidence;
  notice: NoticeEnd;
}

/** A task as its workflow tells it, what it was started with, and what commands brought to it. */
export interface TaskEvidence {
  state: TaskState;
  first: Schedule;
  /** By the revision of the facts that the command led to. */
  brought: Record<number, Rescheduling>;
}

/** Everything that is known after a run. */
export interface Evidence {
  /** What was due by then is asked for: a little before it was gathered. */
  at: Instant;
  /**
   * When reading began: a mail taken later may be ahead of what its ledger said when it was asked.
   */
  readFrom: Instant;
  /** Tasks that do not answer any more. */
  frozen: string[];
  tasks: TaskEvidence[];
  asked: Asked[];
  mails: MailEvidence[];
  /** What the mail server really took. */
  accepted: AcceptedMail[];
  /** Between two attempts at a mail. */
  retryMs: number;
  addressOf(agency: string, person: string): string;
  /** Who is told of a mail that did not arrive; nobody tells him of his own. */
  coordinator: string;
}

/** Something that must not be. */
export interface Offence {
  /** The step, notice, mail or command. */
  about: string;
  why: string;
}

export type End = 'delivered' | 'suppressed' | 'refused' | 'unknown' | 'waiting';
