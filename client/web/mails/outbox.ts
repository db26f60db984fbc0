import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where mails lie that nothing sends: one file each, as it was written. */
export interface Outbox {
  /** By what the outbox answered when it took it; null where that names no file of it. */
  read(response: string): Promise<Buffer | null>;
}

/** `2026-11-30/073005-an-0a1b2c3d4e.eml` */
const NAME = /^(\d{4}-\d\d-\d\d)\/([\w.-]+\.eml)$/;

/** The outbox in a folder. Only its own files are read, whatever an attempt's answer says. */
export const outboxIn = (folder: string): Outbox => ({
  async read(response) {
    const [, day, file] = NAME.exec(response) ?? [];
    if (day === undefined || file === undefined) return null;
    try {
      return await readFile(path.join(folder, day, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
});
