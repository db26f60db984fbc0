import { randomBytes } from 'node:crypto';
import { opened, type SigningKeys, sealed } from '../../../../domain/access/sealed.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import type { Account } from '../../../office/types.ts';

const HOUR_MS = 3_600_000;

/** Unused for so long, a session ends: overnight it does. */
export const IDLE_MS = 12 * HOUR_MS;
/** After so long it ends however much it was used. */
export const LONGEST_MS = 7 * 24 * HOUR_MS;
/** Its cookie is written anew when it is older than this. */
const RENEWED_AFTER_MS = HOUR_MS / 6;

/** How somebody got in. */
export type WayIn = 'first-link' | 'mailed-link' | 'mailed-code' | 'oidc';

/** Somebody signed in, in one browser. All of it stands in a signed cookie. */
export interface Session extends Account {
  /** Tells sessions apart in the audit. */
  id: string;
  /** Of his account when it began: once that has gone up, the session is over. */
  epoch: number;
  way: WayIn;
  begunAt: Instant;
  seenAt: Instant;
}

/** A session that begins now. */
export const newSession = (
  account: Account,
  { epoch, way }: Pick<Session, 'epoch' | 'way'>,
  now: Instant,
): Session => ({
  ...{ agency: account.agency, person: account.person, epoch, way },
  ...{ id: randomBytes(9).toString('base64url'), begunAt: now, seenAt: now },
});

/** What its cookie holds. */
export const sessionWord = (
  { id, agency, person, epoch, way, begunAt, seenAt }: Session,
  keys: SigningKeys,
): string => sealed('session', [id, agency, person, `${epoch}`, way, begunAt, seenAt], keys);

/**
 * The session that a cookie holds; null for none of ours, and for one that has ended by its time.
 */
export function readSession(word: string, keys: SigningKeys, now: Instant): Session | null {
  const [id, agency, person, epoch, way, begunAt, seenAt] = opened('session', word, keys) ?? [];
  if (!id || !agency || !person || !epoch || !way || !begunAt || !seenAt) return null;
  const isOver = isPast(seenAt, IDLE_MS, now) || isPast(begunAt, LONGEST_MS, now);
  if (isOver) return null;
  return { id, agency, person, epoch: Number(epoch), way: way as WayIn, begunAt, seenAt };
}

/** Whether its cookie is to be written anew, so that it does not end while it is used. */
export const isToRenew = ({ seenAt }: Session, now: Instant): boolean =>
  isPast(seenAt, RENEWED_AFTER_MS, now);

/** Seconds until it ends at the latest. */
export const secondsLeft = ({ begunAt }: Session, now: Instant): number =>
  Math.max(0, Math.floor((Date.parse(begunAt) + LONGEST_MS - Date.parse(now)) / 1000));

const isPast = (at: Instant, ms: number, now: Instant): boolean =>
  Date.parse(now) - Date.parse(at) > ms;
