import { type Text, text } from '../../../domain/text/text.ts';
import { ABSENCES, type EntryKind, GROUPS, PEOPLE, UNITS } from './entryKinds.ts';
import { ROLE_KINDS } from './roleKinds.ts';

/** What one page of the agency's files shows. */
export interface FilePart {
  /** Its end of the address. */
  path: string;
  title: Text;
  kinds: readonly EntryKind[];
}

const ofOne = (kind: EntryKind): FilePart => ({
  path: kind.path,
  title: kind.title,
  kinds: [kind],
});

/** The pages of entries, in their order. */
export const FILE_PARTS: readonly FilePart[] = [
  ...[PEOPLE, UNITS, GROUPS].map(ofOne),
  { path: 'vai-tro', title: text('Vai trò', 'Roles'), kinds: ROLE_KINDS },
  ofOne(ABSENCES),
];

/** Every kind of entry. */
export const ENTRY_KINDS: readonly EntryKind[] = FILE_PARTS.flatMap(({ kinds }) => kinds);

/** The page on which entries of a kind are listed. */
export const partOf = (kind: EntryKind): string =>
  FILE_PARTS.find(({ kinds }) => kinds.includes(kind))?.path ?? kind.path;
