import { beforeEach, describe, expect, it } from 'vitest';
import { createLimits } from '../../../../client/web/access/limits.ts';
import { SignIn } from '../../../../client/web/access/signIn/signIn.ts';
import { type Asked, firstLinkWord } from '../../../../client/web/access/signIn/words.ts';
import { accessDeps } from './deps.ts';

const LE = { agency: 'an-phuoc', person: 'pct-van-xa' };
const MINUTE = 60_000;
const FROM = '10.0.0.7';

let deps: ReturnType<typeof accessDeps>;
let signIn: SignIn;
/** Where people's mails go. */
let addresses: Map<string, string>;

beforeEach(() => {
  deps = accessDeps();
  addresses = new Map([[LE.person, 'le@anphuoc.example.vn']]);
  const addressOf = ({ person }: { person: string }) => addresses.get(person) ?? null;
  signIn = new SignIn({ ...deps.ground, limits: createLimits(), addressOf });
});

async function ask(account = LE): Promise<Asked> {
  const asked = await signIn.ask(account, FROM);
  if (!asked) throw new Error('no mail');
  return asked;
}

const here = ({ asked }: Asked) => ({ asked, from: FROM });
const IN = (way: string) => ({ in: true, account: LE, way });
const OUT = (why: string) => ({ in: false, why });

/** Another six digits. */
const wrong = ({ code }: Asked): string => `${(Number(code) + 1) % 1_000_000}`.padStart(6, '0');

describe('a mail to sign in with', () => {
  it('holds a link and a code of six digits; the browser keeps a word of its own', async () => {
    const { asked, link, code } = await ask();
    expect(code).toMatch(/^\d{6}$/);
    expect(new Set([asked, link])).toHaveLength(2);
    expect(asked).not.toContain(code);
    expect(deps.told()).toEqual(['sign-in-asked pct-van-xa']);
  });

  it('lets nobody in once its mailbox is not that person’s any more', async () => {
    const [byLink, byCode] = [await ask(), await ask()];
    addresses.set(LE.person, 'khac@anphuoc.example.vn');
    expect(await signIn.byLink(byLink.link, here(byLink))).toEqual(OUT('over'));
    expect(await signIn.byCode(byCode.code, here(byCode))).toEqual(OUT('not-asked'));
    addresses.delete(LE.person);
    expect(await signIn.byLink(byLink.link, here(byLink))).toEqual(OUT('over'));
    addresses.set(LE.person, 'LE@anphuoc.example.vn');
    expect(await signIn.byLink(byLink.link, here(byLink))).toEqual(IN('mailed-link'));
  });

  it('is another each time', async () => {
    const [one, other] = [await ask(), await ask()];
    expect(one.asked).not.toBe(other.asked);
    expect(await signIn.byLink(one.link, here(other))).toEqual(OUT('other-browser'));
  });

  it('leaves a stranger’s browser a word like any other, by which nobody is let in', async () => {
    const [decoy, real] = [signIn.decoy(), await ask()];
    expect(Math.abs(decoy.asked.length - real.asked.length)).toBeLessThan(40);
    expect(await signIn.byCode(wrong(decoy), here(decoy))).toEqual(OUT('wrong-code'));
    const found = await signIn.byCode(decoy.code, here(decoy));
    expect(found).not.toMatchObject({ account: LE });
  });

  it('is not sent to a stranger, who learns nothing', async () => {
    expect(await signIn.ask(null, FROM)).toBeNull();
    expect(deps.told()).toEqual(['sign-in-refused null unknown-mailbox']);
  });

  it('is sent ten times an hour to one person; then nothing is, and nothing is said', async () => {
    for (let times = 0; times < 10; times += 1) await ask();
    expect(await signIn.ask(LE, FROM)).toBeNull();
    expect(deps.told().at(-1)).toBe('sign-in-refused pct-van-xa too-many-asks');
    expect(await signIn.ask({ ...LE, person: 'y-te' }, FROM)).not.toBeNull();
  });

  it('is asked for from one address sixty times an hour at most', async () => {
    for (let times = 0; times < 60; times += 1) await signIn.ask(null, FROM);
    await expect(signIn.ask(LE, FROM)).rejects.toMatchObject({ status: 429 });
    expect(await signIn.ask(LE, '10.0.0.8')).not.toBeNull();
  });
});

describe('its link', () => {
  it('lets the browser in that asked, once', async () => {
    const asked = await ask();
    expect(signIn.look(asked.link, asked.asked)).toBeNull();
    expect(await signIn.byLink(asked.link, here(asked))).toEqual(IN('mailed-link'));
    expect(await signIn.byLink(asked.link, here(asked))).toEqual(OUT('used'));
    expect(deps.told().at(-1)).toBe('sign-in-refused pct-van-xa mailed-link used');
  });

  it('of ten uses at once lets one in', async () => {
    const asked = await ask();
    const uses = Array.from({ length: 10 }, () => signIn.byLink(asked.link, here(asked)));
    expect((await Promise.all(uses)).filter((one) => one.in)).toHaveLength(1);
  });

  it('does nothing in another browser, which is told to use the code', async () => {
    const asked = await ask();
    expect(signIn.look(asked.link, undefined)).toBe('other-browser');
    expect(await signIn.byLink(asked.link, { asked: undefined, from: FROM })).toEqual(
      OUT('other-browser'),
    );
    expect(await signIn.byLink(asked.link, here(asked))).toEqual(IN('mailed-link'));
  });

  it('is not used up by looking at it, however often', async () => {
    const asked = await ask();
    for (let times = 0; times < 100; times += 1) signIn.look(asked.link, asked.asked);
    expect(await signIn.byLink(asked.link, here(asked))).toEqual(IN('mailed-link'));
  });

  it('that lets nobody in is written down so often an hour', async () => {
    const caller = { asked: undefined, from: 'elsewhere' };
    const tries = Array.from({ length: 70 }, () => signIn.byCode('123456', caller));
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(deps.told()).toHaveLength(60);
  });

  it('serves a quarter of an hour', async () => {
    const [one, other] = [await ask(), await ask()];
    deps.pass(15 * MINUTE);
    expect(await signIn.byLink(one.link, here(one))).toEqual(IN('mailed-link'));
    deps.pass(1);
    expect(await signIn.byLink(other.link, here(other))).toEqual(OUT('over'));
  });

  it('cannot be made of what the browser keeps, nor the other way round', async () => {
    const asked = await ask();
    expect(await signIn.byLink(asked.asked, here(asked))).toEqual(OUT('unknown'));
    expect(await signIn.byCode(asked.code, { asked: asked.link, from: FROM })).toEqual(
      OUT('not-asked'),
    );
    expect(await signIn.byFirstLink(asked.link, { from: FROM })).toEqual(OUT('unknown'));
  });

  it('outlives a new key, and ends with its own', async () => {
    const [one, other] = [await ask(), await ask()];
    deps.rotate('k2', 'k1');
    expect(await signIn.byLink(one.link, here(one))).toEqual(IN('mailed-link'));
    deps.rotate('k2');
    expect(await signIn.byLink(other.link, here(other))).toEqual(OUT('unknown'));
  });
});

describe('its code', () => {
  it('lets in whoever types it into the page that asked, spaces or not', async () => {
    const asked = await ask();
    const typed = ` ${asked.code.slice(0, 3)} ${asked.code.slice(3)} `;
    expect(await signIn.byCode(typed, here(asked))).toEqual(IN('mailed-code'));
  });

  it('is used up with the link, and the link with it', async () => {
    const [one, other] = [await ask(), await ask()];
    await signIn.byLink(one.link, here(one));
    expect(await signIn.byCode(one.code, here(one))).toEqual(OUT('used'));
    await signIn.byCode(other.code, here(other));
    expect(await signIn.byLink(other.link, here(other))).toEqual(OUT('used'));
  });

  it.each(['', '12345', '1234567', 'abcdef', '００００００'])(
    'is not %j, and nothing is thrown',
    async (typed) => {
      expect(await signIn.byCode(typed, here(await ask()))).toEqual(OUT('wrong-code'));
    },
  );

  it('may be guessed at five times, then not even the right one serves', async () => {
    const asked = await ask();
    for (let times = 0; times < 5; times += 1)
      expect(await signIn.byCode(wrong(asked), here(asked))).toEqual(OUT('wrong-code'));
    await expect(signIn.byCode(asked.code, here(asked))).rejects.toMatchObject({
      status: 429,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      said: { vi: 'Đã thử quá nhiều lần; đợi 15 phút rồi thử lại.' },
    });
    const another = await ask();
    expect(await signIn.byCode(another.code, here(another))).toEqual(IN('mailed-code'));
  });

  it('is nothing without the browser that asked, or after a quarter of an hour', async () => {
    const asked = await ask();
    expect(await signIn.byCode(asked.code, { asked: undefined, from: FROM })).toEqual(
      OUT('not-asked'),
    );
    deps.pass(15 * MINUTE + 1);
    expect(await signIn.byCode(asked.code, here(asked))).toEqual(OUT('not-asked'));
  });

  it('of another mail is wrong', async () => {
    const [one, other] = [await ask(), await ask()];
    if (one.code === other.code) return;
    expect(await signIn.byCode(other.code, here(one))).toEqual(OUT('wrong-code'));
  });
});

describe('the link that a start prints', () => {
  const word = () => firstLinkWord(LE, deps.ground.keys(), deps.ground.now());

  it('lets in once, without a mail', async () => {
    const first = word();
    expect(await signIn.byFirstLink(first, { from: '127.0.0.1' })).toEqual(IN('first-link'));
    expect(await signIn.byFirstLink(first, { from: '127.0.0.1' })).toEqual(OUT('used'));
  });

  it('serves for a working day', async () => {
    const first = word();
    deps.pass(12 * 60 * MINUTE + 1);
    expect(await signIn.byFirstLink(first, { from: '127.0.0.1' })).toEqual(OUT('over'));
  });
});
