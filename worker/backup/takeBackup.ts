import { existsSync, lstatSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { create } from 'tar';
import type { AgencyRegistry } from '../../config/registry.ts';
import type { Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { type Progress, withProgress } from '../engine/obtain/cache.ts';
import { tryLock } from '../engine/server/lock.ts';
import { requireEmbedded } from './embeddedOnly.ts';
import { onDisk, sync } from './files.ts';
import { copyDatabase, describe, gatherFiles } from './gather.ts';
import { DATABASE, MANIFEST, type Manifest } from './manifest.ts';

/** A backup that stands on the disk. */
export interface Backup {
  file: string;
  bytes: number;
  takenAt: string;
  /** How long the engine stood still; null: none was running. */
  pausedMs: number | null;
  databaseBytes: number;
  files: number;
  agencies: string[];
}

export interface BackupRequest {
  settings: Settings;
  registry: AgencyRegistry;
  file: string;
  force: boolean;
  progress: Progress;
}

/**
 * Writes one archive of the office on this machine: whole or not at all, readable by its owner
 * only. A running engine stands still while its database is copied. Throws a Refusal: a cluster, no
 * database, the file exists, the disk is full.
 */
export async function takeBackup({
  settings,
  registry,
  file,
  force,
  progress,
}: BackupRequest): Promise<Backup> {
  requireEmbedded(settings);
  const { dataDir } = settings;
  const target = path.resolve(file);
  requireDatabase(dataDir);
  requireFree(target, force);
  return onDisk(target, () =>
    inStage(dataDir, async (stage) => {
      const agencies = registry.all();
      progress(text('Đang sao chép cơ sở dữ liệu…', 'Copying the database…'));
      const { takenAt, pausedMs } = await copyDatabase(dataDir, stage);
      await gatherFiles(settings, agencies, stage);
      const manifest = await withProgress(progress, checking, () =>
        describe(stage, takenAt, agencies),
      );
      await withProgress(progress, packing, () => pack(stage, manifest, target));
      return {
        file: target,
        bytes: (await stat(target)).size,
        takenAt,
        pausedMs,
        databaseBytes: manifest.files[DATABASE]?.bytes ?? 0,
        files: Object.keys(manifest.files).length,
        agencies: agencies.map(({ directory }) => directory.agency),
      };
    }),
  );
}

function requireDatabase(dataDir: string): void {
  if (existsSync(path.join(dataDir, DATABASE))) return;
  throw new Refusal(
    text(
      `Thư mục dữ liệu “${dataDir}” chưa có cơ sở dữ liệu để sao lưu; chỉ thư mục khác bằng --data.`,
      `The data folder "${dataDir}" holds no database to back up; name another with --data.`,
    ),
  );
}

function requireFree(target: string, force: boolean): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (!found || (force && found.isFile())) return;
  throw new Refusal(
    found.isFile()
      ? text(
          `Đã có tệp “${target}”: đặt tên khác, hoặc thêm --force.`,
          `"${target}" exists: name another, or add --force.`,
        )
      : text(
          `“${target}” không phải là tệp: ghi cả tên tệp.`,
          `"${target}" is no file: name the file too.`,
        ),
  );
}

/**
 * One backup of a data folder at a time, gathered on its own disk, so that the copy is quick; gone
 * when it is over.
 */
async function inStage<T>(dataDir: string, work: (stage: string) => Promise<T>): Promise<T> {
  const lock = tryLock(path.join(dataDir, 'backup.lock'));
  if (!lock.held) throw underWay(lock.by.pid);
  try {
    for (const left of await readdir(dataDir))
      if (left.startsWith(STAGE)) await rm(path.join(dataDir, left), { recursive: true });
    const stage = await mkdtemp(path.join(dataDir, STAGE));
    try {
      return await work(stage);
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  } finally {
    lock.release();
  }
}

const STAGE = 'backup.part-';

/** Under a name of its own, synced, then renamed: nobody ever sees half a backup. */
async function pack(stage: string, { files }: Manifest, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    await rm(part, { force: true });
    const how = { file: part, cwd: stage, gzip: true, portable: true, strict: true, mode: 0o600 };
    await create(how, [MANIFEST, ...Object.keys(files)]);
    await sync(part);
    await rename(part, target);
    await sync(path.dirname(target));
  } finally {
    await rm(part, { force: true });
  }
}

const checking = (seconds: number) =>
  text(`Đang tính tổng kiểm tra: ${seconds} giây…`, `Computing checksums: ${seconds} s…`);

const packing = (seconds: number) =>
  text(`Đang nén và ghi: ${seconds} giây…`, `Packing and writing: ${seconds} s…`);

const underWay = (pid: number): Refusal =>
  new Refusal(
    text(
      `Một lần sao lưu khác đang chạy (tiến trình ${pid}): đợi nó xong.`,
      `Another backup is under way (process ${pid}): wait for it.`,
    ),
  );
