import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { answersPath } from '../../../reading/answers/file/answersFile.ts';
import { type DraftNote, readNote } from './draftNote.ts';
import { type Noted, notedFolders } from './notedFolders.ts';

/**
 * A plan that was loaded and not started yet, or what is kept of one that was; its answers stand
 * beside its document.
 */
export type Draft = Noted<DraftNote>;

/** The drafts of one agency, as files in the data folder. */
export type Drafts = ReturnType<typeof draftsIn>;

/** Where an agency's drafts stand; those that were started too. */
export function draftsIn(dataDir: string, agency: string) {
  const folders = notedFolders({ dataDir, agency }, '.draft.json', readNote);
  const { all, find, add, remove } = folders;
  return {
    ...{ all, find, add, remove },
    /** Changes what is noted of a draft. */
    change: (draft: Draft, changed: Partial<DraftNote>): Draft =>
      folders.write(draft, { ...draft.note, ...changed }),
  };
}

/** Changes whenever answers or the note do: who saves must have seen the newest. */
export function revisionOf({ file, note }: Draft): string {
  const answers = answersPath(file);
  const hash = createHash('sha256').update(JSON.stringify(note));
  if (existsSync(answers)) hash.update(readFileSync(answers));
  return hash.digest('hex').slice(0, 16);
}
