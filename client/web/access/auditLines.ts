import { existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AuditLine } from './audit.ts';

/** Where lines of the audit are read. */
export interface AuditReader {
  /**
   * The newest lines that are wanted, as many at most.
   * @param goesOn false where no older line can be wanted any more
   */
  newest(
    isWanted: (line: AuditLine) => boolean,
    most: number,
    goesOn?: (line: AuditLine) => boolean,
  ): Promise<AuditLine[]>;
}

const CHUNK = 64 * 1024;
const NEWLINE = 10;

/** The audit in a folder, read from its end: a year of it is large, and the newest is asked for. */
export const auditLinesIn = (folder: string): AuditReader => ({
  async newest(isWanted, most, goesOn = () => true) {
    const found: AuditLine[] = [];
    for (const file of await yearsOf(folder))
      for await (const row of rowsFromEnd(file)) {
        const line = lineIn(row);
        if (line === null) continue;
        if (!goesOn(line)) return found;
        if (isWanted(line)) found.push(line);
        if (found.length >= most) return found;
      }
    return found;
  },
});

async function yearsOf(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /^\d{4}\.jsonl$/.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
}

/** The lines of a file, its last one first. */
async function* rowsFromEnd(file: string): AsyncGenerator<string> {
  const handle = await open(file);
  try {
    let { size: at } = await handle.stat();
    let rest = Buffer.alloc(0);
    while (at > 0) {
      const length = Math.min(CHUNK, at);
      at -= length;
      const chunk = Buffer.alloc(length);
      await handle.read(chunk, 0, length, at);
      const whole = Buffer.concat([chunk, rest]);
      // What stands before the first end of a line began in an earlier chunk.
      const from = at === 0 ? 0 : whole.indexOf(NEWLINE) + 1;
      yield* whole.subarray(from).toString('utf8').split('\n').reverse();
      rest = whole.subarray(0, from);
    }
  } finally {
    await handle.close();
  }
}

/** Null for an empty one, and for one that was cut short. */
function lineIn(row: string): AuditLine | null {
  try {
    return row === '' ? null : (JSON.parse(row) as AuditLine);
  } catch {
    return null;
  }
}
