import { createInterface } from 'node:readline/promises';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';

/** Said where what would be done was shown, and nobody is there to say yes. */
export const LOOK_AND_SAY_YES = text(
  'Chưa làm gì: xem danh sách trên rồi chạy lại với --yes.',
  'Nothing was done: look at the list above and run it again with --yes.',
);

/**
 * Asked of a person; without one at the terminal nothing is taken for a yes.
 * @param needsYes what is said then
 */
export async function confirmed(
  question: Text,
  needsYes: Text,
  language: Language,
): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Refusal(needsYes);
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await asking.question(question[language]);
    return /^(có|co|c|yes|y)$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}
