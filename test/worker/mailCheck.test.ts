import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSmtpMailer } from '../../activities/mail/deliver.ts';
import { readSettings } from '../../config/settings.ts';
import { checkMail } from '../../worker/mailCheck.ts';
import { createMailer, smtpSettings } from '../../worker/mailer.ts';
import { frozen } from '../activities/mail/drafts.ts';
import { type Certificates, makeCertificates } from '../support/certificates.ts';
import {
  startSmtpServer,
  type TestSmtpOptions,
  type TestSmtpServer,
} from '../support/smtpServer.ts';

let dir: string;
let certificates: Certificates;
const servers: TestSmtpServer[] = [];

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-mail-check-'));
  certificates = await makeCertificates(dir);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(options: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const server = await startSmtpServer(options);
  servers.push(server);
  return server;
}

const settingsFor = ({ port }: { port: number }, env: Record<string, string> = {}) =>
  readSettings({
    cwd: dir,
    env: {
      ...{ DONDOC_DATA: dir, DONDOC_MAIL: 'smtp', DONDOC_SMTP_HOST: '127.0.0.1' },
      ...{ DONDOC_SMTP_PORT: `${port}`, ...env },
    },
  });

const secure = () => ({
  secure: {
    cert: readFileSync(certificates.server.certFile),
    key: readFileSync(certificates.server.keyFile),
  },
});

const login = { user: 'nhacviec', pass: 'đúng' };
const signingIn = (pass: string) => ({
  DONDOC_SMTP_USER: login.user,
  DONDOC_SMTP_PASSWORD: pass,
});

describe('speaking with the mail server', () => {
  test('one that greets is all well, and is sent nothing', async () => {
    const server = await serve();
    expect(await checkMail(settingsFor(server))).toMatchObject({
      ok: true,
      said: [{ vi: expect.stringContaining('trả lời: không mã hóa; không đăng nhập') }],
    });
    expect(server.received).toEqual([]);
  });

  test('a sign-in is tried', async () => {
    const server = await serve({ login });
    expect(await checkMail(settingsFor(server, signingIn('đúng')))).toMatchObject({
      ok: true,
      said: [{ vi: expect.stringContaining('đăng nhập được') }],
    });
    expect(await checkMail(settingsFor(server, signingIn('sai')))).toMatchObject({
      ok: false,
      said: [{ vi: expect.stringContaining('kiểm tra tên đăng nhập (mail.user) và tệp mật khẩu') }],
    });
  });

  test('where nobody listens it says so', async () => {
    const server = await startSmtpServer();
    await server.close();
    expect(await checkMail(settingsFor(server))).toMatchObject({
      ok: false,
      said: [{ vi: expect.stringContaining('không có máy chủ thư ở địa chỉ và cổng này') }],
    });
  });

  test('a server that turns us away is told with its words', async () => {
    const server = await serve();
    server.script.push({ do: 'refuse', at: 'connect', code: 554, text: 'not today' });
    expect(await checkMail(settingsFor(server))).toMatchObject({
      ok: false,
      said: [{ en: expect.stringMatching(/CANNOT be used: .*554 not today/) }],
    });
  });

  test('an outbox is no server to speak with', async () => {
    expect(await checkMail(readSettings({ cwd: dir, env: { DONDOC_DATA: dir } }))).toBeNull();
  });
});

describe('with a certificate of an authority of one’s own', () => {
  const sealed = { DONDOC_SMTP_SECURE: 'true' };

  test('mails go and doctor is content where mail.tls.caFile names it', async () => {
    const server = await serve(secure());
    const settings = settingsFor(server, { ...sealed, DONDOC_SMTP_CA_FILE: certificates.caFile });
    const checked = await checkMail(settings);
    expect(checked?.said[0]?.vi).toMatch(/trả lời: TLSv1\.\d, chứng thư đến \d\d\/\d\d\/\d{4}/);
    const mailer = createSmtpMailer(smtpSettings(settings));
    expect(await mailer.deliver(await frozen())).toMatchObject({ outcome: 'accepted' });
    await mailer.close();
  });

  test.each([
    ['nothing names it', () => ({})],
    ['another is named', () => ({ DONDOC_SMTP_CA_FILE: certificates.otherCaFile })],
  ])('where %s, the way out is told', async (_what, more) => {
    const server = await serve(secure());
    expect(await checkMail(settingsFor(server, { ...sealed, ...more() }))).toMatchObject({
      ok: false,
      said: [{ vi: expect.stringContaining('khai mail.tls.caFile') }],
    });
  });

  test.each([
    ['khong-co.pem', /mail\.tls\.caFile.*cannot be read \(ENOENT\)/],
    ['server.key', /mail\.tls\.caFile.*holds no PEM certificate/],
  ])('a file that cannot be used (%s) is refused by its setting', async (file, why) => {
    const settings = settingsFor({ port: 25 }, { DONDOC_SMTP_CA_FILE: path.join(dir, file) });
    expect(() => createMailer(settings)).toThrow(why);
  });
});
