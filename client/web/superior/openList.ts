import { readFileSync } from 'node:fs';
import type { Agency } from '../../../config/agency.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import type { ListComparison } from '../../../domain/superior/compare.ts';
import type { ColumnChoice } from '../../../reading/superior/columns.ts';
import { isRole } from '../../../reading/superior/columns.ts';
import { type AssignedList, readAssignedList } from '../../../reading/superior/readList.ts';
import type { Desk } from '../../office/office.ts';
import { keptName } from '../plans/fileName.ts';
import type { ListNote } from './listNote.ts';
import type { KeptList, Lists } from './lists.ts';

/** A list beside what the office has of it. */
export interface OpenList {
  kept: KeptList;
  list: AssignedList;
  /** Null while something is asked: who assigned, what a column holds. */
  found: ListComparison | null;
}

/** What was said of columns, as the reader takes it. */
const chosenIn = ({ columns }: ListNote): Map<string, ColumnChoice> =>
  new Map(
    Object.entries(columns).flatMap(([heading, role]) =>
      role === 'leave' || isRole(role) ? [[heading, role] as const] : [],
    ),
  );

/** Reads a list again and lays it beside the agency's tasks as they are now. */
export async function openList(kept: KeptList, desk: Desk, agency: Agency): Promise<OpenList> {
  const { note, file } = kept;
  const list = await readAssignedList(readFileSync(file), note.fileName, chosenIn(note));
  const isAsked = note.assigner === '' || list.columns.unknown.length > 0;
  const found = isAsked ? null : await desk.superior.compare(agency, list.rows, note.assigner);
  return { kept, list, found };
}

/** A file that somebody brought. */
interface Brought {
  name: string;
  bytes: Uint8Array;
  by: NamedPerson;
  at: Instant;
}

/**
 * Reads a list and keeps it; who gives it out is taken from its letterhead. Rejects with a
 * `Refusal` for what is no such list, or is stamped secret; nothing is kept of it then.
 */
export async function loadList(lists: Lists, { name, bytes, by, at }: Brought): Promise<KeptList> {
  const fileName = keptName(name);
  const { agency } = await readAssignedList(bytes, fileName);
  return lists.add({ fileName, at, by, assigner: agency, columns: {}, passes: [] }, bytes);
}
