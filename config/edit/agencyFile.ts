import { createHash } from 'node:crypto';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import type { AgencyFileName } from '../load/loadAgency.ts';
import { draftOf, removeLeftDrafts } from './leftDrafts.ts';

/** A file of an agency's folder as it stood when it was read. */
export interface AgencyFileText {
  name: AgencyFileName;
  /** Empty where there is no such file yet. */
  content: string;
  /** Of this content: whoever writes over it must have seen it. */
  revision: string;
}

/** The same content has the same revision anywhere. */
export const revisionOf = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** Reads a file of an agency's folder. Throws a `Refusal` where it cannot be read. */
export function readAgencyFile(dir: string, name: AgencyFileName): AgencyFileText {
  const content = contentOf(path.join(dir, name), name);
  return { name, content, revision: revisionOf(content) };
}

function contentOf(file: string, name: AgencyFileName): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    if (code === undefined) throw error;
    throw new Refusal(
      text(
        `Không đọc được tệp ${name} của cơ quan (${code}); nhờ quản trị viên kiểm tra quyền đọc.`,
        `The agency's file ${name} cannot be read (${code}); ask the administrator to check its permissions.`,
      ),
    );
  }
}

/** Writes of each folder, one after the other. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Writes a file of an agency's folder, whole or not at all, over the content that was seen. Returns
 * its new revision; null where it holds something else by now, and nothing was written.
 * @param lastly is done when all is ready; where it throws nothing is written
 */
export function writeAgencyFile(
  dir: string,
  seen: AgencyFileText,
  content: string,
  lastly: () => Promise<void>,
): Promise<string | null> {
  const before = underWay.get(dir) ?? Promise.resolve();
  const writing = before.catch(() => {}).then(() => write(dir, seen, content, lastly));
  underWay.set(dir, writing);
  return writing;
}

async function write(
  dir: string,
  { name, revision }: AgencyFileText,
  content: string,
  lastly: () => Promise<void>,
): Promise<string | null> {
  const isUnchanged = (): boolean => readAgencyFile(dir, name).revision === revision;
  if (!isUnchanged()) return null;
  const file = path.join(dir, name);
  const place = existsSync(file) ? realpathSync(file) : file;
  removeLeftDrafts(path.dirname(place));
  const draft = drafted(place, name, content);
  try {
    await lastly();
    // Somebody may have the file open on the machine itself.
    if (!isUnchanged()) return null;
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
  return revisionOf(content);
}

/** The new content beside its file, on the disk, with the rights of the file. */
function drafted(place: string, name: AgencyFileName, content: string): string {
  const draft = draftOf(place);
  try {
    const was = statSync(place, { throwIfNoEntry: false });
    // A rename would replace what may not be written.
    if (was) accessSync(place, constants.W_OK);
    rmSync(draft, { force: true });
    const mode = was ? was.mode & 0o777 : 0o640;
    const opened = openSync(draft, 'wx', mode);
    try {
      // The service may make files that nobody else reads; the office's own stay as they were.
      fchmodSync(opened, mode);
      writeFileSync(opened, content);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    if (was && (was.uid !== process.getuid?.() || was.gid !== process.getgid?.()))
      chownSync(draft, was.uid, was.gid);
    return draft;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    rmSync(draft, { force: true });
    throw new Refusal(
      text(
        `Chưa ghi gì: phần mềm không có quyền ghi tệp ${name} trong thư mục cơ quan, hoặc đĩa đầy (${code}); nhờ quản trị viên cấp quyền ghi cho thư mục này.`,
        `Nothing was written: the product may not write ${name} in the agency's folder, or the disk is full (${code}); ask the administrator to let it write to that folder.`,
      ),
    );
  }
}
