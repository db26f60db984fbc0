import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { PersonId } from '../../directory/types.ts';
import type { NoticeKind, RefusedAbout } from '../types.ts';

/** How one notice of a mail ended, or how it stands. */
export interface NoticeEnd {
  id: string;
  subject: string;
  key: string;
  kind: NoticeKind;
  title: string;
  end: 'waiting' | 'delivered' | 'suppressed' | 'refused' | 'unknown' | 'moved';
  /** Where it moved: the id of another mail. */
  movedTo?: string;
  /** Why it was asked back. Suppressed for it, or, where it was delivered, too late for it. */
  recalled?: string;
}

export interface Attempt {
  at: Instant;
  outcome: 'accepted' | 'refused' | 'refused-for-now' | 'unknown';
  response: string;
  about?: RefusedAbout;
  /** Nothing was tried: all mails wait until our account is in order. */
  waited?: true;
}

/** The ledger of one mail: how it ended, or how it stands. */
export interface DigestLedger {
  id: string;
  agency: string;
  person: PersonId;
  date: LocalDate;
  deliverAt: Instant;
  end: 'waiting' | 'delivered' | 'refused' | 'unknown' | 'moved' | 'nothing';
  /** What was said of the whole mail: why it was refused, why its fate is unknown. */
  detail: string;
  subject: string;
  messageId: string;
  attempts: Attempt[];
  /** When it is tried again; null: not, or not known. */
  again: Instant | null;
  notices: NoticeEnd[];
}

/** What of a ledger tells how notices ended. */
export interface LedgerEnds extends Pick<DigestLedger, 'deliverAt' | 'detail'> {
  attempts: Pick<Attempt, 'at'>[];
  notices: Pick<NoticeEnd, 'id' | 'end' | 'movedTo' | 'recalled'>[];
}
