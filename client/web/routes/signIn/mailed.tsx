import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { Agency } from '../../../config/agency.ts';
import { peopleOfMailbox } from '../../../domain/access/peopleOfMailbox.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { Account } from '../../office/types.ts';
import { callerAddress } from '../access/callerAddress.ts';
import { forget, keep, kept } from '../access/cookies.ts';
import type { Sessions } from '../access/session/sessions.ts';
import { WHY_NOT, type WhyNot } from '../access/signIn/refusals.ts';
import type { Let, SignIn } from '../access/signIn/signIn.ts';
import { MAILED_MS } from '../access/signIn/words.ts';
import type { Site } from '../access/site.ts';
import type { PublicEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { Fault } from '../views/Fault.tsx';
import { Page, sendPage } from '../views/page.tsx';

/** What a mail to sign in with says. */
export interface SignInMail extends Account {
  /** The address of the page with the button. */
  link: string;
  code: string;
  minutes: number;
}

/** What the sign-in pages stand on. */
export interface SignInPages {
  site: Site;
  signIn: SignIn;
  sessions: Sessions;
  agencies: { all(): Agency[] };
  now(): Instant;
  /** Sends the mail at once, at any hour; what fails is told to the log. */
  send(mail: SignInMail): void;
}

const SAID = {
  title: text('Đăng nhập', 'Sign in'),
  lead: text(
    'Nhập địa chỉ thư của đồng chí trong danh bạ cơ quan. Trang gửi một thư có liên kết và mã 6 chữ số.',
    'Type your mail address as your office’s directory has it. A mail with a link and a code of six digits will come.',
  ),
  mail: text('Địa chỉ thư', 'Mail address'),
  name: text('Họ và tên, nếu nhiều người dùng chung hộp thư', 'Your name, where several share it'),
  ask: text('Gửi thư đăng nhập', 'Send the mail'),
  sent: text(
    'Nếu địa chỉ này có trong danh bạ, thư đăng nhập đang được gửi đi. Mở liên kết trong thư bằng chính trình duyệt này, hoặc nhập mã 6 chữ số dưới đây.',
    'If this address is in the directory, a mail is on its way. Open its link in this browser, or type its six digits here.',
  ),
  code: text('Mã 6 chữ số', 'The six digits'),
  enter: text('Vào trang', 'Go in'),
  ready: text('Bấm nút để vào trang.', 'Press the button to go in.'),
};

/** `/dang-nhap`, the mailed link beneath it, and `/vao`, the link that a start prints. */
export function signInPages(ground: SignInPages): Hono<PublicEnv> {
  const { site, signIn, sessions } = ground;
  const from = (c: Context): string => callerAddress(c, site);
  const asked = (c: Context): string | undefined => kept(c, site, 'asked');

  /** Begins the session of whoever was let in; else says why not. */
  async function enter(c: Context<PublicEnv>, let_: Let): Promise<Response> {
    if (!let_.in) return show(c, <Asking language={c.var.language} why={let_.why} />, 422);
    await sessions.begin(c, let_.account, let_.way);
    forget(c, site, 'asked');
    return c.redirect('/', 303);
  }

  return new Hono<PublicEnv>()
    .get('/dang-nhap', (c) => show(c, <Asking language={c.var.language} />))
    .post('/dang-nhap', async (c) => {
      const { mail = '', name = '' } = await formOf(c);
      const account = accountOf(ground, mail, name);
      const made = await signIn.ask(account, from(c));
      const { asked: word } = made ?? signIn.decoy();
      keep(c, site, 'asked', { word, seconds: MAILED_MS / 1000 });
      if (account && made) {
        const link = `${site.origin}/dang-nhap/${made.link}`;
        // Not waited for: how long it takes would tell who is in the directory.
        ground.send({ ...account, link, code: made.code, minutes: MAILED_MS / 60_000 });
      }
      return show(c, <Coding language={c.var.language} />);
    })
    .post('/dang-nhap/ma', async (c) => {
      const { code = '' } = await formOf(c);
      const found = await signIn.byCode(code, { asked: asked(c), from: from(c) });
      if (found.in || found.why !== 'wrong-code') return enter(c, found);
      return show(c, <Coding language={c.var.language} why={found.why} />, 422);
    })
    .get('/dang-nhap/:link', (c) => {
      const why = signIn.look(c.req.param('link'), asked(c));
      if (why) return show(c, <Asking language={c.var.language} why={why} />, 422);
      return show(c, <Entering language={c.var.language} />);
    })
    .post('/dang-nhap/:link', async (c) =>
      enter(c, await signIn.byLink(c.req.param('link'), { asked: asked(c), from: from(c) })),
    )
    .get('/vao/:link', (c) => show(c, <Entering language={c.var.language} />))
    .post('/vao/:link', async (c) => {
      if (!site.isLocal) return show(c, <Asking language={c.var.language} why="unknown" />, 422);
      return enter(c, await signIn.byFirstLink(c.req.param('link'), { from: from(c) }));
    });
}

/** The one person of a mailbox, told apart by name where several share it; null for none. */
function accountOf({ agencies, now }: SignInPages, mail: string, name: string): Account | null {
  const wanted = fold(name);
  const found = agencies.all().flatMap(({ directory, calendar }) =>
    peopleOfMailbox(directory, mail, localDate(calendar, now()))
      .filter((person) => wanted === '' || fold(person.name) === wanted)
      .map(({ id }): Account => ({ agency: directory.agency, person: id })),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

const show = (c: Context<PublicEnv>, body: Child, status: 200 | 422 = 200): Promise<Response> =>
  sendPage(
    c,
    <Page title={SAID.title} at={null} language={c.var.language}>
      {body}
    </Page>,
    status,
  );

interface FormProps {
  language: Language;
  why?: WhyNot;
}

const Asking: FC<FormProps> = ({ language, why }) => (
  <>
    {why && <Fault said={WHY_NOT[why]} language={language} />}
    <p>{SAID.lead[language]}</p>
    <form class="act" method="post" action="/dang-nhap">
      <div>
        <label for="mail">{SAID.mail[language]}</label>
        <input id="mail" name="mail" type="email" autocomplete="email" required />
      </div>
      <div>
        <label for="name">
          <span class="hint">{SAID.name[language]}</span>
        </label>
        <input id="name" name="name" autocomplete="name" />
      </div>
      <div>
        <button type="submit">{SAID.ask[language]}</button>
      </div>
    </form>
  </>
);

const Coding: FC<FormProps> = ({ language, why }) => (
  <>
    {why && <Fault said={WHY_NOT[why]} language={language} />}
    <p>{SAID.sent[language]}</p>
    <form class="act" method="post" action="/dang-nhap/ma">
      <div>
        <label for="code">{SAID.code[language]}</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required />
      </div>
      <div>
        <button type="submit">{SAID.enter[language]}</button>
      </div>
    </form>
  </>
);

const Entering: FC<{ language: Language }> = ({ language }) => (
  <form method="post">
    <p>{SAID.ready[language]}</p>
    <button type="submit">{SAID.enter[language]}</button>
  </form>
);
