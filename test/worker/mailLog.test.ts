import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutboxMailer } from '../../activities/mail/outbox.ts';
import { createSmtpMailer } from '../../activities/mail/smtp.ts';
import { createLog } from '../../worker/log.ts';
import { logged } from '../../worker/mailLog.ts';
import { frozen } from '../activities/mail/drafts.ts';
import { type Behaviour, startSmtpServer } from '../support/smtpServer.ts';

let lines: string[];
const log = () =>
  createLog(
    { log: { level: 'trace', format: 'json' } },
    { write: (line) => void lines.push(line) },
  );
const written = (): string => lines.join('');

beforeEach(() => {
  lines = [];
});

/** What the log says when the office's mail server does this with a mail to man.tt@…. */
async function afterServer(behaviour: Behaviour): Promise<string> {
  const server = await startSmtpServer();
  server.script.push(behaviour);
  const { host, port } = server;
  const settings = { host, port, secure: false, requireTls: false, auth: null, ca: null };
  const mailer = logged(createSmtpMailer(settings), log());
  await mailer.deliver(await frozen()).catch(() => {});
  await mailer.close();
  await server.close();
  return written();
}

describe('the log of mails keeps the mailbox to itself, and how the mail ended', () => {
  test('a refusal of our account in which the server names its mailbox', async () => {
    const text = '5.2.252 SendAsDenied; vanphong not allowed to send as VanPhong@anphuoc.example';
    const said = await afterServer({ do: 'refuse', at: 'data', code: 554, text });
    expect(said).toContain('SendAsDenied; *** not allowed to send as ***@anphuoc.example');
    expect(said).not.toMatch(/vanphong/i);
  });

  test('a refusal in which the server repeats the address', async () => {
    const text = '5.1.1 <man.tt@anphuoc.example>: unknown user "man.tt" in MAN.TT@anphuoc.example';
    const said = await afterServer({ do: 'refuse', at: 'rcpt', code: 550, text });
    expect(said).toContain('5.1.1 <***@anphuoc.example>: unknown user');
    expect(said).toMatch(/"messageId":"<[0-9a-f]{32}\.1@anphuoc\.example>"/);
    expect(said).not.toMatch(/man\.tt/i);
  });

  test('an attempt that ends unknown', async () => {
    const said = await afterServer({ do: 'drop', at: 'data' });
    expect(said).toContain('mail unknown');
    expect(said).not.toMatch(/man\.tt|vanphong/i);
  });

  describe('in the outbox', () => {
    let dir: string;
    beforeEach(() => {
      dir = mkdtempSync(join(tmpdir(), 'dondoc-log-'));
    });
    afterEach(() => rmSync(dir, { recursive: true }));

    test('a file, whose name holds it', async () => {
      await logged(createOutboxMailer(dir), log()).deliver(await frozen());
      expect(written()).toMatch(/"response":"2026-03-05\/073000-\*\*\*-[0-9a-f]{10}\.eml"/);
      expect(written()).not.toContain('man.tt');
    });
  });
});

test.each([
  ['an.le@xa.example.vn', '***@xa.example.vn'],
  ['"An Lê" <an.le+viec@xa.example.vn>, binh@may-chu', '"An Lê" <***@xa.example.vn>, ***@may-chu'],
  ["o'hara@xa.example.vn", '***@xa.example.vn'],
  ['lê.văn.an@xã.example.vn', '***@xã.example.vn'],
  ['at /dondoc/node_modules/@temporalio/worker/lib/worker.js:12', null],
  ['worker 4711@may-chu polls; an-phuoc@3f9a2c1b', null],
])('any line of the log says %j without the mailbox', (said, expected) => {
  log().warn({ err: new Error(said) }, said);
  const { msg, err } = JSON.parse(written());
  expect([msg, err.message]).toEqual([expected ?? said, expected ?? said]);
});
