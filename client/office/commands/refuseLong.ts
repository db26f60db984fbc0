import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** Characters of one note, reason or number: every change of a task carries them on. */
const LONGEST = 2000;

/** Refuses words that are too long, wherever in a command they stand. */
export function refuseLong(own: unknown): void {
  if (typeof own === 'object' && own !== null)
    for (const part of Object.values(own)) refuseLong(part);
  if (typeof own !== 'string' || own.length <= LONGEST) return;
  const begins = own.slice(0, 40);
  throw new Refusal(
    text(
      `Ghi chú dài ${own.length} ký tự (“${begins}…”): ghi tối đa ${LONGEST} ký tự, phần còn lại để trong văn bản.`,
      `The note has ${own.length} characters (“${begins}…”): write ${LONGEST} at most and keep the rest in the document.`,
    ),
  );
}
