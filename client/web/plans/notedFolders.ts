import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writable } from './writable.ts';

/** A document that was uploaded, with what is noted of it. */
export interface Noted<N> {
  id: string;
  file: string;
  note: N;
}

const ID = /^[0-9a-f]{12}$/;

/** For its owner's eyes: a document may name people. */
const PRIVATE = { mode: 0o600 } as const;

/**
 * An agency's uploaded documents of one kind: a folder for each, with the document and a note. Each
 * file is written whole or not at all.
 * @param noteName the note's file, which tells a kind from others beside it
 * @param read a note's text; null where it is none
 */
export function notedFolders<N extends { fileName: string; at: string }>(
  { dataDir, agency }: { dataDir: string; agency: string },
  noteName: string,
  read: (text: string) => N | null,
) {
  const root = path.join(dataDir, 'drafts', agency);
  const noteOf = (id: string): string => path.join(root, id, noteName);

  function find(id: string): Noted<N> | null {
    if (!ID.test(id) || !existsSync(noteOf(id))) return null;
    const note = read(readFileSync(noteOf(id), 'utf8'));
    return note && { id, file: path.join(root, id, note.fileName), note };
  }

  return {
    /** Every one, the newest first. */
    all(): Noted<N>[] {
      if (!existsSync(root)) return [];
      const found = readdirSync(root).flatMap((id) => find(id) ?? []);
      return found.sort((a, b) => (a.note.at < b.note.at ? 1 : -1));
    },
    /** One; null where there is none of this id. */
    find,
    /** Keeps a document. */
    add(note: N, bytes: Uint8Array): Noted<N> {
      const id = randomBytes(6).toString('hex');
      const making = path.join(root, `.${id}`);
      writable(() => {
        mkdirSync(making, { recursive: true, mode: 0o700 });
        writeFileSync(path.join(making, note.fileName), bytes, PRIVATE);
        writeFileSync(path.join(making, noteName), JSON.stringify(note), PRIVATE);
        renameSync(making, path.join(root, id));
      });
      return { id, file: path.join(root, id, note.fileName), note };
    },
    /** Writes another note of it. */
    write(kept: Noted<N>, note: N): Noted<N> {
      const beside = `${noteOf(kept.id)}.${process.pid}`;
      writable(() => {
        writeFileSync(beside, JSON.stringify(note), PRIVATE);
        renameSync(beside, noteOf(kept.id));
      });
      return { ...kept, note };
    },
    /** Removes it with everything in its folder. */
    remove: ({ id }: Pick<Noted<N>, 'id'>): void =>
      rmSync(path.join(root, id), { recursive: true, force: true }),
  };
}
