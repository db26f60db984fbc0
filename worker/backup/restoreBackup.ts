import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extract } from 'tar';
import { stringify } from 'yaml';
import type { AgencyRegistry } from '../../config/registry.ts';
import type { Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { writeHold } from '../delivery/hold.ts';
import { type Progress, withProgress } from '../engine/obtain/cache.ts';
import { takeDataFolder } from '../engine/server/dataFolder.ts';
import { keepPrivate } from '../engine/server/keepPrivate.ts';
import { requireEmbedded } from './embeddedOnly.ts';
import { onDisk, sync } from './files.ts';
import { DATABASE, DATABASE_LOG, type Manifest } from './manifest.ts';
import { readArchive } from './readArchive.ts';
import { type ServedFrom, servedFrom } from './servedFrom.ts';

/** An office restored, its delivery held. */
export interface Restored {
  dataDir: string;
  takenAt: string;
  product: string;
  files: number;
  agencies: ServedFrom[];
  /**
   * Copies of the agencies' folders, the calendars and the settings as they were, for comparison.
   */
  kept: string;
}

export interface RestoreRequest {
  settings: Settings;
  registry: AgencyRegistry;
  file: string;
  progress: Progress;
}

/**
 * Files of the office's own that come along for safe keeping: existing ones are never replaced by
 * them.
 */
const KEPT = ['agencies', 'calendars', 'dondoc.yaml'];
const KEPT_FOLDER = 'from-backup';
const STAGE = 'restore.part-';
/**
 * What an empty data folder may hold: its lock, taken a moment ago, and what a file system keeps
 * there itself.
 */
const NOTHING = ['engine.lock', 'lost+found'];

/**
 * Fills an empty data folder from an archive and holds its delivery. The archive is read to its end
 * before anything is written, unpacked beside, and moved into place, the database last. Throws a
 * Refusal: a cluster, a folder in use, a damaged archive, a full disk.
 */
export async function restoreBackup({
  settings,
  registry,
  file,
  progress,
}: RestoreRequest): Promise<Restored> {
  requireEmbedded(settings);
  const { dataDir } = settings;
  requireEmpty(dataDir);
  const archive = path.resolve(file);
  const manifest = await onDisk(archive, () =>
    withProgress(progress, checking, () => readArchive(archive)),
  );
  const release = takeDataFolder(dataDir);
  try {
    requireEmpty(dataDir);
    const served = servedFrom(manifest, registry, path.join(dataDir, KEPT_FOLDER));
    await onDisk(dataDir, () =>
      withProgress(progress, unpacking, () => fill(dataDir, archive, manifest, served)),
    );
    const { takenAt, product, files } = manifest;
    const kept = path.join(dataDir, KEPT_FOLDER);
    return { dataDir, takenAt, product, files: Object.keys(files).length, agencies: served, kept };
  } finally {
    release();
  }
}

function requireEmpty(dataDir: string): void {
  const entries = entriesOf(dataDir).filter(
    (name) => !NOTHING.includes(name) && !name.startsWith(STAGE),
  );
  const found = entries.includes(DATABASE) ? DATABASE : entries[0];
  if (found === undefined) return;
  throw new Refusal(
    text(
      `Thư mục dữ liệu “${dataDir}” không trống (có “${found}”): khôi phục không ghi đè; chọn thư mục mới bằng --data, hoặc tự dời thư mục này đi.`,
      `The data folder "${dataDir}" is not empty (it holds "${found}"): a restore overwrites nothing; choose a new folder with --data, or move this one away.`,
    ),
  );
}

function entriesOf(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function fill(
  dataDir: string,
  archive: string,
  manifest: Manifest,
  served: ServedFrom[],
): Promise<void> {
  for (const left of entriesOf(dataDir))
    if (left.startsWith(STAGE)) await rm(path.join(dataDir, left), { recursive: true });
  const stage = await mkdtemp(path.join(dataDir, STAGE));
  try {
    await unpack(archive, manifest, stage);
    await setAside(stage);
    writeHold(stage, {
      takenAt: manifest.takenAt,
      restoredAt: new Date().toISOString(),
      released: null,
    });
    const listed = served.filter(({ listed }) => listed).map(({ dir }) => dir);
    if (listed.length > 0)
      await writeFile(path.join(stage, 'agencies.yaml'), stringify({ agencies: listed }));
    await moveIn(stage, dataDir);
    keepPrivate(dataDir);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function unpack(archive: string, { files }: Manifest, stage: string): Promise<void> {
  const named = (name: string): boolean => Object.hasOwn(files, name);
  await extract({
    file: archive,
    cwd: stage,
    strict: true,
    filter: named,
    noMtime: true,
    dmode: 0o700,
  });
  for (const name of [DATABASE, DATABASE_LOG].filter(named)) await sync(path.join(stage, name));
}

async function setAside(stage: string): Promise<void> {
  await mkdir(path.join(stage, KEPT_FOLDER), { mode: 0o700 });
  for (const name of await readdir(stage))
    if (KEPT.includes(name))
      await rename(path.join(stage, name), path.join(stage, KEPT_FOLDER, name));
}

/** The database is moved last: a folder without it counts as empty. */
async function moveIn(stage: string, dataDir: string): Promise<void> {
  const names = (await readdir(stage)).filter((name) => name !== DATABASE);
  for (const name of [...names, DATABASE])
    await rename(path.join(stage, name), path.join(dataDir, name));
  await sync(dataDir);
}

const checking = (seconds: number) =>
  text(`Đang kiểm tra bản sao lưu: ${seconds} giây…`, `Checking the backup: ${seconds} s…`);

const unpacking = (seconds: number) =>
  text(`Đang giải nén: ${seconds} giây…`, `Unpacking: ${seconds} s…`);
