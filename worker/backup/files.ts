import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

/** Every file under a folder, as paths from it, written with slashes. */
export async function filesUnder(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .sort();
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** What was written, file or folder, is on the disk when this returns. */
export async function sync(file: string): Promise<void> {
  const handle = await open(file);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Runs `work`; a full or forbidden disk becomes one sentence that names the place. */
export async function onDisk<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, path: at } = error as NodeJS.ErrnoException;
    if (error instanceof Refusal || code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new Refusal(
      text(
        `Không đọc hoặc ghi được “${at ?? place}” (${code}): kiểm tra dung lượng đĩa, đường dẫn và quyền.`,
        `"${at ?? place}" cannot be read or written (${code}): check disk space, path and rights.`,
      ),
    );
  }
}
