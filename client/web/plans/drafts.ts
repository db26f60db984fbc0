import { createHash, randomBytes } from 'node:crypto';
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
import { answersPath } from '../../../reading/answers/file/answersFile.ts';
import { type DraftNote, readNote } from './draftNote.ts';
import { writable } from './writable.ts';

/** A plan that was loaded and not started yet, or what is kept of one that was. */
export interface Draft {
  id: string;
  /** Its document; the answers stand beside it. */
  file: string;
  note: DraftNote;
}

/** The drafts of one agency, as files in the data folder. */
export type Drafts = ReturnType<typeof draftsIn>;

const NOTE = '.draft.json';
const ID = /^[0-9a-f]{12}$/;

/** For its owner's eyes: a plan may name people. */
const PRIVATE = { mode: 0o600 } as const;

/**
 * Where an agency's drafts stand: a folder for each, with the document, its answers and a note.
 * Each file is written whole or not at all.
 */
export function draftsIn(dataDir: string, agency: string) {
  const root = path.join(dataDir, 'drafts', agency);
  const noteOf = (id: string): string => path.join(root, id, NOTE);

  function find(id: string): Draft | null {
    if (!ID.test(id) || !existsSync(noteOf(id))) return null;
    const note = readNote(readFileSync(noteOf(id), 'utf8'));
    return note && { id, file: path.join(root, id, note.fileName), note };
  }

  function add(note: DraftNote, bytes: Uint8Array): Draft {
    const id = randomBytes(6).toString('hex');
    const making = path.join(root, `.${id}`);
    writable(() => {
      mkdirSync(making, { recursive: true, mode: 0o700 });
      writeFileSync(path.join(making, note.fileName), bytes, PRIVATE);
      writeFileSync(path.join(making, NOTE), JSON.stringify(note), PRIVATE);
      renameSync(making, path.join(root, id));
    });
    return { id, file: path.join(root, id, note.fileName), note };
  }

  function change(draft: Draft, changed: Partial<DraftNote>): Draft {
    const note = { ...draft.note, ...changed };
    const beside = `${noteOf(draft.id)}.${process.pid}`;
    writable(() => {
      writeFileSync(beside, JSON.stringify(note), PRIVATE);
      renameSync(beside, noteOf(draft.id));
    });
    return { ...draft, note };
  }

  return {
    /** Every draft, the newest first; those that were started too. */
    all(): Draft[] {
      if (!existsSync(root)) return [];
      const found = readdirSync(root).flatMap((id) => find(id) ?? []);
      return found.sort((a, b) => (a.note.at < b.note.at ? 1 : -1));
    },
    /** One draft; null where there is none of this id. */
    find,
    /** Keeps a document. */
    add,
    /** Changes what is noted of a draft. */
    change,
    /** Removes a draft with everything in its folder. */
    remove: ({ id }: Draft): void => rmSync(path.join(root, id), { recursive: true, force: true }),
  };
}

/** Changes whenever answers or the note do: who saves must have seen the newest. */
export function revisionOf({ file, note }: Draft): string {
  const answers = answersPath(file);
  const hash = createHash('sha256').update(JSON.stringify(note));
  if (existsSync(answers)) hash.update(readFileSync(answers));
  return hash.digest('hex').slice(0, 16);
}
