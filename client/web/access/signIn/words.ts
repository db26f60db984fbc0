import { createHash, randomBytes } from 'node:crypto';
import {
  numberOf,
  opened,
  type Purpose,
  type SigningKeys,
  sealed,
} from '../../../../domain/access/sealed.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import type { Account } from '../../../office/types.ts';

const MINUTE_MS = 60_000;

/** So long a mailed link and its code serve. */
export const MAILED_MS = 15 * MINUTE_MS;
/** So long the link serves that a start prints on this machine. */
export const FIRST_LINK_MS = 12 * 60 * MINUTE_MS;

/** A leave to sign in once. */
export interface Leave extends Account {
  id: string;
  until: Instant;
  /** Tells the mailbox it was sent to from any other; absent: it was printed, not sent. */
  mailbox?: string;
}

/**
 * What somebody who asked for a mail gets: one word for his browser, another and a code by mail.
 */
export interface Asked {
  leave: Leave;
  /** Kept by the browser that asked. */
  asked: string;
  /** In the mail's link. */
  link: string;
  /** In the mail, six digits; it belongs to `asked` and cannot be told from it. */
  code: string;
}

type LeavePurpose = Extract<Purpose, 'first-link' | 'sign-in-asked' | 'sign-in-link'>;

const newLeave = ({ agency, person }: Account, ms: number, now: Instant) => ({
  ...{ agency, person, id: randomBytes(16).toString('hex') },
  until: new Date(Date.parse(now) + ms).toISOString(),
});

const leaveWord = (
  purpose: LeavePurpose,
  { id, agency, person, until, mailbox }: Leave,
  keys: SigningKeys,
): string => sealed(purpose, [id, agency, person, until, ...(mailbox ? [mailbox] : [])], keys);

/** What a leave keeps of a mailbox, or of none: nobody reads the address from it. */
export const mailboxMark = (address: string | null): string =>
  createHash('sha256')
    .update((address ?? '').toLowerCase())
    .digest('hex')
    .slice(0, 12);

/** Somebody asks for a mail to sign in with, which goes to his address of now; null: to none. */
export function askedNow(
  account: Account,
  address: string | null,
  keys: SigningKeys,
  now: Instant,
): Asked {
  const leave: Leave = { ...newLeave(account, MAILED_MS, now), mailbox: mailboxMark(address) };
  const asked = leaveWord('sign-in-asked', leave, keys);
  const link = leaveWord('sign-in-link', leave, keys);
  return { leave, asked, link, code: codeOf(asked, keys) ?? '' };
}

/** The word of a link that needs no mail: whoever sees this machine's terminal may use it, once. */
export const firstLinkWord = (account: Account, keys: SigningKeys, now: Instant): string =>
  leaveWord('first-link', newLeave(account, FIRST_LINK_MS, now), keys);

/** What a word grants; null for none of ours. Whether its time is over is for the caller to see. */
export function readLeave(purpose: LeavePurpose, word: string, keys: SigningKeys): Leave | null {
  const [id, agency, person, until, mailbox] = opened(purpose, word, keys) ?? [];
  if (!id || !agency || !person || !until) return null;
  return { id, agency, person, until, ...(mailbox ? { mailbox } : {}) };
}

/** The code that belongs to the word of a browser that asked; null for none of ours. */
export function codeOf(asked: string, keys: SigningKeys): string | null {
  const number = numberOf('sign-in-asked', asked, 1_000_000, keys);
  return number === null ? null : `${number}`.padStart(6, '0');
}
