import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DateTime } from 'luxon';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '../../domain/calendar/types.ts';
import type { FrozenMail } from '../../domain/digest/types.ts';
import { type Mailbox, validMailbox } from './mailbox.ts';

/** A mail before it is frozen. */
export interface Draft {
  from: Mailbox;
  to: Mailbox;
  /** Who answers questions about it; left out where that is the sender. */
  replyTo?: Mailbox;
  subject: string;
  text: string;
  html: string;
  /** With angle brackets, from `messageIdFor`. */
  messageId: string;
  date: Instant;
  /** IANA zone in which the Date header is written. */
  zone: string;
}

/**
 * The Message-ID of a mail: the same for every copy of the same bytes, another for a mail that was
 * composed anew, and for one of a restored copy of the office. It says nothing of the person.
 * @param of what tells the mail from others: its workflow's id, and when this office was restored
 * @param series from 1; goes up each time it is composed anew
 */
export function messageIdFor(of: string[], series: number, domain: string): string {
  return `<${digestOf(of.join('\n')).slice(0, 32)}.${series}@${domain}>`;
}

/**
 * Fixes a mail before its first attempt: equal drafts give equal bytes, because nothing in them is
 * random (the MIME boundary comes from the Message-ID) and nothing is taken from the clock. Throws
 * a `Refusal` for an address that cannot stand in a header.
 */
export async function freezeMail(draft: Draft): Promise<FrozenMail> {
  const from = validMailbox(draft.from);
  const to = validMailbox(draft.to);
  const replyTo = draft.replyTo && validMailbox(draft.replyTo);
  const composer = new MailComposer({
    from,
    to,
    ...(replyTo && { replyTo }),
    subject: draft.subject,
    text: draft.text,
    html: draft.html,
    messageId: draft.messageId,
    date: headerDate(draft.date, draft.zone),
    baseBoundary: digestOf(draft.messageId).slice(0, 24),
    newline: 'windows',
    // RFC 3834: no out-of-office answers to a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  const bytes = await composer.compile().build();
  return {
    from: from.address,
    to: to.address,
    messageId: draft.messageId,
    subject: draft.subject,
    raw: await pack(bytes),
  };
}

/** The bytes of a frozen mail, as they go over the wire. */
export async function thawMail(mail: FrozenMail): Promise<Buffer> {
  return promisify(gunzip)(Buffer.from(mail.raw, 'base64'));
}

const pack = async (bytes: Buffer): Promise<string> =>
  (await promisify(gzip)(bytes, { level: 9 })).toString('base64');

const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex');

/** RFC 5322 date in the office's own time: `Thu, 05 Mar 2026 07:30:00 +0700`. */
function headerDate(date: Instant, zone: string): string {
  const local = DateTime.fromISO(date, { zone }).toRFC2822();
  if (local === null)
    throw new Error(`mail date ${JSON.stringify(date)} in zone ${JSON.stringify(zone)} is no date`);
  return local;
}
