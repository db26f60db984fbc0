import { shownDate } from '../../domain/calendar/shown.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import type { TaskInput, TaskMemo } from './task.ts';

/**
 * What lists read without waking a worker: ten thousand of these are one list, so it holds no more
 * than they show.
 */
export function memoOf({
  facts,
  schedule,
}: Pick<TaskInput, 'facts' | 'schedule'>): Record<string, unknown> {
  const steps = schedule.steps.map(({ id, kind, date, at, to }) => ({ id, kind, date, at, to }));
  return { facts, schedule: { ...schedule, steps } } satisfies TaskMemo as unknown as Record<
    string,
    unknown
  >;
}

/** One line for Temporal's own page (its limit is 400 bytes): title, unit, due date. */
export function summaryOf(facts: TaskFacts): string {
  const due = facts.workBy ? ` – ${shownDate(facts.workBy)}` : '';
  return `${cutBytes(`${facts.ref} ${facts.title}`, 300 - byteLength(facts.unitName))} – ${facts.unitName}${due}`;
}

const byteLength = (words: string): number => new TextEncoder().encode(words).length;

/** The longest beginning of a text within so many bytes of UTF-8. */
export function cutBytes(words: string, bytes: number): string {
  if (byteLength(words) <= bytes) return words;
  let kept = '';
  let size = 1;
  for (const letter of words) {
    size += byteLength(letter);
    if (size > bytes - 2) break;
    kept += letter;
  }
  return `${kept}…`;
}
