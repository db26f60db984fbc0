import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Instant, LocalDate } from '../../domain/calendar/types.ts';

/** A restored copy's delivery: held until somebody says that the original no longer mails. */
export interface Hold {
  /** When the backup was taken. */
  takenAt: Instant;
  restoredAt: Instant;
  /** Null: nothing leaves. */
  released: {
    at: Instant;
    /**
     * Mails of days up to this one may repeat what the original has sent: each is shown as
     * *unknown* before it leaves.
     */
    doubtfulThrough: LocalDate;
  } | null;
}

const schema = z.object({
  takenAt: z.string(),
  restoredAt: z.string(),
  released: z.object({ at: z.string(), doubtfulThrough: z.string() }).nullable(),
});

const folder = (dataDir: string): string => path.join(dataDir, 'delivery-hold');
const markFile = (dataDir: string): string => path.join(folder(dataDir), 'hold.json');

/**
 * The hold of a data folder; null where nothing was restored. A mark that cannot be read
 * counts as held: a mail that is late does less harm than one that is sent twice.
 */
export function readHold(dataDir: string): Hold | null {
  try {
    return schema.parse(JSON.parse(readFileSync(markFile(dataDir), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return { takenAt: '', restoredAt: '', released: null };
  }
}

/** The hold; null where there is none, and once it was released. */
export function heldNow(dataDir: string): Hold | null {
  const hold = readHold(dataDir);
  return hold?.released === null ? hold : null;
}

/** Written whole or not at all. */
export function writeHold(dataDir: string, hold: Hold): void {
  mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 });
  const part = `${markFile(dataDir)}.part`;
  writeFileSync(part, `${JSON.stringify(hold, null, 2)}\n`, { flush: true, mode: 0o600 });
  renameSync(part, markFile(dataDir));
}

/** True once for each mail, over all processes and restarts: a mail is called into doubt once. */
export function firstDoubt(dataDir: string, messageId: string): boolean {
  const name = createHash('sha256').update(messageId).digest('hex').slice(0, 32);
  try {
    writeFileSync(path.join(folder(dataDir), name), '', { flag: 'wx', flush: true, mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
