import type { Instant } from '../../calendar/types.ts';
import type { AddressedNotice, NoticeKind, NoticeRule } from '../../digest/types.ts';
import type { Role } from '../../directory/types.ts';
import type { Because } from '../because.ts';
import type { CommandName } from '../commands/names.ts';

/**
 * All that a task knows of one notice it owes: owed, perhaps held until the coordinator lets it go,
 * then suppressed before hand-over, or put into mails, from which it may be asked back. How it
 * ended there the mails' ledgers say.
 */
export interface NoticeRecord {
  /** Unique within the task: a step's key, or the kind and revision of a command. */
  id: string;
  kind: NoticeKind;
  to: Role[];
  owedAt: Instant;
  /** Roles that other steps, which fell due at the same time, stood for. */
  spared?: { to: Role[]; by: string[] };
  /** While it waits for the coordinator's word; what its hand-over will need. */
  held?: Owing;
  /** The notice whose sending it asks the coordinator about. */
  asks?: string;
  /** While it waits for its hand-over. */
  owing?: Owing;
  /** With what its hand-over needs where it was held: what dropped it may be undone. */
  suppressed?: { at: Instant; because: Because; held?: Owing };
  /** The task ended before it could be handed over. */
  givenUp?: { at: Instant; detail: string };
  handedOver?: HandedOver;
}

/** What a hand-over needs. */
export interface Owing {
  deliverAt: Instant | null;
  urgent: boolean;
  rule: NoticeRule;
  detail: string;
  /** The tries that failed; null before the first. */
  failed: { since: Instant; tries: number; nextAt: Instant; detail: string } | null;
}

export interface HandedOver {
  at: Instant;
  to: InMail[];
  /** Roles nobody could fill, and who got it instead, in the agency's language. */
  reports: string[];
}

export type InMail = Omit<AddressedNotice, 'notice'> & {
  /** It was asked back, whatever became of that. */
  recall?: { at: Instant; because: CommandName };
};

/** The roles and the mail of a notice that is to be asked back. */
export interface Recall {
  mail: string;
  notice: string;
  because: CommandName;
}

const HOUR_MS = 3_600_000;
const ROUNDS_OF_A_DAY = 24;

/** When a hand-over that has failed so often is tried again: each hour for a day, then each day. */
export const nextTry = (tries: number, now: Instant): Instant =>
  new Date(Date.parse(now) + HOUR_MS * (tries < ROUNDS_OF_A_DAY ? 1 : 24)).toISOString();

/** Whether a task that has ended waits no longer for a hand-over that fails. */
export const isGivenUp = (tries: number): boolean => tries >= ROUNDS_OF_A_DAY;

/** Whether a notice tells of a command: its id ends in the revision that the command led to. */
export const isOfCommand = (id: string): boolean => /@r\d+$/.test(id);
