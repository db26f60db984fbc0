import type { IncomingMessage, ServerResponse } from 'node:http';
import { type APIRequestContext, request } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Provider, type Trip } from '../../client/web/access/oidc/provider.ts';
import { type AccountProvider, NAMED, openProvider, signingKey } from './accountProvider.ts';

const ORIGIN = 'http://127.0.0.1:8240';
const AN = { email: 'an@xa.example.vn', email_verified: true, preferred_username: 'an' };

let there: AccountProvider;
let visitor: APIRequestContext;
let instead: (request: IncomingMessage, response: ServerResponse) => boolean;

beforeEach(async () => {
  instead = () => false;
  there = await openProvider(ORIGIN, { an: AN }, (...call) => instead(...call));
  visitor = await request.newContext();
});
afterEach(async () => {
  await visitor.dispose();
  await there.stop();
});

const settings = () => ({
  issuer: there.env.DONDOC_OIDC_ISSUER ?? '',
  clientId: there.env.DONDOC_OIDC_CLIENT_ID ?? '',
  clientSecret: there.env.DONDOC_OIDC_CLIENT_SECRET ?? '',
  label: null,
});

const json = (response: ServerResponse, body: unknown): true => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  return true;
};

/** Signs in at the provider; what stands in the address it then sends the browser to. */
async function signedInAt(to: string): Promise<URLSearchParams> {
  const steps = [{ prompt: 'login', login: 'an', password: 'x' }, { prompt: 'consent' }];
  let next = to;
  while (!next.startsWith(ORIGIN)) {
    const isForm = next.includes('/interaction/');
    const form = isForm ? steps.shift() : undefined;
    const answer = form
      ? await visitor.post(next, { form, maxRedirects: 0 })
      : await visitor.get(next, { maxRedirects: 0 });
    next = new URL(answer.headers().location ?? '', next).href;
  }
  return new URL(next).searchParams;
}

/** Goes there, signs in, and comes back with something changed. */
async function comeBack(provider: Provider, change: Partial<Trip> = {}) {
  const { to, trip } = await provider.begin();
  return provider.claimsOf(await signedInAt(to), { ...trip, ...change });
}

const refusal = (why: string) => ({ name: 'ProviderFault', why });

describe('a provider of accounts', () => {
  test('tells who somebody is', async () => {
    expect(await comeBack(new Provider(settings(), ORIGIN))).toEqual({
      email: AN.email,
      isVerified: true,
      username: 'an',
    });
  });

  test('is asked with state, nonce and a challenge of PKCE, all others each time', async () => {
    const provider = new Provider(settings(), ORIGIN);
    const asked = await Promise.all([provider.begin(), provider.begin()]);
    const all = asked.map(({ to }) => new URL(to).searchParams);
    expect(all[0]?.get('code_challenge_method')).toBe('S256');
    expect(all[0]?.get('redirect_uri')).toBe(`${ORIGIN}/vao/oidc`);
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(new Set(all.map((one) => one.get(name)))).toHaveLength(2);
    expect(all[0]?.get('code_challenge')).not.toBe(asked[0]?.trip.verifier);
  });

  test.each(['state', 'nonce', 'verifier'] as const)(
    'is not believed with another %s',
    async (what) => {
      const other = 'x'.repeat(43);
      await expect(
        comeBack(new Provider(settings(), ORIGIN), { [what]: other }),
      ).rejects.toMatchObject(refusal('not-confirmed'));
    },
  );

  test('is not believed where its token is signed with a key that it does not name', async () => {
    const { kty, n, e } = signingKey();
    const keys = [{ ...NAMED, kty, n, e }];
    instead = ({ url }, response) => url === '/jwks' && json(response, { keys });
    await expect(comeBack(new Provider(settings(), ORIGIN))).rejects.toMatchObject(
      refusal('not-confirmed'),
    );
  });

  test('does not take the page for itself without its secret, which no message holds', async () => {
    const provider = new Provider({ ...settings(), clientSecret: 'sai-bi-mat' }, ORIGIN);
    const error = await comeBack(provider).catch((thrown) => thrown);
    expect(error).toMatchObject(refusal('not-confirmed'));
    expect(error.message).toContain('401');
    expect(error.message).not.toContain('sai-bi-mat');
  });

  test('is asked what it is when first needed, once, and again where that failed', async () => {
    let asked = 0;
    let isUp = false;
    instead = ({ url }, response) => {
      if (!url?.startsWith('/.well-known')) return false;
      asked += 1;
      if (!isUp) response.writeHead(503).end();
      return !isUp;
    };
    const provider = new Provider(settings(), ORIGIN);
    expect(asked).toBe(0);
    await expect(provider.begin()).rejects.toMatchObject(refusal('provider-down'));
    isUp = true;
    await comeBack(provider);
    await provider.begin();
    expect(asked).toBe(2);
  });

  test('that does not answer is not waited for, at the start or on the way back', async () => {
    const provider = new Provider(settings(), ORIGIN, 1);
    const { to, trip } = await provider.begin();
    const query = await signedInAt(to);
    instead = () => true;
    const late = refusal('provider-down');
    await expect(provider.claimsOf(query, trip)).rejects.toMatchObject(late);
    await expect(new Provider(settings(), ORIGIN, 1).begin()).rejects.toMatchObject(late);
  });
});
