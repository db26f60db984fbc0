import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { HttpRefusal } from '../../../../client/web/access/httpRefusal.ts';
import { nonceOf } from '../../../../client/web/access/security/headers.ts';
import { secured } from '../../../../client/web/access/security/secured.ts';
import { type Site, siteOf } from '../../../../client/web/access/site.ts';

const LOCAL = siteOf({ address: '127.0.0.1:8240', publicUrl: null });
const PUBLIC = siteOf({ address: '10.0.0.5:8240', publicUrl: 'https://dondoc.xa.example.vn' });

function appOf(site: Site): Hono {
  const app = new Hono();
  app.use(...secured(site, { uploads: ['/tai-len'] }));
  app.get('/', (context) => context.text(nonceOf(context)));
  app.get('/kieu.css', (context) => {
    context.header('cache-control', 'public, max-age=31536000, immutable');
    return context.text('');
  });
  app.get('/hong', () => {
    throw new TypeError('a fault of ours');
  });
  app.all('/viec', (context) => context.text('done'));
  app.post('/tai-len', async (context) => context.text(`${(await context.req.blob()).size}`));
  app.onError((error, context) => {
    if (!(error instanceof HttpRefusal)) return context.text('', 500);
    return context.text(error.said.vi, error.status, error.headers);
  });
  return app;
}

const ask = (site: Site, path: string, init: RequestInit & { headers?: Record<string, string> }) =>
  appOf(site).request(path, {
    ...init,
    headers: { host: new URL(site.origin).host, ...init.headers },
  });

const post = (site: Site, headers: Record<string, string>, body = 'a=1') =>
  ask(site, '/viec', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

describe('every answer', () => {
  it.each(['/', '/hong', '/khong-co'])('tells the browser what may run: %s', async (path) => {
    const { headers } = await ask(PUBLIC, path, {});
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'; style-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('that turns a request away does so, too', async () => {
    const { status, headers } = await post(PUBLIC, { origin: 'https://xau.example.com' });
    expect([status, headers.get('cache-control'), headers.get('x-frame-options')]).toEqual([
      403,
      'no-store',
      'DENY',
    ]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('has a nonce of its own, which the page knows', async () => {
    const [one, other] = await Promise.all([ask(LOCAL, '/', {}), ask(LOCAL, '/', {})]);
    const nonce = await one?.text();
    expect(one?.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(nonce).not.toBe(await other?.text());
  });

  it('asks for https from then on where that is how the page is reached, and only there', async () => {
    const of = async (site: Site) =>
      (await ask(site, '/', {})).headers.get('strict-transport-security');
    expect([await of(PUBLIC), await of(LOCAL)]).toEqual(['max-age=31536000', null]);
  });

  it('is not kept, unless its route says so', async () => {
    const { headers } = await ask(LOCAL, '/kieu.css', {});
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});

describe('a request that changes something', () => {
  it.each([
    [LOCAL, 'http://127.0.0.1:8240'],
    [LOCAL, 'http://localhost:8240'],
    [LOCAL, 'http://[::1]:8240'],
    [PUBLIC, 'https://dondoc.xa.example.vn'],
  ])('is taken from the page itself: %#', async (site, origin) => {
    expect((await post(site, { origin })).status).toBe(200);
  });

  it('is taken where an old proxy drops the origin and the browser vouches for it', async () => {
    expect((await post(PUBLIC, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['another page', { origin: 'https://xau.example.com' }],
    ['a page of the same name by http', { origin: 'http://dondoc.xa.example.vn' }],
    ['a page of a longer name', { origin: 'https://dondoc.xa.example.vn.xau.example.com' }],
    ['a page of another port', { origin: 'https://dondoc.xa.example.vn:8443' }],
    ['this machine, where the page is public', { origin: 'http://127.0.0.1:8240' }],
    ['nowhere', { origin: 'null' }],
    ['a page beside it', { 'sec-fetch-site': 'same-site' }],
    ['another page that only the browser names', { 'sec-fetch-site': 'cross-site' }],
    ['whoever does not say', {}],
  ])('is turned away from %s', async (_who, headers) => {
    const answer = await post(PUBLIC, headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe(
      'Chưa thực hiện: yêu cầu không được gửi từ trang https://dondoc.xa.example.vn. Mở trang tại địa chỉ ấy rồi làm lại.',
    );
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is turned away by any method: %s', async (method) => {
    const headers = { origin: 'https://xau.example.com', 'content-type': 'application/json' };
    expect((await ask(PUBLIC, '/viec', { method, headers })).status).toBe(403);
  });

  it.each(['application/json', 'text/plain', ''])('whatever it carries: %s', async (type) => {
    const headers = { origin: 'https://xau.example.com', 'content-type': type };
    expect((await post(PUBLIC, headers)).status).toBe(403);
  });

  it('one that changes nothing comes from anywhere: a link in a mail', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await ask(PUBLIC, '/viec', { headers })).status).toBe(200);
  });
});

describe('a host', () => {
  it.each([
    [LOCAL, '127.0.0.1:8240'],
    [LOCAL, 'localhost:8240'],
    [PUBLIC, 'DONDOC.xa.example.vn'],
    [PUBLIC, '10.0.0.5:8240'],
    [PUBLIC, '127.0.0.1:8240'],
  ])('of ours is served: %#', async (site, host) => {
    expect((await ask(site, '/', { headers: { host } })).status).toBe(200);
  });

  it.each([
    [LOCAL, 'xau.example.com:8240'],
    [LOCAL, '127.0.0.1'],
    [LOCAL, ''],
    [PUBLIC, 'xau.example.com'],
  ])('that was made to point here is not: %#', async (site, host) => {
    const answer = await ask(site, '/', { headers: { host } });
    expect([answer.status, await answer.text()]).toEqual([
      403,
      `Trang này chỉ mở tại ${site.origin}.`,
    ]);
  });
});

describe('a body', () => {
  const origin = LOCAL.origin;
  const sized = (path: string, bytes: number, streamed = false) => {
    const body = new Uint8Array(bytes);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(body);
        controller.close();
      },
    });
    return ask(LOCAL, path, {
      method: 'POST',
      headers: { origin, ...(streamed ? {} : { 'content-length': `${bytes}` }) },
      body: streamed ? stream : body,
      duplex: 'half',
    } as RequestInit & { headers: Record<string, string> });
  };
  const MB = 1024 * 1024;

  it.each([false, true])('of a form is a megabyte at most; streamed: %s', async (streamed) => {
    expect((await sized('/viec', MB, streamed)).status).toBe(200);
    const answer = await sized('/viec', MB + 1, streamed);
    expect([answer.status, await answer.text()]).toEqual([
      413,
      'Nội dung gửi lên quá lớn; nhiều nhất 1 MB.',
    ]);
  });

  it('of a plan is twenty at most', async () => {
    expect(await (await sized('/tai-len', 20 * MB)).text()).toBe(`${20 * MB}`);
    expect((await sized('/tai-len', 20 * MB + 1, true)).status).toBe(413);
    expect((await sized('/tai-len/', 2 * MB)).status).toBe(413);
  });
});
