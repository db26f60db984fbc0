import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import { callerAddress } from '../../access/callerAddress.ts';
import { keep, kept } from '../../access/cookies.ts';
import type { Returned } from '../../access/oidc/oidcSignIn.ts';
import { TRIP_MS } from '../../access/oidc/words.ts';
import { WHY_NOT, type WhyNot } from '../../access/signIn/refusals.ts';
import type { Caller } from '../../access/signIn/signIn.ts';
import type { PublicEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { Fault } from '../../views/Fault.tsx';
import { askAgain, enter, type SignInGround, show } from './enter.tsx';

const SAID = {
  shared: text(
    'Nhiều người dùng chung hộp thư của tài khoản này. Nhập họ và tên của đồng chí.',
    'Several share the mailbox of this account. Type your name.',
  ),
  name: text('Họ và tên', 'Your name'),
  enter: text('Vào trang', 'Go in'),
};

/**
 * `/dang-nhap/oidc`, which leads to the provider of accounts, and `/vao/oidc`, where people come
 * back. A link leads there, no form: the page's forms are sent to the page alone.
 */
export function elsewhere(ground: SignInGround): Hono<PublicEnv> {
  const app = new Hono<PublicEnv>();
  if (!ground.elsewhere) return app;
  const { site } = ground;
  const { signIn } = ground.elsewhere;
  const caller = (c: Context): Caller => ({
    asked: kept(c, site, 'oidc'),
    from: callerAddress(c, site),
  });
  const keepWord = (c: Context, word: string): void =>
    keep(c, site, 'oidc', { word, seconds: TRIP_MS / 1000 });

  /** Nobody's name is known until he has come back once; then only that is asked for. */
  async function answer(c: Context<PublicEnv>, returned: Returned, why?: WhyNot) {
    if (!('asked' in returned)) return enter(c, ground, { let: returned, used: 'oidc' });
    keepWord(c, returned.asked);
    return show(c, <Naming language={c.var.language} why={why} />, why ? 422 : 200);
  }

  return app
    .get('/dang-nhap/oidc', async (c) => {
      const begun = await signIn.begin(callerAddress(c, site));
      if ('why' in begun) return askAgain(c, ground, begun.why);
      keepWord(c, begun.asked);
      return c.redirect(begun.to, 303);
    })
    .get('/vao/oidc', async (c) => {
      const query = new URL(c.req.url).searchParams;
      return answer(c, await signIn.returned(query, caller(c)));
    })
    .post('/vao/oidc', async (c) => {
      const { name = '' } = await formOf(c);
      return answer(c, await signIn.named(name, caller(c)), 'which-name');
    });
}

const Naming: FC<{ language: Language; why?: WhyNot | undefined }> = ({ language, why }) => (
  <>
    {why && <Fault said={WHY_NOT[why]} language={language} />}
    <p>{SAID.shared[language]}</p>
    <form class="act" method="post" action="/vao/oidc">
      <div>
        <label for="name">{SAID.name[language]}</label>
        <input id="name" name="name" autocomplete="name" required />
      </div>
      <div>
        <button type="submit">{SAID.enter[language]}</button>
      </div>
    </form>
  </>
);
