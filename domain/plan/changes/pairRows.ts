import { normalise } from '../../text/fold.ts';
import { bareTitle } from '../bareTitle.ts';
import type { PlannedTask, PlanReading, Suggestion } from '../types.ts';

/** The tasks and suggestions of one version of a plan. */
export type PlanTexts = Pick<PlanReading, 'tasks' | 'suggestions'>;

/** What two versions of a plan have in common, and what only one of them has. */
export interface PairedRows {
  pairs: [PlannedTask, PlannedTask][];
  removed: PlannedTask[];
  added: PlannedTask[];
}

type Key<T> = (row: T) => string;

/**
 * By number and words, by words alone where they stand once, then by number alone, as running tasks
 * are found.
 */
export function pairRows(before: PlanTexts, after: PlanTexts): PairedRows {
  const title = ({ title: words }: PlannedTask): string => normalise(words);
  const rows = pairBy<PlannedTask>(before.tasks, after.tasks, [
    (row) => `${row.ref}\n${title(row)}`,
    (row) => `${normalise(row.section)}\n${title(row)}`,
    title,
    ({ ref }) => ref,
  ]);
  const duties = pairBy<Suggestion>(before.suggestions, after.suggestions, [
    (one) => `${title(one)}\n${normalise(one.dueText)}\n${normalise(one.section)}`,
    (one) => `${title(one)}\n${normalise(one.dueText)}`,
    (one) => `${one.foundIn}\n${bareTitle(one)}`,
  ]);
  return {
    pairs: [...rows.pairs, ...duties.pairs],
    removed: [...rows.removed, ...duties.removed],
    added: [...rows.added, ...duties.added],
  };
}

/**
 * Pairs those that stand alone under a key on both sides, key after key, in the order of the new
 * version.
 */
function pairBy<T extends PlannedTask>(
  before: T[],
  after: T[],
  keys: Key<T>[],
): { pairs: [T, T][]; removed: T[]; added: T[] } {
  const paired = new Map<T, T>();
  let [removed, added] = [before, after];
  for (const key of keys) {
    const old = alone(removed, key);
    for (const [words, row] of alone(added, key)) {
      const was = old.get(words);
      if (was) paired.set(row, was);
    }
    const taken = new Set([...paired.values()]);
    removed = removed.filter((row) => !taken.has(row));
    added = added.filter((row) => !paired.has(row));
  }
  const pairs = after.flatMap((row): [T, T][] => {
    const was = paired.get(row);
    return was ? [[was, row]] : [];
  });
  return { pairs, removed, added };
}

function alone<T>(rows: T[], key: Key<T>): Map<string, T> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return new Map(rows.filter((row) => counts.get(key(row)) === 1).map((row) => [key(row), row]));
}
