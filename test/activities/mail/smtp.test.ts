import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { thawMail } from '../../../activities/mail/compose.ts';
import type { Mailer } from '../../../activities/mail/mailer.ts';
import {
  createSmtpMailer,
  type SmtpPatience,
  type SmtpSettings,
} from '../../../activities/mail/smtp.ts';
import {
  startSmtpServer,
  type TestSmtpOptions,
  type TestSmtpServer,
} from '../../support/smtpServer.ts';
import { frozen } from './drafts.ts';

/** Long enough for a busy machine; tests of silence are the short-tempered ones. */
const PATIENT: SmtpPatience = {
  connectionMs: 10_000,
  greetingMs: 10_000,
  silenceMs: 10_000,
  lineMs: 10_000,
  attemptMs: 60_000,
};
const IMPATIENT: SmtpPatience = { ...PATIENT, greetingMs: 800, silenceMs: 800 };
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

function mailerTo(port: number, change: Partial<SmtpSettings> = {}, patience = PATIENT): Mailer {
  const basics = {
    host: '127.0.0.1',
    secure: false,
    requireTls: false,
    auth: null,
    ca: null,
  };
  const mailer = createSmtpMailer({ ...basics, port, ...change }, patience);
  open.push(mailer);
  return mailer;
}

async function serve(options: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const server = await startSmtpServer(options);
  open.push(server);
  return server;
}

const refused = (permanent: boolean, response: string) =>
  expect.objectContaining({
    outcome: 'refused',
    permanent,
    response: expect.stringContaining(response),
  });

describe.each([
  ['a server that takes commands in one go', false],
  ['a server that takes them one by one', true],
])('with %s', (_name, withoutPipelining) => {
  let server: TestSmtpServer;
  let mailer: Mailer;
  beforeEach(async () => {
    server = await serve({ withoutPipelining });
    mailer = mailerTo(server.port);
  });

  test('a mail arrives byte for byte, for its one recipient', async () => {
    const mail = await frozen();
    expect(await mailer.deliver(mail)).toEqual({
      outcome: 'accepted',
      response: expect.stringMatching(/^250 /),
    });
    const [got] = server.received;
    expect(got?.raw.equals(await thawMail(mail))).toBe(true);
    expect(got).toMatchObject({ from: 'vanphong@anphuoc.example', to: [mail.to], accepted: true });
    expect(got?.parsed.messageId).toBe(mail.messageId);
  });

  test.each([
    ['mail', 451, false],
    ['rcpt', 450, false],
    ['rcpt', 550, true],
    ['data', 452, false],
    ['data', 554, true],
  ] as const)('a %s answered %i is refused, for good: %s', async (at, code, permanent) => {
    server.script.push({ do: 'refuse', at, code, text: 'so it is' });
    expect(await mailer.deliver(await frozen())).toEqual(refused(permanent, `${code} so it is`));
    expect(await mailer.deliver(await frozen())).toMatchObject({ outcome: 'accepted' });
  });

  test.each([
    ['mail', 530, 'sign in first'],
    ['mail', 550, 'so it is'],
    ['rcpt', 550, '5.1.90 daily limit for message recipients'],
    ['data', 554, '5.7.0 limit exceeded'],
    ['data', 554, '5.2.252 SendAsDenied'],
  ] as const)(
    'a %s answered %i %s is about our account: the next mail waits, and no server is asked',
    async (at, code, text) => {
      server.script.push({ do: 'refuse', at, code, text });
      expect(await mailer.deliver(await frozen())).toEqual(refused(false, `${code} ${text}`));
      const came = server.received.length;
      expect(await mailer.deliver(await frozen())).toMatchObject({
        ...{ outcome: 'refused', permanent: false, about: 'sender', waited: true },
        response: `${code} ${text}`,
      });
      expect(server.received).toHaveLength(came);
    },
  );

  test('those in line behind the mail that was refused for our sake wait too', async () => {
    for (let mail = 0; mail < 20; mail += 1)
      server.script.push({ do: 'refuse', at: 'data', code: 554, text: '5.7.0 limit exceeded' });
    const mails = await Promise.all(Array.from({ length: 20 }, () => frozen()));
    await Promise.all(mails.map((mail) => mailer.deliver(mail)));
    expect(server.received.length).toBeLessThanOrEqual(3);
  });

  test.each(['mail', 'rcpt'] as const)(
    'a connection lost at %s took nothing: refused for now',
    async (at) => {
      server.script.push({ do: 'drop', at });
      expect(await mailer.deliver(await frozen())).toMatchObject({
        outcome: 'refused',
        permanent: false,
      });
      expect(server.received).toEqual([]);
    },
  );

  test.each(['mail', 'rcpt'] as const)(
    'silence at %s took nothing: refused for now',
    async (at) => {
      server.script.push({ do: 'stall', at });
      expect(await mailerTo(server.port, {}, IMPATIENT).deliver(await frozen())).toEqual(
        refused(false, 'ETIMEDOUT'),
      );
    },
  );

  test.each(['drop', 'stall'] as const)(
    'a server that takes all and then %ss leaves it unknown, sent once',
    async (act) => {
      server.script.push({ do: act, at: 'data' });
      await expect(mailer.deliver(await frozen())).rejects.toThrow();
      await mailer.close(); // nothing is left in the pool that could send it again
      expect(server.received).toHaveLength(1);
      expect(server.connections).toBe(1);
    },
  );

  test('a connection lost inside the message is unknown', async () => {
    server.script.push({ do: 'drop', at: 'mid-data' });
    const mail = await frozen({ text: 'dài lắm\n'.repeat(50_000) });
    await expect(mailer.deliver(mail)).rejects.toThrow();
  });

  test('a server that then drops a kept connection leaves it unknown too, sent once', async () => {
    await mailer.deliver(await frozen());
    server.script.push({ do: 'drop', at: 'data' });
    await expect(mailer.deliver(await frozen())).rejects.toThrow();
    await mailer.close();
    expect(server.received).toHaveLength(2);
    expect(server.connections).toBe(1);
  });

  test('a kept connection that was dropped while idle costs nothing: the mail goes over a new one', async () => {
    await mailer.deliver(await frozen());
    server.dropAll();
    expect(await mailer.deliver(await frozen())).toMatchObject({ outcome: 'accepted' });
    expect(server.received).toHaveLength(2);
  });

  test('closing waits for the mail under way', async () => {
    const delivered = mailer.deliver(await frozen());
    await mailer.close();
    expect(await delivered).toMatchObject({ outcome: 'accepted' });
  });

  test('connections are kept: twenty mails need no more than three', async () => {
    const mails = await Promise.all(Array.from({ length: 20 }, () => frozen()));
    await Promise.all(mails.map((mail) => mailer.deliver(mail)));
    expect(server.received).toHaveLength(20);
    expect(server.connections).toBeLessThanOrEqual(3);
  });
});

describe('more mails than connections', () => {
  const fill = async (server: TestSmtpServer, mailer: Mailer) => {
    server.script.push(...Array.from({ length: 3 }, () => ({ do: 'stall', at: 'mail' }) as const));
    const mails = await Promise.all(Array.from({ length: 3 }, () => frozen()));
    return mails.map((mail) => mailer.deliver(mail));
  };

  test('one that gets no connection in time is refused for now, and never sent behind our back', async () => {
    const server = await serve();
    const mailer = mailerTo(server.port, {}, { ...IMPATIENT, lineMs: 200 });
    const stalled = await fill(server, mailer);
    expect(await mailer.deliver(await frozen())).toEqual(refused(false, 'no connection was free'));
    await Promise.all(stalled);
    expect(await mailer.deliver(await frozen())).toMatchObject({ outcome: 'accepted' });
    await mailer.close();
    expect(server.received).toHaveLength(1);
  });

  test('on closing, those still in line and those that come later are refused for now', async () => {
    const server = await serve();
    const mailer = mailerTo(server.port, {}, IMPATIENT);
    await fill(server, mailer);
    const waiting = mailer.deliver(await frozen());
    const closed = mailer.close();
    expect(await waiting).toEqual(refused(false, 'no connection was free'));
    expect(await mailer.deliver(await frozen())).toEqual(refused(false, 'no connection was free'));
    await closed;
    expect(server.received).toEqual([]);
  });
});

describe('a server that goes on talking and never answers', () => {
  /** Answers all up to `word`, and then with lines that promise another line. */
  const babbling = async (word: string): Promise<{ port: number; ended: Promise<void> }> => {
    let end: () => void;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const server = createServer((socket) => {
      let inMessage = false;
      socket.write('220 here\r\n');
      socket.on('error', () => undefined).on('close', () => end());
      socket.on('data', (chunk) => {
        const said = chunk.toString('latin1');
        const isWord = inMessage ? word === 'message' : said.startsWith(word);
        if (isWord) setInterval(() => socket.write('250-wait\r\n'), 100).unref();
        else socket.write(said.startsWith('DATA') ? '354 go on\r\n' : '250 yes\r\n');
        inMessage ||= said.startsWith('DATA');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    return { port: (server.address() as { port: number }).port, ended };
  };

  test.each(['EHLO', 'MAIL', 'RCPT'])(
    'after %s is refused for now when the attempt has had its time',
    async (word) => {
      const { port, ended } = await babbling(word);
      const mailer = mailerTo(port, {}, { ...PATIENT, attemptMs: 600 });
      expect(await mailer.deliver(await frozen())).toEqual(refused(false, 'EABORT'));
      await ended;
    },
  );

  test('after the message leaves it unknown, and its connection is gone', async () => {
    const { port, ended } = await babbling('message');
    const mailer = mailerTo(port, {}, { ...PATIENT, attemptMs: 600 });
    await expect(mailer.deliver(await frozen())).rejects.toThrow();
    await ended;
  });
});

describe('before the conversation begins', () => {
  test('nobody listening: refused for now', async () => {
    const server = await startSmtpServer();
    await server.close();
    expect(await mailerTo(server.port).deliver(await frozen())).toEqual(
      refused(false, 'ECONNREFUSED'),
    );
  });

  test('a name that does not resolve: refused for now', async () => {
    const mailer = mailerTo(25, { host: 'mail.anphuoc.invalid' });
    expect(await mailer.deliver(await frozen())).toEqual(refused(false, 'EDNS'));
  });

  test('a server too busy to greet: refused for now, even when it says 554', async () => {
    const server = await serve();
    server.script.push({ do: 'refuse', at: 'connect', code: 554, text: 'not today' });
    expect(await mailerTo(server.port).deliver(await frozen())).toEqual(refused(false, '554'));
  });

  test('a server that never greets: refused for now', async () => {
    const server = await serve();
    server.script.push({ do: 'stall', at: 'connect' });
    const impatient = mailerTo(server.port, {}, IMPATIENT);
    expect(await impatient.deliver(await frozen())).toEqual(refused(false, 'ETIMEDOUT'));
  });

  test('a server that closes before its greeting: refused for now, after two tries', async () => {
    let tries = 0;
    const closing: Server = createServer((socket) => {
      tries += 1;
      socket.end();
    });
    await new Promise<void>((resolve) => closing.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((resolve) => closing.close(() => resolve())) });
    const { port } = closing.address() as { port: number };
    expect(await mailerTo(port).deliver(await frozen())).toEqual(refused(false, 'ECONNECTION'));
    expect(tries).toBe(2);
  });

  test('TLS that is demanded and not offered: refused for now', async () => {
    const server = await serve();
    const mailer = mailerTo(server.port, { requireTls: true });
    expect(await mailer.deliver(await frozen())).toMatchObject({
      outcome: 'refused',
      permanent: false,
    });
    expect(server.received).toEqual([]);
  });
});

describe('signing in', () => {
  const login = { user: 'dondoc', pass: 'đúng' };

  test('with the right password delivers', async () => {
    const server = await serve({ login });
    expect(await mailerTo(server.port, { auth: login }).deliver(await frozen())).toMatchObject({
      outcome: 'accepted',
    });
  });

  test('with a wrong one is refused for now: the settings are wrong, not the mail', async () => {
    const server = await serve({ login });
    const mailer = mailerTo(server.port, { auth: { ...login, pass: 'sai' } });
    expect(await mailer.deliver(await frozen())).toEqual(refused(false, '535'));
  });
});
