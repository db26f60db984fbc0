import { createHash } from 'node:crypto';
import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import PostalMime from 'postal-mime';

/**
 * A mail the server took: from then on it is the server's to deliver, whatever the sender was told.
 */
export interface AcceptedMail {
  at: string;
  to: string;
  messageId: string;
  date: string;
  /** Of the bytes, as they came. */
  sha256: string;
  text: string;
}

/** Writes mails to a file that outlives the process: each is on the disk before this returns. */
export function acceptInto(file: string): (mail: AcceptedMail) => void {
  const descriptor = openSync(file, 'a');
  return (mail) => {
    // The line begins with its break: one that a kill cut short ends there and spoils no other.
    writeSync(descriptor, `\n${JSON.stringify(mail)}`);
    fsyncSync(descriptor);
  };
}

export async function acceptedFrom(to: string, raw: Buffer): Promise<AcceptedMail> {
  const { messageId, date, text } = await PostalMime.parse(raw);
  return {
    at: new Date().toISOString(),
    to,
    messageId: messageId ?? '',
    date: date ?? '',
    sha256: createHash('sha256').update(raw).digest('hex'),
    text: text ?? '',
  };
}

/** Every mail in the file, in the order in which they were taken. */
export function readAccepted(file: string): AcceptedMail[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as AcceptedMail] : []));
}
