import { timingSafeEqual } from 'node:crypto';
import type { SigningKeys } from '../../../../domain/access/sealed.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import type { Account, Accounts } from '../../../office/types.ts';
import type { Audit, Audited } from '../audit.ts';
import type { Limits } from '../limits.ts';
import type { WayIn } from '../session/session.ts';
import type { WhyNot } from './refusals.ts';
import { type Asked, askedNow, codeOf, type Leave, mailboxMark, readLeave } from './words.ts';

/** What came of a link or a code. */
export type Let = { in: true; account: Account; way: WayIn } | { in: false; why: WhyNot };

/** Has a link or code used once, by whatever process. */
export type Redeemer = Pick<Accounts, 'redeem'>;

/** What signing in stands on. */
export interface SignInGround {
  keys: () => SigningKeys;
  redeemer: Redeemer;
  /** Where a person's mails go today; null: nowhere. */
  addressOf: (account: Account) => string | null;
  limits: Pick<Limits, 'asksOfPerson' | 'asksFrom' | 'codeTries' | 'unknownLinks'>;
  audit: Audit;
  now: () => Instant;
}

/** What a browser comes with: the word it was given when it asked, and where it is. */
export interface Caller {
  /** Its cookie `asked`. */
  asked: string | undefined;
  /** `callerAddress` */
  from: string;
}

/**
 * Signing in without a password. `ask` makes what the mail holds and what the browser keeps (cookie
 * `asked`); the mail's link serves in that browser only, where it opens a page with a button, and
 * its code is typed into the page that asked, because mail programs open links in browsers of their
 * own. Only a POST comes to `byLink`, `byCode` and `byFirstLink`: what merely looks at a link must
 * not use it up. Whoever is let in begins a session: `Sessions.begin`.
 */
export class SignIn {
  readonly #ground: SignInGround;

  constructor(ground: SignInGround) {
    this.#ground = ground;
  }

  /**
   * For somebody who may be of the directory (null: no such mailbox). Null where no mail is to be
   * sent; the page says the same all the same, so that nobody learns who is in the directory.
   * Throws an `HttpRefusal` (429) where too much was asked from one address.
   */
  async ask(account: Account | null, from: string): Promise<Asked | null> {
    const { limits, keys, now } = this.#ground;
    await limits.asksFrom.take(from);
    if (account === null) return this.#inVain(null, 'unknown-mailbox', from);
    const isAllowed = await limits.asksOfPerson.allows(`${account.agency}/${account.person}`);
    if (!isAllowed) return this.#inVain(account, 'too-many-asks', from);
    await this.#note('sign-in-asked', account, '', from);
    return askedNow(account, this.#ground.addressOf(account), keys(), now());
  }

  /**
   * What a browser is given where no mail is sent: nobody learns from it who is in the directory,
   * and it lets nobody in.
   */
  decoy(): Asked {
    return askedNow(NOBODY, null, this.#ground.keys(), this.#ground.now());
  }

  /**
   * Why no page with a button is to be shown for a mailed link; null: it is. Nothing is used up.
   */
  look(link: string, asked: string | undefined): WhyNot | null {
    return this.#linked(link, asked).why;
  }

  /** By the link of the mail, in the browser that asked. */
  async byLink(link: string, { asked, from }: Caller): Promise<Let> {
    return this.#let(this.#linked(link, asked), 'mailed-link', from);
  }

  /** By the code of the mail. Throws an `HttpRefusal` (429) after too many guesses. */
  async byCode(typed: string, { asked = '', from }: Caller): Promise<Let> {
    const { keys, limits } = this.#ground;
    const leave = readLeave('sign-in-asked', asked, keys());
    const isOver = leave === null || this.#isOver(leave);
    if (isOver) return this.#let({ leave, why: 'not-asked' }, 'mailed-code', from);
    await limits.codeTries.take(leave.id);
    const isRight = isSame(typed.replace(/\D/g, ''), codeOf(asked, keys()) ?? '');
    return this.#let({ leave, why: isRight ? null : 'wrong-code' }, 'mailed-code', from);
  }

  /**
   * By the link that a start printed. For a page that this machine alone reaches (`site.isLocal`).
   */
  async byFirstLink(word: string, { from }: Pick<Caller, 'from'>): Promise<Let> {
    const leave = readLeave('first-link', word, this.#ground.keys());
    const why = leave === null ? 'unknown' : this.#isOver(leave) ? 'over' : null;
    return this.#let({ leave, why }, 'first-link', from);
  }

  #linked(link: string, asked = ''): Judged {
    const keys = this.#ground.keys();
    const leave = readLeave('sign-in-link', link, keys);
    if (leave === null) return { leave, why: 'unknown' };
    if (this.#isOver(leave)) return { leave, why: 'over' };
    const here = readLeave('sign-in-asked', asked, keys);
    return { leave, why: here?.id === leave.id ? null : 'other-browser' };
  }

  /** Its time is over, or the mailbox it was sent to is not that person's any more. */
  #isOver({ until, mailbox, agency, person }: Leave): boolean {
    if (this.#ground.now() > until) return true;
    if (mailbox === undefined) return false;
    return mailboxMark(this.#ground.addressOf({ agency, person })) !== mailbox;
  }

  /** What is right is used up, which may have happened before. */
  async #let({ leave, why }: Judged, way: WayIn, from: string): Promise<Let> {
    const account = leave && { agency: leave.agency, person: leave.person };
    const isIn =
      leave && account && !why && (await this.#ground.redeemer.redeem(account, leave.id));
    if (isIn) return { in: true, account, way };
    const reason = why ?? 'used';
    await this.#ground.limits.unknownLinks.take(from);
    await this.#note('sign-in-refused', account, `${way} ${reason}`, from);
    return { in: false, why: reason };
  }

  async #inVain(account: Account | null, why: string, from: string): Promise<null> {
    await this.#note('sign-in-refused', account, why, from);
    return null;
  }

  #note(what: Audited, account: Account | null, detail: string, from: string): Promise<void> {
    const { agency = null, person = null } = account ?? {};
    return this.#ground.audit.write({
      ...{ at: this.#ground.now(), what, agency, person, from, detail },
    });
  }
}

/** No agency and no person are called so. */
const NOBODY: Account = { agency: '-', person: '-' };

/** What was read of a link or a code, and why it lets nobody in; null: it does. */
interface Judged {
  leave: Leave | null;
  why: WhyNot | null;
}

const isSame = (typed: string, code: string): boolean =>
  typed.length === code.length && timingSafeEqual(Buffer.from(typed), Buffer.from(code));
