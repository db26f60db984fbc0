import { existsSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { text } from '../../domain/text/text.ts';
import { DATABASE } from '../backup/manifest.ts';
import type { Trouble } from './trouble.ts';

const MB = 1024 * 1024;

/** Below this the engine soon cannot write, and nothing is remembered any more. */
const FULL_BELOW = 64 * MB;

/** Below this, beside a second database for the backup, somebody should make room. */
const LOW_BELOW = 512 * MB;

/** Bytes that may still be written under a folder; the folder need not be there yet. */
export function freeBytes(dir: string): number {
  let there = dir;
  while (!existsSync(there) && path.dirname(there) !== there) there = path.dirname(there);
  const { bavail, bsize } = statfsSync(there);
  return bavail * bsize;
}

/** Size of the embedded engine's database; 0 where there is none. */
export function databaseBytes(dataDir: string): number {
  return statSync(path.join(dataDir, DATABASE), { throwIfNoEntry: false })?.size ?? 0;
}

/** Whether the disk of the data folder is full, or soon will be. */
export function diskTroubles(dataDir: string, free = freeBytes(dataDir)): Trouble[] {
  const left = mb(free);
  if (free < FULL_BELOW)
    return [
      {
        kind: 'disk-full',
        said: text(
          `Ổ đĩa chứa ${dataDir} đã đầy (còn ${left}): việc mới và thư không ghi lại được; giải phóng dung lượng ngay`,
          `The disk of ${dataDir} is full (${left} left): no task and no mail can be written down; make room now`,
        ),
      },
    ];
  const database = databaseBytes(dataDir);
  if (free >= LOW_BELOW + database) return [];
  return [
    {
      kind: 'disk-low',
      said: text(
        `Ổ đĩa chứa ${dataDir} sắp đầy (còn ${left}; sao lưu cần chỗ cho một bản cơ sở dữ liệu ${mb(database)}): giải phóng dung lượng`,
        `The disk of ${dataDir} is nearly full (${left} left; a backup needs room for another database of ${mb(database)}): make room`,
      ),
    },
  ];
}

/** `1.234 MB` reads as a fraction to some: whole megabytes, no separators. */
export const mb = (bytes: number): string => `${Math.round(bytes / MB)} MB`;
