import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Text, text } from '../../../domain/text/text.ts';
import { tryLock } from '../server/lock.ts';

/** Told while something long goes on; each call is one line for the person who waits. */
export type Progress = (said: Text) => void;

/**
 * The folder for what is obtained once per user: `$XDG_CACHE_HOME/dondoc`, else `~/.cache/dondoc`.
 */
export function userCacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dondoc');
}

/**
 * The folder `<cacheDir>/<name>`, made once: `make(dir)` fills an empty folder, which then takes
 * its name in one step, so what stands under the name is whole. Of several processes one makes it;
 * the others wait and say so. Throws what `make` throws.
 */
export async function obtainOnce(
  cacheDir: string,
  name: string,
  make: (dir: string) => Promise<unknown>,
  progress: Progress,
): Promise<string> {
  const finished = join(cacheDir, name);
  if (existsSync(finished)) return finished;
  mkdirSync(cacheDir, { recursive: true, mode: 0o700 });
  const release = await waitForLock(`${finished}.lock`, progress);
  try {
    if (!existsSync(finished)) await makeWhole(cacheDir, name, make);
    return finished;
  } finally {
    release();
  }
}

/** Only under the lock: whatever unfinished part stands there was left by one that was killed. */
async function makeWhole(
  cacheDir: string,
  name: string,
  make: (dir: string) => Promise<unknown>,
): Promise<void> {
  const part = `${name}.part-`;
  for (const left of readdirSync(cacheDir).filter((entry) => entry.startsWith(part)))
    rmSync(join(cacheDir, left), { recursive: true, force: true });
  const dir = mkdtempSync(join(cacheDir, part));
  try {
    await make(dir);
    renameSync(dir, join(cacheDir, name));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function waitForLock(path: string, progress: Progress): Promise<() => void> {
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    const attempt = tryLock(path);
    if (attempt.held) return attempt.release;
    if (waitedMs % tellEveryMs === 0) progress(waiting(attempt.by.pid, waitedMs / 1000));
    await pause(lookEveryMs);
  }
}

const lookEveryMs = 250;
const tellEveryMs = 5000;

const waiting = (pid: number, seconds: number): Text =>
  text(
    `Tiến trình ${pid} đang chuẩn bị cùng thành phần này, đang đợi (${seconds} giây)…`,
    `Process ${pid} is preparing the same component; waiting (${seconds} s)…`,
  );

/** Runs `work` and tells how long it has been going, every five seconds, starting at once. */
export async function withProgress<T>(
  progress: Progress,
  said: (seconds: number) => Text,
  work: () => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  const tell = () => progress(said(Math.round((performance.now() - begun) / 1000)));
  tell();
  const timer = setInterval(tell, tellEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
