import type { Instant, LocalDate } from '../../domain/calendar/types.ts';
import type { NoticeKind } from '../../domain/digest/types.ts';
import type { PersonId } from '../../domain/directory/types.ts';

/** One mail to one person. */
export interface DigestInput {
  agency: string;
  person: PersonId;
  /** The working day it belongs to. */
  date: LocalDate;
  /** When it leaves. */
  deliverAt: Instant;
  /** Office time of its day, in which attempts may be repeated. */
  spans: { from: Instant; to: Instant }[];
  /** Late after an outage, it waits until nothing has come for so long … */
  quietMs: number;
  /** … but at most so long. */
  quietAtMostMs: number;
  /** Between two attempts; a mail begun before this was carried keeps to a quarter of an hour. */
  retryMs?: number;
  urgent: boolean;
}

export const ADD_SIGNAL = 'add';
export const WITHDRAW_SIGNAL = 'withdraw';
export const LEDGER_QUESTION = 'ledger';

export interface Withdrawal {
  notice: string;
  /** Why, in the agency's language. */
  because: string;
}

/** How one notice ended. */
export interface NoticeEnd {
  id: string;
  task: string;
  key: string;
  kind: NoticeKind;
  title: string;
  end: 'waiting' | 'delivered' | 'suppressed' | 'refused' | 'unknown' | 'moved';
  /** Why it was suppressed, or where it moved. */
  detail: string;
}

export interface Attempt {
  at: Instant;
  outcome: 'accepted' | 'refused' | 'refused-for-now' | 'unknown';
  response: string;
}

/** The day's ledger of one mail: the digest's query answer and its result. */
export interface DigestLedger {
  id: string;
  agency: string;
  person: PersonId;
  date: LocalDate;
  deliverAt: Instant;
  end: 'waiting' | 'delivered' | 'refused' | 'unknown' | 'moved' | 'nothing';
  subject: string;
  messageId: string;
  attempts: Attempt[];
  notices: NoticeEnd[];
}
