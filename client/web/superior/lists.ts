import { type Noted, notedFolders } from '../plans/notedFolders.ts';
import { type ListNote, readListNote } from './listNote.ts';

/** A list of a superior's system that was uploaded: a snapshot, which stays. */
export type KeptList = Noted<ListNote>;

/** The lists of one agency, as files in the data folder. */
export type Lists = ReturnType<typeof listsIn>;

/** Where an agency's lists stand, beside its drafts of plans. */
export function listsIn(dataDir: string, agency: string) {
  const folders = notedFolders({ dataDir, agency }, '.list.json', readListNote);
  const { all, find, add, remove } = folders;
  return {
    ...{ all, find, add, remove },
    /** Changes what is noted of a list, as it is now. */
    change(id: string, change: (note: ListNote) => ListNote): void {
      const kept = find(id);
      if (kept) folders.write(kept, change(kept.note));
    },
  };
}
