import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { text } from '../../../../domain/text/text.ts';
import type { Account } from '../../../office/types.ts';
import { forget, type Kept } from '../../access/cookies.ts';
import type { OidcSignIn } from '../../access/oidc/oidcSignIn.ts';
import type { Sessions } from '../../access/session/sessions.ts';
import type { WhyNot } from '../../access/signIn/refusals.ts';
import type { Let, SignIn } from '../../access/signIn/signIn.ts';
import type { Site } from '../../access/site.ts';
import type { PublicEnv } from '../../env.ts';
import { Page, sendPage } from '../../views/page.tsx';
import { Asking, type Ways } from './Asking.tsx';

/** What a mail to sign in with says. */
export interface SignInMail extends Account {
  /** The address of the page with the button. */
  link: string;
  code: string;
  minutes: number;
}

/** Signing in by an account elsewhere, and what people call it; null: it has no name. */
export interface Elsewhere {
  signIn: OidcSignIn;
  label: string | null;
}

/** What the sign-in pages stand on. */
export interface SignInGround {
  site: Site;
  signIn: SignIn;
  /** Null: people sign in by mail alone. */
  elsewhere: Elsewhere | null;
  byMail: boolean;
  sessions: Sessions;
  /** The people of a mailbox; of one name, where one is given. */
  accountsOf(mailbox: string, name: string): Account[];
  /** Sends the mail at once, at any hour; what fails is told to the log. */
  send(mail: SignInMail): void;
}

const TITLE = text('Đăng nhập', 'Sign in');

/** A page of whoever has yet to sign in. */
export const show = (
  c: Context<PublicEnv>,
  body: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> =>
  sendPage(
    c,
    <Page title={TITLE} at={null} language={c.var.language}>
      {body}
    </Page>,
    status,
  );

/** The ways in once more, with why this one did not let in. */
export const askAgain = (c: Context<PublicEnv>, ways: Ways, why: WhyNot): Promise<Response> =>
  show(
    c,
    <Asking language={c.var.language} ways={ways} why={why} />,
    why === 'provider-down' ? 503 : 422,
  );

/** Begins the session of whoever was let in; else says why not. */
export async function enter(
  c: Context<PublicEnv>,
  ground: Pick<SignInGround, 'sessions' | 'site'> & Ways,
  { let: let_, used }: { let: Let; used: Kept },
): Promise<Response> {
  if (!let_.in) return askAgain(c, ground, let_.why);
  await ground.sessions.begin(c, let_.account, let_.way);
  forget(c, ground.site, used);
  return c.redirect('/', 303);
}
