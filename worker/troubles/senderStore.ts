import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { TroubleStore } from '../../activities/mail/deliver.ts';
import type { SenderTrouble } from '../../domain/digest/delivery/senderTrouble.ts';

const schema = z.object({
  since: z.string(),
  at: z.string(),
  response: z.string(),
  nextTry: z.string(),
  certain: z.boolean(),
  recipient: z.string(),
});

const fileOf = (dataDir: string): string => path.join(dataDir, 'mail-account.json');

/** What is wrong with our account at the mail server; null: nothing, as far as it is known. */
export function readSenderTrouble(dataDir: string): SenderTrouble | null {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    // Nothing there, or half of it after a crash: the next mail finds out what is true.
    return null;
  }
}

/**
 * Keeps in the data folder what is wrong with our account: over restarts, for every worker on it,
 * and for commands to tell. Where nothing can be written (a full disk), this process still knows.
 */
export function senderStore(dataDir: string): TroubleStore {
  let unwritten: SenderTrouble | null = null;
  return {
    read: () => readSenderTrouble(dataDir) ?? unwritten,
    write(trouble) {
      unwritten = null;
      try {
        put(dataDir, trouble);
      } catch {
        unwritten = trouble;
      }
    },
  };
}

function put(dataDir: string, trouble: SenderTrouble | null): void {
  if (trouble === null) {
    rmSync(fileOf(dataDir), { force: true });
    return;
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const part = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify(trouble)}\n`, { mode: 0o600 });
  renameSync(part, fileOf(dataDir));
}
