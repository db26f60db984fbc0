import { calledPeople } from '../../domain/directory/calledPeople.ts';
import { likest } from '../../domain/directory/lookup.ts';
import { foldedKey } from '../../domain/directory/phrase.ts';
import type { Directory, Person } from '../../domain/directory/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import { type Text, text } from '../../domain/text/text.ts';

/**
 * The person that was typed, by id or name, or by the given name where one alone has it. Refuses
 * one nobody knows, and a name that two people share.
 */
export function givenPerson({ people, name: office }: Directory, typed: string): Person | Text {
  const named = people.filter(
    ({ id, name }) => id === typed.trim() || normalise(name) === normalise(typed),
  );
  const [only] = named;
  if (only && named.length === 1) {
    const namesakes = people.filter(({ name }) => normalise(name) === normalise(only.name));
    if (namesakes.length === 1) return only;
    return text(
      `có ${namesakes.length} người tên “${only.name}”; ghi “có” để giữ như đã đọc, rồi giao lại đúng người bằng task reassign`,
      `${namesakes.length} people are called "${only.name}"; write "yes" to leave it as it was read, then use task reassign`,
    );
  }
  const called = calledPeople(people, typed);
  const [meant] = called;
  if (meant && called.length === 1) return meant;
  const near = shownNearest(called.length > 0 ? called : people, typed).map((one) => `“${one}”`);
  const [found, foundEn] =
    called.length > 0 ? ['nhiều người tên', 'several people called'] : ['không có', 'no'];
  return text(
    `${found} “${typed}” trong danh bạ ${office}; có phải ${near.join(', ')}? Ghi mã hoặc họ tên, hoặc “có” để giữ như đã đọc`,
    `${foundEn} "${typed}" in the directory of ${office}; did you mean ${near.join(', ')}? Write an id or a name, or "yes" to leave it as it was read`,
  );
}

/** `id (name)` of the people likest to what was typed, as the answers offer them. */
const shownNearest = (people: Person[], typed: string): string[] =>
  likest(
    people.map(({ id, name }) => ({
      name: `${id} (${name})`,
      keys: [foldedKey(id), foldedKey(name)],
    })),
    typed,
  );
