import type { TaskFacts } from '../../task/types.ts';
import { bareTitle } from '../bareTitle.ts';
import type { PlannedTask } from '../types.ts';

/** A running plan that says much the same. */
export interface AlikePlan {
  plan: string;
  /** Of the new plan's rows, those whose titles it has. */
  shared: number;
  rows: number;
}

/** Fewer rows than these may well be alike by chance. */
const FEWEST = 3;

/**
 * The plan whose running tasks carry the titles of half a new plan's rows or more: that is most
 * likely the new plan's former version under another file name, and starting both would hand
 * everything out twice. Null if there is none.
 */
export function alikePlan(
  rows: Pick<PlannedTask, 'title' | 'dueText'>[],
  running: TaskFacts[],
): AlikePlan | null {
  const titles = new Map<string, Set<string>>();
  for (const facts of running)
    titles.set(facts.plan, (titles.get(facts.plan) ?? new Set()).add(bareTitle(facts)));
  const wanted = rows.map(bareTitle);
  const alike = [...titles].map(([plan, of]) => ({
    plan,
    shared: wanted.filter((title) => of.has(title)).length,
  }));
  const [most] = alike.sort((a, b) => b.shared - a.shared);
  const isVersion = most !== undefined && most.shared >= FEWEST && most.shared * 2 >= wanted.length;
  return isVersion ? { ...most, rows: wanted.length } : null;
}
