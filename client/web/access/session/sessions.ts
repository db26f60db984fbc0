import type { Context, MiddlewareHandler } from 'hono';
import { mayRead, type Readable } from '../../../../domain/access/mayRead.ts';
import type { SigningKeys } from '../../../../domain/access/sealed.ts';
import type { Standing } from '../../../../domain/access/standing.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import type { PersonId } from '../../../../domain/directory/types.ts';
import { text } from '../../../../domain/text/text.ts';
import type { Account, Accounts } from '../../../office/types.ts';
import type { Audit, AuditLine } from '../audit.ts';
import { callerAddress } from '../callerAddress.ts';
import { forget, keep, kept } from '../cookies.ts';
import { HttpRefusal } from '../httpRefusal.ts';
import type { Site } from '../site.ts';
import { Epochs } from './epochs.ts';
import {
  isToRenew,
  newSession,
  readSession,
  type Session,
  secondsLeft,
  sessionWord,
  type WayIn,
} from './session.ts';

/** Who asks, and what he is to his agency's page today. */
export interface SignedIn {
  session: Session;
  standing: Standing;
}

/** What `Sessions.read` leaves for the routes behind it. */
export interface SessionVariables {
  signedIn: SignedIn | null;
}

/** What sessions stand on. */
export interface SessionGround {
  site: Site;
  keys: () => SigningKeys;
  accounts: Pick<Accounts, 'epochOf' | 'endSessions'>;
  /** `standingToday`: null for whoever is not there any more. */
  standing: (account: Account) => Standing | null;
  audit: Audit;
  now: () => Instant;
}

/**
 * Who is signed in. `app.use(sessions.read)` after `secured`; then `context.var.signedIn`, or
 * `demand(context)` where a route is for those only.
 */
export class Sessions {
  readonly #ground: SessionGround;
  readonly #epochs: Epochs;

  constructor(ground: SessionGround) {
    this.#ground = ground;
    this.#epochs = new Epochs(ground.accounts, () => Date.parse(ground.now()));
  }

  /**
   * Reads who asks; `signedIn` is null for nobody, also where his session was ended elsewhere or he
   * is not there any more. Throws a `Refusal` where the engine does not answer.
   */
  readonly read: MiddlewareHandler<{ Variables: SessionVariables }> = async (context, next) => {
    const { site, keys, now } = this.#ground;
    const word = kept(context, site, 'session');
    const signedIn = word === undefined ? null : await this.#signedIn(word);
    context.set('signedIn', signedIn);
    await next();
    // A route that signed somebody in or out has written the cookie itself.
    if (word === undefined || context.get('signedIn') !== signedIn) return;
    if (signedIn === null) return forget(context, site, 'session');
    // A page that listens for changes is not used by that.
    if (context.res.headers.get('content-type')?.startsWith('text/event-stream')) return;
    const at = now();
    if (isToRenew(signedIn.session, at))
      this.#keep(context, { ...signedIn.session, seenAt: at }, keys());
  };

  /** Signs somebody in, in this browser. @returns his session */
  async begin(context: Context, account: Account, way: WayIn): Promise<Session> {
    const { standing, now, keys } = this.#ground;
    const is = standing(account);
    if (!is) throw notThere();
    const epoch = await this.#epochs.asked(account);
    const session = newSession(account, { epoch, way }, now());
    await this.#note(context, 'signed-in', session, way);
    this.#keep(context, session, keys());
    context.set('signedIn', { session, standing: is });
    return session;
  }

  /** Signs out, in this browser. */
  async end(context: Context): Promise<void> {
    const { session } = demand(context);
    await this.#note(context, 'signed-out', session, session.id);
    this.#leave(context);
  }

  /** Signs out in every browser: here at once, in other processes within half a minute. */
  async endAll(context: Context): Promise<void> {
    const { session } = demand(context);
    await this.endAllOf(session, { by: session.person, from: this.#from(context) });
    this.#leave(context);
  }

  /** The same for another, by whoever may; `from` is the network address he comes from. */
  async endAllOf(account: Account, { by, from }: { by: PersonId; from: string }): Promise<void> {
    this.#epochs.learn(account, await this.#ground.accounts.endSessions(account));
    await this.#write(from, 'sessions-ended', account, `by ${by}`);
  }

  async #signedIn(word: string): Promise<SignedIn | null> {
    const { keys, now, standing } = this.#ground;
    const session = readSession(word, keys(), now());
    const is = session && standing(session);
    if (!session || !is) return null;
    return (await this.#epochs.of(session)) === session.epoch ? { session, standing: is } : null;
  }

  #keep(context: Context, session: Session, keys: SigningKeys): void {
    const { site, now } = this.#ground;
    const word = sessionWord(session, keys);
    keep(context, site, 'session', { word, seconds: secondsLeft(session, now()) });
  }

  #leave(context: Context): void {
    forget(context, this.#ground.site, 'session');
    context.set('signedIn', null);
  }

  #note(
    context: Context,
    what: AuditLine['what'],
    account: Account,
    detail: string,
  ): Promise<void> {
    return this.#write(this.#from(context), what, account, detail);
  }

  #from = (context: Context): string => callerAddress(context, this.#ground.site);

  #write(
    from: string,
    what: AuditLine['what'],
    { agency, person }: Account,
    detail: string,
  ): Promise<void> {
    const { audit, now } = this.#ground;
    return audit.write({ at: now(), what, agency, person, from, detail });
  }
}

/** Who asks, on a route for those who signed in. Throws an `HttpRefusal` (401) for nobody. */
export function demand(context: Context): SignedIn {
  const signedIn = context.get('signedIn') as SignedIn | null | undefined;
  if (!signedIn) throw notSignedIn();
  return signedIn;
}

/** The same where he must be allowed to read something; else an `HttpRefusal` (403). */
export function demandReading(context: Context, what: Readable): SignedIn {
  const signedIn = demand(context);
  if (!mayRead(signedIn.standing, what)) throw notForHim();
  return signedIn;
}

const notSignedIn = (): HttpRefusal =>
  new HttpRefusal(401, text('Đăng nhập để xem trang này.', 'Sign in to see this page.'));

const notForHim = (): HttpRefusal =>
  new HttpRefusal(
    403,
    text(
      'Ông/Bà không có quyền xem nội dung này; cần xem thì liên hệ Văn phòng.',
      'This is not for you to see; ask the office if you need it.',
    ),
  );

const notThere = (): HttpRefusal =>
  new HttpRefusal(
    403,
    text(
      'Tài khoản này hiện không có trong danh bạ của cơ quan; liên hệ Văn phòng.',
      'This account is not in the agency’s directory now; ask the office.',
    ),
  );
