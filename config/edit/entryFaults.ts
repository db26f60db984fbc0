import type { Text } from '../../domain/text/text.ts';
import { LISTS } from '../load/schemas.ts';
import { check } from '../load/validate.ts';

/** What is wrong with one entry by itself. */
export interface EntryFault {
  /** The key it is about. */
  key: string;
  said: Text;
}

/** What is wrong with an entry of a list, by the rules that its file is read by. */
export function entryFaults(list: string, entry: object): EntryFault[] {
  const schema = LISTS[list]?.entry;
  if (!schema) return [];
  const { faults } = check(schema, entry, (path) => ({
    place: String(path[0] ?? ''),
    line: null,
    written: '',
  }));
  return faults.map(({ place, said }) => ({ key: place, said }));
}
