import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import { callerAddress } from '../../access/callerAddress.ts';
import { keep, kept } from '../../access/cookies.ts';
import { WHY_NOT, type WhyNot } from '../../access/signIn/refusals.ts';
import type { Let } from '../../access/signIn/signIn.ts';
import { MAILED_MS } from '../../access/signIn/words.ts';
import type { PublicEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { Fault } from '../../views/Fault.tsx';
import { Asking } from './Asking.tsx';
import { askAgain, enter, type SignInGround, show } from './enter.tsx';

const SAID = {
  sent: text(
    'Nếu địa chỉ này có trong danh bạ, thư đăng nhập đang được gửi đi. Mở liên kết trong thư bằng chính trình duyệt này, hoặc nhập mã 6 chữ số dưới đây.',
    'If this address is in the directory, a mail is on its way. Open its link in this browser, or type its six digits here.',
  ),
  code: text('Mã 6 chữ số', 'The six digits'),
  enter: text('Vào trang', 'Go in'),
  ready: text('Bấm nút để vào trang.', 'Press the button to go in.'),
};

/**
 * `/dang-nhap`, the mailed link beneath it unless nobody signs in by mail, and `/vao`, the link
 * that a start prints.
 */
export function mailed(ground: SignInGround): Hono<PublicEnv> {
  const { site, signIn } = ground;
  const from = (c: Context): string => callerAddress(c, site);
  const asked = (c: Context): string | undefined => kept(c, site, 'asked');
  const answer = (c: Context<PublicEnv>, let_: Let): Promise<Response> =>
    enter(c, ground, { let: let_, used: 'asked' });

  const app = new Hono<PublicEnv>()
    .get('/dang-nhap', (c) => show(c, <Asking language={c.var.language} ways={ground} />))
    .get('/vao/:link', (c) => show(c, <Entering language={c.var.language} />))
    .post('/vao/:link', async (c) => {
      if (!site.isLocal) return askAgain(c, ground, 'unknown');
      return answer(c, await signIn.byFirstLink(c.req.param('link'), { from: from(c) }));
    });
  if (!ground.byMail) return app;

  return app
    .post('/dang-nhap', async (c) => {
      const { mail = '', name = '' } = await formOf(c);
      const [only, ...others] = ground.accountsOf(mail, name);
      const account = only && others.length === 0 ? only : null;
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
      if (found.in || found.why !== 'wrong-code') return answer(c, found);
      return show(c, <Coding language={c.var.language} why={found.why} />, 422);
    })
    .get('/dang-nhap/:link', (c) => {
      const why = signIn.look(c.req.param('link'), asked(c));
      if (why) return askAgain(c, ground, why);
      return show(c, <Entering language={c.var.language} />);
    })
    .post('/dang-nhap/:link', async (c) =>
      answer(c, await signIn.byLink(c.req.param('link'), { asked: asked(c), from: from(c) })),
    );
}

const Coding: FC<{ language: Language; why?: WhyNot }> = ({ language, why }) => (
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
