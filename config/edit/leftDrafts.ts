import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AGENCY_FILES } from '../load/loadAgency.ts';

/** Where a file's new content is prepared, before it takes the file's place. */
export const draftOf = (file: string): string => `${file}.${process.pid}`;

/**
 * Removes what writes of an agency's files left beside them that a crash broke off. While this
 * process writes nothing in the folder: its own drafts of then are left over, too.
 */
export function removeLeftDrafts(dir: string): void {
  for (const name of namesIn(dir)) {
    const [, file = '', pid = ''] = /^(.+)\.(\d+)$/.exec(name) ?? [];
    if (!(AGENCY_FILES as readonly string[]).includes(file) || isAtWork(Number(pid))) continue;
    rmSync(path.join(dir, name), { force: true });
  }
}

/** A folder that cannot be read is told by whoever reads its files. */
function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

/** Whether another process that is there may be the one that writes. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
