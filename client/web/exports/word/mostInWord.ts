import { type Text, text } from '../../../../domain/text/text.ts';

/** Making a Word file of more takes seconds, in which nobody else's page is answered. */
const MOST_IN_WORD = 500;

/** Why so many tasks are no Word file, and what to do; null for so many as it takes. */
export function tooManyForWord(count: number, remedy: Text): Text | null {
  if (count <= MOST_IN_WORD) return null;
  return text(
    `Danh sách có ${count} nhiệm vụ, tệp Word chỉ nhận tối đa ${MOST_IN_WORD}; ${remedy.vi}.`,
    `The list has ${count} tasks, a Word file takes ${MOST_IN_WORD} at most; ${remedy.en}.`,
  );
}
