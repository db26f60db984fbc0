import type { TaskFacts } from '../../task/types.ts';
import { normalise } from '../../text/fold.ts';
import type { PlannedTask } from '../types.ts';

/** A task that stands in a row whose number was another's before, or left its own to another. */
export interface Renumbered {
  title: string;
  from: string;
  row: PlannedTask;
}

/**
 * Rows whose numbers changed hands: ids hold the number, so whatever the plan now says of it would
 * reach another duty's task. A duty that went to a number of its own is no such row, nor is one
 * whose title alone was changed.
 */
export function renumberedRows(existing: TaskFacts[], rows: PlannedTask[]): Renumbered[] {
  const before = titlesByRef(existing);
  const now = titlesByRef(rows);
  return rows.flatMap((row) => {
    const title = normalise(row.title);
    if (before.get(row.ref)?.has(title)) return [];
    const left = [...before].find(
      ([ref, titles]) => titles.has(title) && !now.get(ref)?.has(title),
    );
    if (!left) return [];
    const [from] = left;
    return now.has(from) || before.has(row.ref) ? [{ title: row.title, from, row }] : [];
  });
}

function titlesByRef(found: { ref: string; title: string }[]): Map<string, Set<string>> {
  const titles = new Map<string, Set<string>>();
  for (const { ref, title } of found)
    titles.set(ref, (titles.get(ref) ?? new Set()).add(normalise(title)));
  return titles;
}
