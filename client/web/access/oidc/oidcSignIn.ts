import type { SigningKeys } from '../../../../domain/access/sealed.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import type { Account } from '../../../office/types.ts';
import type { Audit } from '../audit.ts';
import type { Limits } from '../limits.ts';
import type { WhyNot } from '../signIn/refusals.ts';
import type { Caller, Let, Redeemer } from '../signIn/signIn.ts';
import { type Claims, type Provider, ProviderFault, type Trip } from './provider.ts';
import { mailboxWord, readMailbox, readTrip, tripWord } from './words.ts';

/** What came of a return from the provider; several at one mailbox are asked for their name. */
export type Returned = Let | { in: false; why: 'which-name'; asked: string };

/** What signing in by a provider stands on. */
export interface OidcGround {
  provider: Pick<Provider, 'begin' | 'claimsOf'>;
  keys: () => SigningKeys;
  redeemer: Redeemer;
  limits: Pick<Limits, 'returnsFrom' | 'codeTries'>;
  audit: Audit;
  /** The people of a mailbox; of one name, where one is given. */
  accountsOf(mailbox: string, name: string): Account[];
  now(): Instant;
  /** Told why a provider let nobody in, for the log. */
  failed(fault: ProviderFault): void;
}

/**
 * Signing in by an account elsewhere. `begin` makes where the browser goes and what it keeps
 * (cookie `oidc`); it comes back to `returned`, once. Whoever the provider names is found by his
 * mail address as the directory has it, which the provider must have verified. Whoever is let in
 * begins a session: `Sessions.begin`.
 */
export class OidcSignIn {
  readonly #ground: OidcGround;

  constructor(ground: OidcGround) {
    this.#ground = ground;
  }

  /**
   * Where a browser goes, and the word that it keeps; else why not. Throws an `HttpRefusal` (429)
   * where that was asked in vain too often from one network address.
   */
  async begin(from: string): Promise<{ to: string; asked: string } | { why: WhyNot }> {
    const { provider, keys, limits, now } = this.#ground;
    try {
      const { to, trip } = await provider.begin();
      return { to, asked: tripWord(trip, keys(), now()) };
    } catch (error) {
      const why = this.#whyOf(error);
      await limits.returnsFrom.take(from);
      await this.#refused(null, why, from);
      return { why };
    }
  }

  /**
   * Whoever comes back from the provider with something in the address. Throws an `HttpRefusal`
   * (429) where too many came from one network address.
   */
  async returned(query: URLSearchParams, { asked = '', from }: Caller): Promise<Returned> {
    const { limits, keys, now } = this.#ground;
    await limits.returnsFrom.take(from);
    const trip = readTrip(asked, keys(), now());
    if (!trip || query.get('state') !== trip.state)
      return this.#refused(null, 'not-begun-here', from);
    const claims = await this.#claimsOf(query, trip);
    if (typeof claims === 'string') return this.#refused(null, claims, from);
    return this.#known(claims, trip.state, from);
  }

  /** One of several at a mailbox, by his name. Throws an `HttpRefusal` (429) after five guesses. */
  async named(name: string, { asked = '', from }: Caller): Promise<Returned> {
    const { limits, keys, now, accountsOf } = this.#ground;
    const shared = readMailbox(asked, keys(), now());
    if (!shared) {
      await limits.returnsFrom.take(from);
      return this.#refused(null, 'not-begun-here', from);
    }
    await limits.codeTries.take(shared.id);
    const account = name === '' ? null : only(accountsOf(shared.mailbox, name));
    if (account) return this.#let(account, shared.id, from);
    await this.#refused(null, 'which-name', from);
    return { in: false, why: 'which-name', asked };
  }

  async #known({ email, isVerified, username }: Claims, id: string, from: string) {
    const { keys, now, accountsOf } = this.#ground;
    if (email === '' || !isVerified) return this.#refused(null, 'unverified-mail', from);
    const accounts = accountsOf(email, '');
    const account = only(accounts) ?? only(accounts.filter(({ person }) => person === username));
    if (account) return this.#let(account, id, from);
    if (accounts.length === 0) return this.#refused(null, 'unknown-mailbox', from);
    const asked = mailboxWord({ id, mailbox: email }, keys(), now());
    return { in: false, why: 'which-name', asked } as const;
  }

  async #claimsOf(query: URLSearchParams, trip: Trip): Promise<Claims | WhyNot> {
    try {
      return await this.#ground.provider.claimsOf(query, trip);
    } catch (error) {
      return this.#whyOf(error);
    }
  }

  #whyOf(error: unknown): WhyNot {
    if (!(error instanceof ProviderFault)) throw error;
    this.#ground.failed(error);
    return error.why;
  }

  /** One sign-in at the provider lets in once, whatever the provider makes of its code. */
  async #let(account: Account, id: string, from: string): Promise<Let> {
    const isFirst = await this.#ground.redeemer.redeem(account, id);
    if (!isFirst) return this.#refused(account, 'not-begun-here', from);
    return { in: true, account, way: 'oidc' };
  }

  async #refused(account: Account | null, why: WhyNot, from: string): Promise<Let> {
    const { agency = null, person = null } = account ?? {};
    await this.#ground.audit.write({
      ...{ at: this.#ground.now(), what: 'sign-in-refused', agency, person, from },
      detail: `oidc ${why}`,
    });
    return { in: false, why };
  }
}

const only = ([one, ...others]: Account[]): Account | null =>
  one && others.length === 0 ? one : null;
