import { opened, type SigningKeys, sealed } from '../../../../domain/access/sealed.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import type { Trip } from './provider.ts';

/** So long somebody may stay at the provider, and then look for the name that he is asked for. */
export const TRIP_MS = 15 * 60_000;

/** A mailbox that the provider vouches for, of which several persons make use. */
export interface SharedMailbox {
  /** The state of the sign-in. */
  id: string;
  mailbox: string;
}

const untilOf = (now: Instant): Instant => new Date(Date.parse(now) + TRIP_MS).toISOString();

/** What a browser keeps while its reader is at the provider. */
export const tripWord = ({ state, nonce, verifier }: Trip, keys: SigningKeys, now: Instant) =>
  sealed('oidc-trip', [state, nonce, verifier, untilOf(now)], keys);

/** Null for none of ours, and for one whose time is over. */
export function readTrip(word: string, keys: SigningKeys, now: Instant): Trip | null {
  const [state, nonce, verifier, until] = opened('oidc-trip', word, keys) ?? [];
  if (!state || !nonce || !verifier || !until || now > until) return null;
  return { state, nonce, verifier };
}

/** What a browser keeps while its reader is asked for his name. */
export const mailboxWord = ({ id, mailbox }: SharedMailbox, keys: SigningKeys, now: Instant) =>
  sealed('oidc-mailbox', [id, mailbox, untilOf(now)], keys);

/** Null for none of ours, and for one whose time is over. */
export function readMailbox(word: string, keys: SigningKeys, now: Instant): SharedMailbox | null {
  const [id, mailbox, until] = opened('oidc-mailbox', word, keys) ?? [];
  return id && mailbox && until && now <= until ? { id, mailbox } : null;
}
