import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import type { Trouble } from './trouble.ts';

/** How backups into the nightly folder went. */
export interface BackupRecord {
  /** Null: none has succeeded yet. */
  succeededAt: Instant | null;
  /** The last one, where it failed; null: it succeeded. */
  failed: { at: Instant; because: Text } | null;
}

const schema = z.object({
  succeededAt: z.string().nullable(),
  failed: z
    .object({ at: z.string(), because: z.object({ vi: z.string(), en: z.string() }) })
    .nullable(),
});

/** A night and half a day: one that was missed is told the same noon. */
const LATE_MS = 36 * 3_600_000;

const fileOf = (dataDir: string): string => path.join(dataDir, 'backups.json');

/** Null: nobody takes nightly backups of this data folder. */
export function readBackupRecord(dataDir: string): BackupRecord | null {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return { succeededAt: null, failed: null };
  }
}

/** Notes how a nightly backup ended, for `doctor` and the coordinator. */
export function noteBackup(dataDir: string, at: Instant, because: Text | null): void {
  const before = readBackupRecord(dataDir);
  const record: BackupRecord =
    because === null
      ? { succeededAt: at, failed: null }
      : { succeededAt: before?.succeededAt ?? null, failed: { at, because } };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const part = `${fileOf(dataDir)}.part`;
  writeFileSync(part, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(part, fileOf(dataDir));
}

/** Whether the nightly backup failed, or did not run. */
export function backupTroubles(record: BackupRecord | null, now: Date): Trouble[] {
  if (record === null) return [];
  const { succeededAt, failed } = record;
  const late = succeededAt === null || now.getTime() - Date.parse(succeededAt) > LATE_MS;
  if (failed === null && !late) return [];
  const [vi, en] = succeededAt
    ? [`bản gần nhất ngày ${dayOf(succeededAt)}`, `the last one is of ${dayOf(succeededAt)}`]
    : ['chưa có bản nào', 'there is none yet'];
  return [
    {
      kind: 'backup',
      said: text(
        `Sao lưu hằng đêm ${failed ? 'không thành công' : 'không chạy'} (${vi})${failed ? `: ${failed.because.vi}` : '; kiểm tra lịch hẹn giờ sao lưu trên máy chủ'}`,
        `The nightly backup ${failed ? 'failed' : 'did not run'} (${en})${failed ? `: ${failed.because.en}` : '; look at the timer of backups on the machine'}`,
      ),
    },
  ];
}

const dayOf = (at: Instant): string => shownDate(at.slice(0, 10));
