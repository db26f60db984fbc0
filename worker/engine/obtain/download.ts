import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../config/root.ts';
import { text } from '../../../domain/text/text.ts';
import { obtainOnce, type Progress, withProgress } from './cache.ts';
import { runCommand } from './command.ts';

const site = 'https://temporal.download/cli/default';
const folder = 'temporal-sdk-download';
const downloader = join(ROOT, 'worker/engine/obtain/downloader.mjs');

/** The executable that an earlier start downloaded; null if none did. */
export function cachedDownload(cacheDir: string): string | null {
  const dir = join(cacheDir, folder);
  const name = existsSync(dir)
    ? readdirSync(dir).find((entry) => entry.startsWith('temporal-sdk-'))
    : undefined;
  return name === undefined ? null : join(dir, name);
}

/**
 * Has the SDK download its dev server into the cache and returns the path. The SDK sets no time
 * limit of its own, so the site is asked first (10 s) and the download runs in a process that can
 * be stopped. Throws an Error that says why: no network, no build for this platform, too slow.
 */
export async function download(cacheDir: string, progress: Progress): Promise<string | null> {
  await requireSite();
  await obtainOnce(
    cacheDir,
    folder,
    (part) => withProgress(progress, downloading, () => fetchInto(part)),
    progress,
  );
  return cachedDownload(cacheDir);
}

async function requireSite(): Promise<void> {
  try {
    await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: Error };
    throw new Error(`${site}: ${cause?.message ?? message}`);
  }
}

const fetchInto = (dir: string) =>
  runCommand(process.execPath, [downloader, dir], { timeoutMs: 5 * 60_000 });

const downloading = (seconds: number) =>
  text(
    `Đang tải máy chủ Temporal (chỉ một lần): ${seconds} giây…`,
    `Downloading the Temporal server (once only): ${seconds} s…`,
  );
