import {
  createOutboxMailer,
  createSmtpMailer,
  type GateTold,
  type Mailer,
  SenderGate,
  type SmtpSettings,
} from '../activities/mail/deliver.ts';
import type { Settings } from '../config/settings.ts';
import { Refusal } from '../domain/text/refusal.ts';
import { readSender } from '../domain/text/sender.ts';
import { outboxDir } from './delivery/outboxDir.ts';
import { readAuthority } from './engine/connect/tlsFiles.ts';
import { senderStore } from './troubles/senderStore.ts';

/** The bare address of `Đôn Đốc <nhacviec@xa.example.vn>`, as it goes out. */
export function senderAddress({ mail }: Pick<Settings, 'mail'>): string {
  const read = readSender(mail.from);
  if ('fault' in read) throw new Refusal(read.fault); // the settings' schema lets none through
  return read.address;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * How the office's mail server is reached. Passwords never travel in the clear. Throws a Refusal
 * for an authority's file that cannot be used.
 */
export function smtpSettings({ mail }: Pick<Settings, 'mail'>): SmtpSettings {
  const { host, port, secure, user, password, caFile } = mail;
  const auth = user === null ? null : { user, pass: password ?? '' };
  const requireTls = auth !== null && !secure && !LOOPBACK.has(host);
  const ca = caFile === null ? null : readAuthority('mail.tls.caFile', caFile).toString('utf8');
  return { host, port, secure, requireTls, auth, ca };
}

/**
 * The mailer of the settings: an outbox folder, or the office's mail server, with a gate that is
 * shut while the server refuses our account.
 */
export function createMailer(
  settings: Pick<Settings, 'mail' | 'dataDir'>,
  told?: GateTold,
): Mailer {
  if (settings.mail.transport === 'outbox') return createOutboxMailer(outboxDir(settings));
  const gate = new SenderGate(senderStore(settings.dataDir), told);
  return createSmtpMailer(smtpSettings(settings), undefined, gate);
}
