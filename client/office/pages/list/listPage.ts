import type { Instant } from '../../../../domain/calendar/types.ts';
import { type Tally, tally } from '../../../../domain/task/buckets.ts';
import { isListed, type TaskFilter, type TaskRow } from '../../queries/taskRows.ts';
import type { Agencies } from '../agencies.ts';
import { type ListedTask, listedTasks } from './listedTasks.ts';

/** A list of tasks before it becomes text or HTML. */
export interface ListPage {
  /** When its figures were true. */
  asOf: Instant;
  /** What is listed: without ended tasks, unless they were asked for. */
  rows: TaskRow[];
  tasks: ListedTask[];
  /** How many ended tasks are counted and not listed. */
  ended: number;
  /** The four official buckets of all of them, ended ones too, and what is told apart. */
  counts: Tally;
}

/**
 * Lays a list of tasks out, in the order they come in.
 * @param found what fits the filter, ended tasks too: what was done is counted in any case
 */
export function listPage(
  found: TaskRow[],
  filter: Pick<TaskFilter, 'all' | 'status'>,
  agencies: Agencies,
  asOf: Instant,
): ListPage {
  const rows = found.filter(({ facts }) => isListed(facts, filter));
  return {
    asOf,
    rows,
    tasks: listedTasks(rows, agencies),
    ended: found.length - rows.length,
    counts: tally(found.map(({ standing }) => standing)),
  };
}
