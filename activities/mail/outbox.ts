import { createHash } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { DeliveryOutcome, FrozenMail } from '../../domain/digest/types.ts';
import { thawMail } from './compose.ts';
import type { Mailer } from './mailer.ts';

/**
 * A mailer that puts mails into a folder: `<date>/<time>-<person>-<hash>.eml`, by the mail's own
 * Date header. The same mail delivered twice is the same file; a file is whole or not there.
 */
export function createOutboxMailer(dir: string): Mailer {
  return {
    async deliver(mail: FrozenMail): Promise<DeliveryOutcome> {
      const bytes = await thawMail(mail);
      const name = outboxName(mail, bytes);
      try {
        await mkdir(join(dir, name.day), { recursive: true, mode: 0o700 });
        await writeWhole(join(dir, name.day, name.file), bytes);
        // A rename lasts once its folder does, and a new day's folder once the folder around it
        // does.
        for (const folder of [join(dir, name.day), dir]) await syncFolder(folder);
      } catch (error) {
        // a full disk is certain, never unknown: there is no mail yet, or the next try writes the
        // very same file
        return { outcome: 'refused', permanent: false, response: String(error) };
      }
      return { outcome: 'accepted', response: `${name.day}/${name.file}` };
    },
    close: async () => {},
  };
}

function outboxName({ to, messageId }: FrozenMail, bytes: Buffer): { day: string; file: string } {
  const date = DateTime.fromRFC2822(headerOf(bytes, 'Date'), { setZone: true });
  if (!date.isValid) throw new Error(`mail ${messageId} has no readable Date header`);
  const hash = createHash('sha256').update(messageId).digest('hex').slice(0, 10);
  return {
    day: date.toFormat('yyyy-MM-dd'),
    file: `${date.toFormat('HHmmss')}-${personInFileName(to)}-${hash}.eml`,
  };
}

/** What a file's name shows of the address its mail is for. */
export const personInFileName = (to: string): string =>
  (to.split('@')[0] ?? '').replace(/[^A-Za-z0-9.]+/g, '_').slice(0, 40);

function headerOf(bytes: Buffer, name: string): string {
  const head = bytes.toString('latin1', 0, bytes.indexOf('\r\n\r\n'));
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

/**
 * Under a name of its own, synced, then renamed: a reader and a crash see the whole file or none.
 */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
