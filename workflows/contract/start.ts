import { shownDate } from '../../domain/calendar/shown.ts';
import type { ListedStep } from '../../domain/policy/listedSchedule.ts';
import type { Schedule } from '../../domain/policy/types.ts';
import type { TaskFacts, TaskStart } from '../../domain/task/types.ts';
import type { FixedFact, TaskMemo } from './task.ts';

/** What lists read without waking a worker: ten thousand of these are one list. */
export function memoOf({ facts, schedule }: Pick<TaskStart, 'facts' | 'schedule'>): TaskMemo {
  const { fixed, live } = factsApart(facts);
  return { fixed, live, steps: stepsOf(schedule) };
}

/** As the SDK wants it. */
export const asMemo = (memo: Partial<TaskMemo>): Record<string, unknown> =>
  memo as Record<string, unknown>;

/** The facts that a memo holds. Spread out instead, ten thousand of them take most of a second. */
export const factsIn = ({ fixed, live }: TaskMemo): TaskFacts => Object.assign({}, fixed, live);

/** A schedule as lists know it. */
export const stepsOf = ({ steps }: Schedule): ListedStep[] =>
  steps.map(({ id, date, to }) => ({ id, date, to }));

/** What no command changes; it is written once. */
const FIXED: readonly FixedFact[] = [
  ...([
    'id',
    'agency',
    'plan',
    'planName',
    'planUntil',
    'ref',
    'numbering',
    'section',
    'title',
    'deliverable',
  ] as const),
  ...([
    'coordinatingUnits',
    'assignedBy',
    'slip',
    'givenOn',
    'rhythm',
    'previousDue',
    'planYear',
  ] as const),
  ...(['offsetDays', 'openQuestions', 'startedAt', 'planStartedOn'] as const),
];

/** A task's facts, those that stand and those that change. */
export function factsApart(facts: TaskFacts): Pick<TaskMemo, 'fixed' | 'live'> {
  const isFixed = ([key]: [string, unknown]): boolean => (FIXED as string[]).includes(key);
  const entries = Object.entries(facts);
  return {
    fixed: Object.fromEntries(entries.filter(isFixed)) as TaskMemo['fixed'],
    live: Object.fromEntries(entries.filter((entry) => !isFixed(entry))) as TaskMemo['live'],
  };
}

/** One line for Temporal's own page (its limit is 400 bytes): title, unit, due date. */
export function summaryOf(facts: TaskFacts): string {
  const due = facts.workBy ? ` – ${shownDate(facts.workBy)}` : '';
  const title = cutBytes(`${facts.ref} ${facts.title}`, 300 - byteLength(facts.unitName));
  return `${title} – ${facts.unitName}${due}`;
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
