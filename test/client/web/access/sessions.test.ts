import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { HttpRefusal } from '../../../../client/web/access/httpRefusal.ts';
import { sessionWord } from '../../../../client/web/access/session/session.ts';
import {
  demand,
  demandReading,
  Sessions,
  type SessionVariables,
} from '../../../../client/web/access/session/sessions.ts';
import { type Site, siteOf } from '../../../../client/web/access/site.ts';
import { standingOf } from '../../../../domain/access/standing.ts';
import { mailLinkWord } from '../../../../domain/access/workLink.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import { signingKeys } from '../../../domain/access/signingKeys.ts';
import { tanLap } from '../../../domain/directory/sampleDirectory.ts';
import { accessDeps } from './deps.ts';

const PUBLIC = siteOf({ address: '10.0.0.5:8240', publicUrl: 'https://dondoc.xa.example.vn' });
const LOCAL = siteOf({ address: '127.0.0.1:8240', publicUrl: null });

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const HANH = { agency: 'tan-lap', person: 'van-hoa' };

let deps: ReturnType<typeof accessDeps>;
let directory: typeof tanLap;

beforeEach(() => {
  deps = accessDeps();
  directory = tanLap;
});

/** A process that serves the page. */
function processOf(site: Site): Hono<{ Variables: SessionVariables }> {
  const sessions = new Sessions({
    ...deps.ground,
    site,
    standing: ({ agency, person }) =>
      agency === directory.agency ? standingOf(directory, person, '2026-11-30') : null,
  });
  const app = new Hono<{ Variables: SessionVariables }>();
  app.use(sessions.read);
  app.get('/', (context) => context.text(context.var.signedIn?.session.person ?? 'nobody'));
  app.get('/toi', (context) => context.text(demand(context).standing.roles.join()));
  app.get('/cai-dat', (context) => {
    demandReading(context, { kind: 'settings', agency: 'tan-lap' });
    return context.text('settings');
  });
  app.post('/vao/:agency/:person', async (context) => {
    await sessions.begin(context, context.req.param(), 'mailed-link');
    return context.redirect('/', 303);
  });
  app.post('/ra', async (context) => {
    await sessions.end(context);
    return context.redirect('/', 303);
  });
  app.post('/ra-het', async (context) => {
    await sessions.endAll(context);
    return context.redirect('/', 303);
  });
  app.onError((error, context) =>
    error instanceof HttpRefusal
      ? context.text(error.said.vi, error.status, error.headers)
      : context.text(error.message, 503),
  );
  return app;
}

/** A browser: keeps the cookies it is sent. */
function browser(app: { request: Hono['request'] }) {
  const jar = new Map<string, string>();
  let sent: string[] = [];
  const ask = async (path: string, method = 'GET') => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(path, { method, headers: { cookie } });
    sent = answer.headers.getSetCookie();
    for (const line of sent) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    jar,
    ask,
    sent: () => sent,
    signIn: (account = HANH) => ask(`/vao/${account.agency}/${account.person}`, 'POST'),
    who: async () => (await ask('/')).text(),
  };
}

describe('a session', () => {
  it('begins with a sign-in, is written down, and lasts from page to page', async () => {
    const one = browser(processOf(PUBLIC));
    expect(await one.who()).toBe('nobody');
    await one.signIn();
    expect(await one.who()).toBe('van-hoa');
    expect(await (await one.ask('/toi')).text()).toBe('head,officer');
    expect(deps.told()).toEqual(['signed-in van-hoa mailed-link']);
  });

  it('lies in a cookie for this host, https and our own requests alone, out of scripts’ reach', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    const [line = ''] = one.sent();
    expect(line).toMatch(/^__Host-dondoc-session=[A-Za-z0-9_.-]+; /);
    expect(line.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=604800',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
  });

  it('on this machine does without https, under a name of its port', async () => {
    const one = browser(processOf(LOCAL));
    await one.signIn();
    expect([...one.jar.keys()]).toEqual(['dondoc-8240-session']);
    expect(one.sent()[0]).not.toContain('Secure');
    expect(one.sent()[0]).toContain('HttpOnly');
  });

  it('is known to every process that has the keys', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    const other = browser(processOf(PUBLIC));
    for (const [name, value] of one.jar) other.jar.set(name, value);
    expect(await other.who()).toBe('van-hoa');
  });

  it('begins for nobody who is not in the directory, and of no agency that is not served', async () => {
    const one = browser(processOf(PUBLIC));
    expect((await one.signIn({ agency: 'tan-lap', person: 'nguoi-la' })).status).toBe(403);
    expect((await one.signIn({ agency: 'khac', person: 'van-hoa' })).status).toBe(403);
    expect([one.jar.size, deps.lines]).toEqual([0, []]);
  });

  it('begins for nobody where it cannot be written down', async () => {
    deps.ground.audit.write = async () => {
      throw new Error('ENOSPC');
    };
    const one = browser(processOf(PUBLIC));
    expect((await one.signIn()).status).toBe(503);
    expect(one.jar.size).toBe(0);
  });
});

describe('a session ends', () => {
  it('when it was not used for twelve hours', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    deps.pass(12 * HOUR + SECOND);
    expect(await one.who()).toBe('nobody');
    expect(one.jar.size).toBe(0);
  });

  it('not while it is used, until it is a week old', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    for (let hours = 0; hours < 7 * 24; hours += 8) {
      expect(await one.who()).toBe('van-hoa');
      deps.pass(8 * HOUR);
    }
    deps.pass(SECOND);
    expect(await one.who()).toBe('nobody');
  });

  it('and is not written anew with each page, but every ten minutes', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    deps.pass(10 * MINUTE);
    await one.who();
    expect(one.sent()).toEqual([]);
    deps.pass(SECOND);
    await one.who();
    expect(one.sent()[0]).toMatch(/Max-Age=604199/);
  });

  it('when its person signs out, in that browser', async () => {
    const app = processOf(PUBLIC);
    const [one, other] = [browser(app), browser(app)];
    await one.signIn();
    await other.signIn();
    deps.pass(HOUR);
    await one.ask('/ra', 'POST');
    expect([one.jar.size, await one.who(), await other.who()]).toEqual([0, 'nobody', 'van-hoa']);
    expect(deps.told().at(-1)).toMatch(/^signed-out van-hoa /);
  });

  it('everywhere with one word: here at once, in another process within half a minute', async () => {
    const [app, elsewhere] = [processOf(PUBLIC), processOf(PUBLIC)];
    const [one, same, other] = [browser(app), browser(app), browser(elsewhere)];
    for (const each of [one, same, other]) await each.signIn();
    await one.ask('/ra-het', 'POST');
    expect([await one.who(), await same.who(), await other.who()]).toEqual([
      'nobody',
      'nobody',
      'van-hoa',
    ]);
    deps.pass(30 * SECOND);
    expect(await other.who()).toBe('nobody');
    expect(deps.told().at(-1)).toBe('sessions-ended van-hoa by van-hoa');
  });

  it('and a new one may begin at once, in any process', async () => {
    const [app, elsewhere] = [processOf(PUBLIC), processOf(PUBLIC)];
    const [one, other] = [browser(app), browser(elsewhere)];
    await one.signIn();
    await other.signIn();
    await one.ask('/ra-het', 'POST');
    await other.signIn();
    deps.pass(MINUTE);
    expect(await other.who()).toBe('van-hoa');
  });

  it('when its person is not in the directory any more', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    directory = { ...tanLap, people: tanLap.people.filter(({ id }) => id !== 'van-hoa') };
    expect(await one.who()).toBe('nobody');
  });

  it('when the key it was signed with is gone; not when another was put on top', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    deps.rotate('k2', 'k1');
    expect(await one.who()).toBe('van-hoa');
    deps.rotate('k2');
    expect(await one.who()).toBe('nobody');
  });

  it('and asks for its epoch every half a minute, not with each page', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    for (let pages = 0; pages < 20; pages += 1) await one.who();
    expect(deps.asked).toEqual(['tan-lap/van-hoa']);
    deps.pass(30 * SECOND);
    await one.who();
    expect(deps.asked).toHaveLength(2);
  });

  it('is not known to have ended where the engine does not answer: that is told, nobody is let in', async () => {
    const one = browser(processOf(PUBLIC));
    await one.signIn();
    const epochOf = deps.ground.accounts.epochOf;
    deps.ground.accounts.epochOf = async () => {
      throw new Refusal(text('chưa trả lời', 'no answer'));
    };
    deps.pass(MINUTE);
    const answer = await one.ask('/');
    expect([answer.status, await answer.text(), one.jar.size]).toEqual([503, 'no answer', 1]);
    deps.ground.accounts.epochOf = epochOf;
    expect(await one.who()).toBe('van-hoa');
  });
});

describe('a cookie that is no session of ours', () => {
  const forged = async (value: string) => {
    const one = browser(processOf(PUBLIC));
    one.jar.set('__Host-dondoc-session', value);
    return one.who();
  };
  const session = {
    ...HANH,
    ...{ id: 'a', epoch: 0, way: 'mailed-link' as const },
    ...{ begunAt: '2026-11-30T01:00:00.000Z', seenAt: '2026-11-30T01:00:00.000Z' },
  };

  it('lets nobody in', async () => {
    const good = sessionWord(session, signingKeys('k1'));
    expect(await forged(good)).toBe('van-hoa');
    expect(await forged(sessionWord(session, signingKeys('k2')))).toBe('nobody');
    expect(await forged(`${good}x`)).toBe('nobody');
    expect(await forged(mailLinkWord('mail/tan-lap/van-hoa/2026-11-30', signingKeys('k1')))).toBe(
      'nobody',
    );
    expect(await forged('%E0%A4%A')).toBe('nobody');
  });

  it('is not looked for under the name it has without https', async () => {
    const one = browser(processOf(PUBLIC));
    one.jar.set('dondoc-8240-session', sessionWord(session, signingKeys('k1')));
    expect(await one.who()).toBe('nobody');
  });

  it('of another epoch lets nobody in, before or after', async () => {
    expect(await forged(sessionWord({ ...session, epoch: 1 }, signingKeys('k1')))).toBe('nobody');
  });
});

describe('a route for those who signed in', () => {
  it('sends away whoever did not', async () => {
    const answer = await browser(processOf(PUBLIC)).ask('/toi');
    expect([answer.status, await answer.text()]).toEqual([401, 'Đăng nhập để xem trang này.']);
  });

  it('and whoever may not read it', async () => {
    const app = processOf(PUBLIC);
    const [head, coordinator] = [browser(app), browser(app)];
    await head.signIn();
    await coordinator.signIn({ agency: 'tan-lap', person: 'van-phong' });
    expect((await browser(app).ask('/cai-dat')).status).toBe(401);
    expect((await head.ask('/cai-dat')).status).toBe(403);
    expect((await coordinator.ask('/cai-dat')).status).toBe(200);
  });
});
