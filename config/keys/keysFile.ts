import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { type KeyRing, newKey, parseKeys } from './keyRing.ts';
import type { KeyKind } from './kinds.ts';
import * as said from './said.ts';

const OWNER_ONLY = 0o600;
const READABLE_BY_OTHERS = 0o004;

/**
 * What a keys file holds. A group may read it (root:dondoc 0640 is usual in /etc), everybody may
 * not: that is a Refusal.
 */
export function readKeysFile(file: string, kind: KeyKind): string {
  try {
    if (process.platform !== 'win32' && statSync(file).mode & READABLE_BY_OTHERS)
      throw new Refusal(said.readableByAll(kind, file));
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(said.unreadable(kind, file, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** The keys of a file. Throws a Refusal that names file and line, never a key. */
export const keysIn = (file: string, kind: KeyKind): KeyRing =>
  parseKeys(readKeysFile(file, kind), file, kind);

/** A key that was added to a keys file. */
export interface Added {
  /** Absolute. */
  file: string;
  id: string;
  /** The key that wrote until now; null in a file that was made. */
  before: string | null;
}

/**
 * Puts a fresh key on top of a keys file, whose other keys stay for what they wrote; makes the
 * file, for its owner's eyes only, where there is none. `on` is today (`2026-11-21`). Throws a
 * Refusal when a file there holds no keys.
 */
export function addKey(given: string, on: string, kind: KeyKind): Added {
  const { id, line } = newKey(on);
  const file = existsSync(given) ? realpathSync(given) : path.resolve(given);
  if (!existsSync(path.dirname(file))) throw noFolder(path.dirname(file));
  if (!existsSync(file)) {
    replace(file, `${line}\n`, null);
    return { file, id, before: null };
  }
  const written = readKeysFile(file, kind);
  const { current } = parseKeys(written, file, kind);
  replace(file, `${line}\n${written}`, file);
  return { file, id, before: current };
}

const noFolder = (dir: string): Refusal =>
  new Refusal(
    text(
      `Chưa có thư mục ${dir}: tạo trước, ví dụ sudo install -d -m 750 ${dir}.`,
      `There is no folder ${dir}: make it first, e.g. sudo install -d -m 750 ${dir}.`,
    ),
  );

/**
 * All or nothing: a keys file cut short would lose whatever its keys wrote. Rights stay those of
 * the file before.
 */
function replace(file: string, content: string, like: string | null): void {
  const draft = `${file}.${process.pid}`;
  const was = like === null ? null : statSync(like);
  const opened = openSync(draft, 'wx', was ? was.mode & 0o777 : OWNER_ONLY);
  writeFileSync(opened, content);
  fsyncSync(opened);
  closeSync(opened);
  if (was && (was.uid !== process.getuid?.() || was.gid !== process.getgid?.()))
    chownSync(draft, was.uid, was.gid);
  renameSync(draft, file);
}
