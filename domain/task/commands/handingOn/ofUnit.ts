import { findEntry } from '../../../directory/lookup.ts';
import type { Directory, Person, UnitId } from '../../../directory/types.ts';

/** No title has more words; looking at each of their endings would only cost time. */
const MOST_WORDS = 30;

/**
 * Whether the directory says that somebody is of a unit: he answers for it, or his title ends with
 * its name (`Chuyên viên Phòng Kinh tế`). It lists no members, so of others nobody knows.
 */
export function isKnownOf(directory: Directory, unit: UnitId, { id, title }: Person): boolean {
  const isHead = directory.units.some((one) => one.id === unit && one.officer === id);
  return isHead || title.split(/[,;]/u).some((part) => unitAtEnd(directory, part) === unit);
}

/** The unit or group that words end with: the longest name that there is. */
function unitAtEnd(directory: Directory, words: string): string | null {
  const all = words.trim().split(/\s+/u).slice(0, MOST_WORDS);
  for (const [at] of all.entries()) {
    const found = findEntry(directory, all.slice(at).join(' '));
    if (found.hit === 'one') return found.value.kind === 'unit' ? found.value.unit.id : null;
  }
  return null;
}
