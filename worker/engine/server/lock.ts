import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type ProcessIdentity, processIdentity, stillRuns } from './processIdentity.ts';

export type LockAttempt =
  | { held: true; release: () => void }
  | { held: false; by: ProcessIdentity };

/**
 * Takes the lock file at `path` for this process, or says who holds it. A holder that no longer
 * runs is pushed aside. The file appears with its content in one step (a hard link), so nobody ever
 * reads half a lock. Throws what the file system throws when the folder cannot be written.
 */
export function tryLock(path: string): LockAttempt {
  for (;;) {
    const mine = writeClaim(path);
    if (mine !== null) return { held: true, release: () => release(path, mine) };
    const holder = readHolder(path);
    if (holder !== null && stillRuns(holder)) return { held: false, by: holder };
    pushAside(path);
  }
}

/** Writes this process's claim; null when the lock file already stands. */
function writeClaim(path: string): string | null {
  const claim = `${path}.${randomUUID()}`;
  const content = JSON.stringify({ ...processIdentity(process.pid), claim });
  writeFileSync(claim, content, { flag: 'wx', mode: 0o600 });
  try {
    linkSync(claim, path);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  } finally {
    rmSync(claim);
  }
}

function readHolder(path: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

/**
 * Removes a dead holder's lock by moving it away first: of two who find it dead, one moves it. If
 * what was moved turns out to be the lock somebody took in between, it is put back.
 */
function pushAside(path: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another was quicker
  }
  const moved = readHolder(aside);
  if (moved !== null && stillRuns(moved)) linkSync(aside, path);
  rmSync(aside);
}

function release(path: string, mine: string): void {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path);
  } catch {
    // already gone: nothing is held
  }
}
