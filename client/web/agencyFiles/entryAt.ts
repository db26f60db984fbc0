import type { Agency } from '../../../config/agency.ts';
import { type AgencyFileText, readAgencyFile } from '../../../config/edit/agencyFile.ts';
import { entriesOf, type RawEntry } from '../../../config/edit/entries.ts';
import { keyOf } from './entryForm.ts';
import type { EntryKind } from './entryKinds.ts';
import { ENTRY_KINDS, FILE_PARTS } from './fileParts.ts';

/** A list of the agency's files as it stands. */
export interface EntryList {
  kind: EntryKind;
  seen: AgencyFileText;
  entries: RawEntry[];
}

/** The list an address names; null for what is none. */
export function listAt(agency: Agency, path: string): EntryList | null {
  const kind = ENTRY_KINDS.find((one) => one.path === path);
  return kind ? listOf(agency, kind) : null;
}

/** The lists of a page; none for what is no page. */
export const listsOf = (agency: Agency, path: string): EntryList[] =>
  (FILE_PARTS.find((part) => part.path === path)?.kinds ?? []).map((kind) => listOf(agency, kind));

function listOf({ dir }: Agency, kind: EntryKind): EntryList {
  const seen = readAgencyFile(dir, kind.file);
  return { kind, seen, entries: entriesOf(seen, kind.list) };
}

/** Where in its list the entry of a key stands; null: nowhere. */
export function indexOf({ kind, entries }: EntryList, key: string): number | null {
  const at = entries.findIndex((entry) => keyOf(kind, entry) === key);
  return at === -1 ? null : at;
}

/** The codes of a list and of the groups or units beside it, which must differ. */
export const takenCodes = ({ seen }: EntryList): string[] =>
  ENTRY_KINDS.filter(({ file }) => file === seen.name).flatMap(({ list }) =>
    entriesOf(seen, list).map(({ id }) => String(id ?? '')),
  );
