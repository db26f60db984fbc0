import { existsSync } from 'node:fs';
import { constants, copyFile, link, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Agency } from '../../config/agency.ts';
import { auditFolder } from '../../config/auditFolder.ts';
import { CALENDARS } from '../../config/calendars.ts';
import { AGENCY_FILES } from '../../config/load/loadAgency.ts';
import type { Settings } from '../../config/settings.ts';
import { VERSION } from '../../config/version.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { outboxDir } from '../delivery/outboxDir.ts';
import { takeDataFolder } from '../engine/server/dataFolder.ts';
import { stillRuns } from '../engine/server/processIdentity.ts';
import { runningEngine } from '../engine/server/record.ts';
import { filesUnder, sha256Of } from './files.ts';
import { DATABASE, DATABASE_LOG, FORMAT, MANIFEST, type Manifest } from './manifest.ts';
import { whilePaused } from './pause.ts';

/** A copy of one moment; `pausedMs` null: no engine was running. */
interface Copied {
  takenAt: string;
  pausedMs: number | null;
}

/**
 * Copies the database into `stage` while nobody writes to it: the engine stands still, or does not
 * run and may not start.
 */
export async function copyDatabase(dataDir: string, stage: string): Promise<Copied> {
  const copy = async (): Promise<string> => {
    const takenAt = new Date().toISOString();
    await copyThere(path.join(dataDir, DATABASE), path.join(stage, DATABASE));
    const log = path.join(dataDir, DATABASE_LOG);
    if (existsSync(log)) await copyThere(log, path.join(stage, DATABASE_LOG));
    return takenAt;
  };
  const engine = runningEngine(dataDir);
  if (engine === null) {
    const release = takeDataFolder(dataDir);
    try {
      return { takenAt: await copy(), pausedMs: null };
    } finally {
      release();
    }
  }
  if (process.platform === 'win32') throw stopFirst();
  if (!stillRuns(engine.server)) throw justRestarting();
  const { made, pausedMs } = await whilePaused(engine.server.pid, copy);
  return { takenAt: made, pausedMs };
}

/** A copy that shares the disk's blocks where the file system can: then it takes no time at all. */
const copyThere = (from: string, to: string): Promise<void> =>
  copyFile(from, to, constants.COPYFILE_FICLONE);

/**
 * Puts beside it what else makes an office whole: mails in the outbox, the audit, drafts of plans,
 * people and rules, calendars, settings. Keys stay where they are.
 */
export async function gatherFiles(
  settings: Settings,
  agencies: Agency[],
  stage: string,
): Promise<void> {
  await gatherOutbox(outboxDir(settings), path.join(stage, 'outbox'));
  await gatherAudit(auditFolder(settings), path.join(stage, 'audit'));
  await gatherDrafts(path.join(settings.dataDir, 'drafts'), path.join(stage, 'drafts'));
  for (const { dir, directory } of agencies) {
    const present = AGENCY_FILES.filter((name) => existsSync(path.join(dir, name)));
    await gatherNamed(dir, present, path.join(stage, 'agencies', directory.agency));
  }
  await gatherNamed(CALENDARS, await filesUnder(CALENDARS), path.join(stage, 'calendars'));
  if (settings.file !== null) await copyThere(settings.file, path.join(stage, 'dondoc.yaml'));
}

async function gatherNamed(from: string, names: string[], to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of names) await copyThere(path.join(from, name), path.join(to, name));
}

/** Lines are only ever added: a copy holds all that were whole when it was made. */
async function gatherAudit(from: string, to: string): Promise<void> {
  if (existsSync(from)) await gatherNamed(from, await filesUnder(from), to);
}

/** Plans and lists that were loaded, with their notes; what is being loaded is none yet. */
async function gatherDrafts(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  const whole = (await filesUnder(from)).filter((name) => !path.dirname(name).includes('/.'));
  for (const name of whole) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await copyThere(path.join(from, name), path.join(to, name));
  }
}

/**
 * Mails are never changed, only replaced: a second name for the same bytes is a copy that costs
 * nothing.
 */
async function gatherOutbox(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const name of (await filesUnder(from)).filter((each) => each.endsWith('.eml'))) {
    const there = path.join(to, name);
    await mkdir(path.dirname(there), { recursive: true });
    await link(path.join(from, name), there).catch(() => copyThere(path.join(from, name), there));
  }
}

/** Describes everything gathered in a manifest, which joins it. */
export async function describe(
  stage: string,
  takenAt: string,
  agencies: Agency[],
): Promise<Manifest> {
  const files: Manifest['files'] = {};
  for (const name of await filesUnder(stage)) {
    const file = path.join(stage, name);
    files[name] = { bytes: (await stat(file)).size, sha256: await sha256Of(file) };
  }
  const served = agencies.map(({ dir, directory }) => ({
    code: directory.agency,
    dir,
    version: directory.version,
  }));
  const manifest: Manifest = { format: FORMAT, product: VERSION, takenAt, agencies: served, files };
  await writeFile(path.join(stage, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

const stopFirst = (): Refusal =>
  new Refusal(
    text(
      'Trên hệ điều hành này không tạm dừng được máy chủ Temporal: dừng Đôn Đốc trước, rồi sao lưu.',
      'This operating system cannot pause the Temporal server: stop Đôn Đốc first, then back up.',
    ),
  );

const justRestarting = (): Refusal =>
  new Refusal(
    text(
      'Máy chủ Temporal đang được khởi động lại: thử lại sau một phút.',
      'The Temporal server is being started again: try again in a minute.',
    ),
  );
