import { parseDocument } from 'yaml';
import { FORM, nodeOf } from '../form.ts';
import type { Answers } from '../readAnswers.ts';
import type { Typed } from '../types.ts';

/**
 * A file of answers with other words typed into some of its entries; the rest stays as it stands,
 * comments too.
 * @param given by the number of the entry
 */
export function typeAnswers(
  content: string,
  { entries, paths }: Answers,
  given: ReadonlyMap<number, Typed>,
): string {
  const document = parseDocument(content, { schema: 'failsafe' });
  for (const [entry, typed] of given) {
    const [before, path] = [entries[entry]?.typed, paths[entry]];
    if (!before || !path) continue;
    for (const field of ['answer', 'due', 'unit'] as const)
      if (typed[field] !== before[field])
        document.setIn([...path, field], nodeOf(typed[field] || null));
  }
  return document.toString(FORM);
}

/** The same with the plan's year; null: it is as the plan prints it. */
export function typeYear(content: string, year: number | null): string {
  const document = parseDocument(content, { schema: 'failsafe' });
  if (year === null) document.delete('year');
  else document.set('year', nodeOf(`${year}`));
  return document.toString(FORM);
}
