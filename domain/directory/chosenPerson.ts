import { accentsFit, foldedRuns } from '../text/accentsFit.ts';
import { fold, normalise } from '../text/fold.ts';
import { Refusal } from '../text/refusal.ts';
import { text } from '../text/text.ts';
import { personOf } from './roles.ts';
import type { Directory, Person, PersonId } from './types.ts';

/**
 * A person as somebody typed them: by id, or by name where one person bears it. Throws where that
 * is nobody, or several.
 */
export function chosenPerson(directories: Directory[], typed: string): PersonId {
  if (directories.some((directory) => personOf(directory, typed))) return typed;
  const people = directories.flatMap((directory) => directory.people);
  const named = called(people, typed);
  const ids = [...new Set(named.map(({ id }) => id))];
  if (ids[0] !== undefined && ids.length === 1) return ids[0];
  const shown = (some: Person[]): string =>
    some.map(({ id, name }) => `${id} (${name})`).join(', ');
  if (ids.length > 1)
    throw new Refusal(
      text(
        `“${typed}” có thể là nhiều người; ghi mã của một người: ${shown(named)}.`,
        `"${typed}" may be several people; write the id of one: ${shown(named)}.`,
      ),
    );
  throw new Refusal(
    text(
      `Không có mã người hay họ tên “${typed}”; những người có trong danh bạ: ${shown(people)}.`,
      `No person's id or name is "${typed}"; the people are: ${shown(people)}.`,
    ),
  );
}

/**
 * By the whole name, with its accents or else without them (never with others); else by words of
 * it, as colleagues say them.
 */
function called(people: Person[], typed: string): Person[] {
  const ways: ((name: string) => boolean)[] = [
    (name) => normalise(name) === normalise(typed),
    (name) => fold(name) === fold(typed) && accentsFit(typed, name),
    (name) => ` ${normalise(name)} `.includes(` ${normalise(typed)} `),
    (name) => foldedRuns(name, typed).some((part) => accentsFit(typed, part, name)),
  ];
  for (const is of ways) {
    const found = people.filter(({ name }) => is(name));
    if (found.length > 0 && typed.trim() !== '') return found;
  }
  return [];
}
