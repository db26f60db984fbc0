import { beforeEach, describe, expect, it } from 'vitest';
import { createLimits } from '../../../../client/web/access/limits.ts';
import { OidcSignIn } from '../../../../client/web/access/oidc/oidcSignIn.ts';
import { type Claims, ProviderFault } from '../../../../client/web/access/oidc/provider.ts';
import { accessDeps } from './deps.ts';

const FROM = '10.0.0.7';
const MINUTE = 60_000;
const MAILBOXES: Record<string, [person: string, name: string][]> = {
  'le@xa.example.vn': [['pct-van-xa', 'Đoàn Thị Mỹ Lệ']],
  'kt@xa.example.vn': [
    ['kinh-te', 'Tôn Thất Hải'],
    ['tai-chinh', 'Nghiêm Thị Thu'],
  ],
};
const LE = { email: 'le@xa.example.vn', isVerified: true, username: '' };
const SHARED = { ...LE, email: 'kt@xa.example.vn' };
const IN = (person: string) => ({ in: true, account: { agency: 'an-phuoc', person }, way: 'oidc' });
const OUT = (why: string) => ({ in: false, why });

let deps: ReturnType<typeof accessDeps>;
let says: Claims | ProviderFault;
let reasons: string[];
let signIn: OidcSignIn;

beforeEach(() => {
  deps = accessDeps();
  reasons = [];
  let trips = 0;
  const or = <T>(value: T): T => {
    if (says instanceof ProviderFault) throw says;
    return value;
  };
  signIn = new OidcSignIn({
    ...deps.ground,
    limits: createLimits(),
    provider: {
      begin: async () => {
        trips += 1;
        const trip = { state: `s${trips}`, nonce: 'n', verifier: 'v' };
        return or({ to: `https://tk.example.vn/?state=${trip.state}`, trip });
      },
      claimsOf: async () => or(says as Claims),
    },
    accountsOf: (mailbox, name) =>
      (MAILBOXES[mailbox] ?? [])
        .filter(([, called]) => name === '' || called === name)
        .map(([person]) => ({ agency: 'an-phuoc', person })),
    failed: ({ message }) => void reasons.push(message),
  });
  says = LE;
});

/** Goes there and comes back. */
async function trip() {
  const begun = await signIn.begin(FROM);
  if ('why' in begun) throw new Error(begun.why);
  const { searchParams } = new URL(begun.to);
  const caller = { asked: begun.asked, from: FROM };
  return { query: searchParams, caller, back: () => signIn.returned(searchParams, caller) };
}

describe('coming back from the provider', () => {
  it('lets in whoever’s mail address it has verified, once', async () => {
    const { back } = await trip();
    expect(await back()).toEqual(IN('pct-van-xa'));
    expect(await back()).toEqual(OUT('not-begun-here'));
    expect(deps.told()).toEqual(['sign-in-refused pct-van-xa oidc not-begun-here']);
  });

  it('of ten at once lets one in', async () => {
    const { back } = await trip();
    const all = await Promise.all(Array.from({ length: 10 }, back));
    expect(all.filter((one) => one.in)).toHaveLength(1);
  });

  it('is nothing without what the browser kept, or with that of another sign-in', async () => {
    const [one, other] = [await trip(), await trip()];
    const nobody = { asked: undefined, from: FROM };
    for (const caller of [nobody, other.caller, { ...nobody, asked: 'x.y' }])
      expect(await signIn.returned(one.query, caller)).toEqual(OUT('not-begun-here'));
    expect(await signIn.returned(new URLSearchParams(), one.caller)).toEqual(OUT('not-begun-here'));
    expect(await one.back()).toEqual(IN('pct-van-xa'));
  });

  it('serves a quarter of an hour', async () => {
    const { back } = await trip();
    deps.pass(15 * MINUTE + 1);
    expect(await back()).toEqual(OUT('not-begun-here'));
  });

  it.each([
    [{ ...LE, isVerified: false }, 'unverified-mail'],
    [{ ...LE, email: '' }, 'unverified-mail'],
    [{ ...LE, email: 'la@noikhac.example.vn' }, 'unknown-mailbox'],
    [{ ...LE, email: 'la@noikhac.example.vn', username: 'pct-van-xa' }, 'unknown-mailbox'],
  ])('lets nobody in of whom it says %j', async (claims, why) => {
    says = claims;
    expect(await (await trip()).back()).toEqual(OUT(why));
    expect(deps.told()).toEqual([`sign-in-refused null oidc ${why}`]);
  });

  it('that the provider does not confirm, or not now, is told apart', async () => {
    const { back } = await trip();
    says = new ProviderFault('not-confirmed', new Error('x'));
    expect(await back()).toEqual(OUT('not-confirmed'));
    says = new ProviderFault('provider-down', new TypeError('fetch failed'));
    expect(await back()).toEqual(OUT('provider-down'));
    expect(await signIn.begin(FROM)).toEqual({ why: 'provider-down' });
    expect(reasons).toEqual(['Error', 'TypeError', 'TypeError']);
  });

  it('is taken from one address a hundred and twenty times an hour', async () => {
    for (let times = 0; times < 120; times += 1)
      await signIn.returned(new URLSearchParams(), { asked: undefined, from: FROM });
    const { back } = await trip();
    await expect(back()).rejects.toMatchObject({ status: 429 });
  });
});

describe('what leads to no sign-in and is written down', () => {
  it('is a way there while the provider is silent, a hundred and twenty times an hour', async () => {
    says = new ProviderFault('provider-down', new TypeError('fetch failed'));
    for (let times = 0; times < 120; times += 1) await signIn.begin(FROM);
    await expect(signIn.begin(FROM)).rejects.toMatchObject({ status: 429 });
    expect(deps.told()).toHaveLength(120);
  });

  it('is a name without a mailbox, as often', async () => {
    const nobody = { asked: undefined, from: FROM };
    for (let times = 0; times < 120; times += 1) await signIn.named('Tôn Thất Hải', nobody);
    await expect(signIn.named('Tôn Thất Hải', nobody)).rejects.toMatchObject({ status: 429 });
    expect(deps.told()).toHaveLength(120);
  });
});

describe('one of several at a mailbox', () => {
  it('is known by what the provider calls him, where that is his id here', async () => {
    says = { ...SHARED, username: 'tai-chinh' };
    expect(await (await trip()).back()).toEqual(IN('tai-chinh'));
    says = { ...SHARED, username: 'pct-van-xa' };
    expect(await (await trip()).back()).toMatchObject({ in: false, why: 'which-name' });
  });

  it('is asked for his name, and lets in once by it', async () => {
    says = SHARED;
    const back = await (await trip()).back();
    if (!('asked' in back)) throw new Error('not asked');
    const caller = { asked: back.asked, from: FROM };
    for (const name of ['', 'Đoàn Thị Mỹ Lệ'])
      expect(await signIn.named(name, caller)).toEqual({ ...back, asked: back.asked });
    expect(await signIn.named('Tôn Thất Hải', caller)).toEqual(IN('kinh-te'));
    expect(await signIn.named('Tôn Thất Hải', caller)).toEqual(OUT('not-begun-here'));
  });

  it('may guess at it five times, and is nobody without the way back', async () => {
    says = SHARED;
    const { caller, back } = await trip();
    expect(await signIn.named('Tôn Thất Hải', caller)).toEqual(OUT('not-begun-here'));
    const asked = await back();
    if (!('asked' in asked)) throw new Error('not asked');
    const shared = { asked: asked.asked, from: FROM };
    for (let times = 0; times < 5; times += 1) await signIn.named('ai', shared);
    await expect(signIn.named('Tôn Thất Hải', shared)).rejects.toMatchObject({ status: 429 });
  });
});
