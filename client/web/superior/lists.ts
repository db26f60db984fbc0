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
import { writable } from '../plans/writable.ts';
import { type ListNote, readListNote } from './listNote.ts';

/** A list of a superior's system that was uploaded: a snapshot, which stays. */
export interface KeptList {
  id: string;
  file: string;
  note: ListNote;
}

/** The lists of one agency, as files in the data folder. */
export type Lists = ReturnType<typeof listsIn>;

const NOTE = '.list.json';
const ID = /^[0-9a-f]{12}$/;

/** For its owner's eyes: a list may name people. */
const PRIVATE = { mode: 0o600 } as const;

/** Where an agency's lists stand, beside its drafts of plans: a folder for each, with a note. */
export function listsIn(dataDir: string, agency: string) {
  const root = path.join(dataDir, 'drafts', agency);
  const noteOf = (id: string): string => path.join(root, id, NOTE);

  function find(id: string): KeptList | null {
    if (!ID.test(id) || !existsSync(noteOf(id))) return null;
    const note = readListNote(readFileSync(noteOf(id), 'utf8'));
    return note && { id, file: path.join(root, id, note.fileName), note };
  }

  return {
    /** Every list, the newest first. */
    all(): KeptList[] {
      if (!existsSync(root)) return [];
      const found = readdirSync(root).flatMap((id) => find(id) ?? []);
      return found.sort((a, b) => (a.note.at < b.note.at ? 1 : -1));
    },
    /** One list; null where there is none of this id. */
    find,
    /** Keeps a list. */
    add(note: ListNote, bytes: Uint8Array): KeptList {
      const id = randomBytes(6).toString('hex');
      const making = path.join(root, `.${id}`);
      writable(() => {
        mkdirSync(making, { recursive: true, mode: 0o700 });
        writeFileSync(path.join(making, note.fileName), bytes, PRIVATE);
        writeFileSync(path.join(making, NOTE), JSON.stringify(note), PRIVATE);
        renameSync(making, path.join(root, id));
      });
      return { id, file: path.join(root, id, note.fileName), note };
    },
    /** Changes what is noted of a list, as it is now. */
    change(id: string, change: (note: ListNote) => ListNote): void {
      const kept = find(id);
      if (!kept) return;
      const beside = `${noteOf(id)}.${process.pid}`;
      writable(() => {
        writeFileSync(beside, JSON.stringify(change(kept.note)), PRIVATE);
        renameSync(beside, noteOf(id));
      });
    },
    /** Removes a list with everything in its folder. */
    remove: ({ id }: KeptList): void =>
      rmSync(path.join(root, id), { recursive: true, force: true }),
  };
}
