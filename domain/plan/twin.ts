import { grouped } from '../grouped.ts';
import type { TaskFacts } from '../task/types.ts';
import { normalise } from '../text/fold.ts';

/** Another plan of whose dated tasks a plan holds so many that it can hardly be another. */
export interface Twin {
  plan: string;
  /** Tasks of the same title due on the same day, of how many. */
  shared: number;
  of: number;
}

/**
 * The plan that a new one repeats under another name: half of its dated tasks, or more, were started from that one. A
 * plan of another year or month repeats titles, but not days; tasks without a day say nothing.
 */
export function twinOf(fresh: TaskFacts[], started: TaskFacts[]): Twin | null {
  const wanted = new Set(fresh.flatMap(datedTitle));
  const twins = grouped(
    started.filter(({ cancelled }) => !cancelled),
    ({ plan }) => plan,
  ).map((tasks) => {
    const shared = new Set(tasks.flatMap(datedTitle).filter((title) => wanted.has(title))).size;
    return { plan: tasks[0].plan, shared, of: wanted.size };
  });
  const [nearest] = twins.sort((a, b) => b.shared - a.shared);
  return nearest && nearest.shared > 0 && nearest.shared * 2 >= nearest.of ? nearest : null;
}

const datedTitle = ({ title, dueDate }: TaskFacts): string[] => (dueDate ? [`${dueDate} ${normalise(title)}`] : []);
