import { distance } from 'fastest-levenshtein';
import type { Directory, Person } from '../../directory/types.ts';
import { fold, normalise } from '../../text/fold.ts';
import { type Text, text } from '../../text/text.ts';

/** The person that was typed, by id or name. Refuses one nobody knows, and a name that two people share. */
export function givenPerson({ people, name: office }: Directory, typed: string): Person | Text {
  const named = people.filter(({ id, name }) => id === typed.trim() || normalise(name) === normalise(typed));
  const [only] = named;
  if (only && named.length === 1) {
    const namesakes = people.filter(({ name }) => normalise(name) === normalise(only.name));
    if (namesakes.length === 1) return only;
    return text(
      `có ${namesakes.length} người tên “${only.name}”; ghi “có” để giữ như đã đọc, rồi giao lại đúng người bằng task reassign`,
      `${namesakes.length} people are called "${only.name}"; write "yes" to leave it as it was read, then use task reassign`,
    );
  }
  const near = nearest(people, typed).map((one) => `“${one}”`);
  return text(
    `không có “${typed}” trong danh bạ ${office}; có phải ${near.join(', ')}? Ghi mã hoặc họ tên, hoặc “có” để giữ như đã đọc`,
    `no "${typed}" in the directory of ${office}; did you mean ${near.join(', ')}? Write an id or a name, or "yes" to leave it as it was read`,
  );
}

const nearest = (people: Person[], typed: string): string[] =>
  people
    .map(({ id, name }) => ({
      shown: `${id} (${name})`,
      far: Math.min(distance(fold(typed), id), distance(fold(typed), fold(name))),
    }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ shown }) => shown);
