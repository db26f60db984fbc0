import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { OidcSignIn } from '../../../client/web/access/oidc/oidcSignIn.ts';
import { siteOf } from '../../../client/web/access/site.ts';
import type { PublicEnv } from '../../../client/web/env.ts';
import type { SignInGround } from '../../../client/web/routes/signIn/enter.tsx';
import { signInPages } from '../../../client/web/routes/signIn/signInPages.ts';

const site = siteOf({ address: '127.0.0.1:8240', publicUrl: null });
const elsewhere = (label: string | null) => ({
  label,
  signIn: { begin: async () => ({ why: 'provider-down' }) } as unknown as OidcSignIn,
});

function pagesOf(ways: Pick<SignInGround, 'elsewhere' | 'byMail'>, language: 'vi' | 'en' = 'vi') {
  const app = new Hono<PublicEnv>();
  app.use(async (c, next) => {
    c.set('language', language);
    await next();
  });
  return app.route('/', signInPages({ site, ...ways } as unknown as SignInGround));
}

const saidBy = async (app: Hono<PublicEnv>, address = '/dang-nhap'): Promise<string> =>
  (await app.request(address)).text();

describe('the page to sign in', () => {
  test('names an account elsewhere only where there is one', async () => {
    const without = pagesOf({ elsewhere: null, byMail: true });
    expect(await saidBy(without)).not.toContain('/dang-nhap/oidc');
    const withOne = await saidBy(pagesOf({ elsewhere: elsewhere(null), byMail: true }));
    expect(withOne).toContain('Đăng nhập bằng tài khoản liên thông</a>');
    expect(withOne).toContain('Gửi thư đăng nhập');
  });

  test('calls it as people do', async () => {
    const ways = { elsewhere: elsewhere('tài khoản <công vụ>'), byMail: true };
    expect(await saidBy(pagesOf(ways))).toContain('Đăng nhập bằng tài khoản &lt;công vụ&gt;</a>');
    expect(await saidBy(pagesOf(ways, 'en'))).toContain('Sign in with tài khoản');
  });

  test('has no form for mails where nobody signs in by mail, and takes none', async () => {
    const app = pagesOf({ elsewhere: elsewhere(null), byMail: false });
    expect(await saidBy(app)).not.toContain('<form');
    for (const address of ['/dang-nhap', '/dang-nhap/ma', '/dang-nhap/x'])
      expect((await app.request(address, { method: 'POST' })).status).toBe(404);
  });

  test('says in one sentence that the provider does not answer, and offers the mail', async () => {
    const app = pagesOf({ elsewhere: elsewhere(null), byMail: true });
    const answer = await app.request('/dang-nhap/oidc');
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('Hệ thống tài khoản chưa trả lời; thử lại sau ít phút.');
    expect(page).toContain('Gửi thư đăng nhập');
  });
});
