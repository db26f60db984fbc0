import type { Tally } from '../../../../domain/task/buckets.ts';
import { type Language, text } from '../../../../domain/text/text.ts';

/**
 * The total of a table to sign: its four figures add up to it. What is to be confirmed is in none
 * of them, and told beside.
 */
export const assessed = (counts: Tally): number => counts.counted - counts['to-confirm'];

/** The sentence about what is to be confirmed; nothing where there is none. */
export function besidesTotal(counts: Tally, language: Language = 'vi'): string[] {
  const unsure = counts['to-confirm'];
  if (unsure === 0) return [];
  const said = text(
    `Ngoài ra có ${unsure} nhiệm vụ cần xác nhận kết quả, không tính vào tổng số.`,
    `Besides, tasks to be confirmed: ${unsure}, not counted in the total.`,
  );
  return [said[language]];
}
