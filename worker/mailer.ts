import path from 'node:path';
import { createOutboxMailer, createSmtpMailer, type Mailer } from '../activities/mail/deliver.ts';
import type { Settings } from '../config/settings.ts';

/** Where mails lie when nothing sends them: `.eml` files that any mail program opens. */
export const outboxDir = ({ dataDir }: Pick<Settings, 'dataDir'>): string =>
  path.join(dataDir, 'outbox');

/** The bare address of `Đôn Đốc <nhacviec@xa.example.vn>`. */
export const senderAddress = ({ mail }: Pick<Settings, 'mail'>): string =>
  /<([^<>]+)>/.exec(mail.from)?.[1] ?? mail.from;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * The mailer of the settings: an outbox folder, or the office's mail server. Passwords never travel
 * in the clear.
 */
export function createMailer(settings: Pick<Settings, 'mail' | 'dataDir'>): Mailer {
  const { transport, host, port, secure, user, password } = settings.mail;
  if (transport === 'outbox') return createOutboxMailer(outboxDir(settings));
  const auth = user === null ? null : { user, pass: password ?? '' };
  const requireTls = auth !== null && !secure && !LOOPBACK.has(host);
  return createSmtpMailer({ host, port, secure, requireTls, auth, from: senderAddress(settings) });
}
