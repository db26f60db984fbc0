import type { Instant } from '../../../../domain/calendar/types.ts';
import { type Tally, tally } from '../../../../domain/task/buckets.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import type { Agencies } from '../agencies.ts';
import { type ListedTask, listedTasks } from './listedTasks.ts';

/** A list of tasks before it becomes text or HTML. */
export interface ListPage {
  /** When its figures were true. */
  asOf: Instant;
  tasks: ListedTask[];
  /** The four official buckets of these tasks, and what is told apart. */
  counts: Tally;
}

/** Lays a list of tasks out, in the order they come in. */
export const listPage = (rows: TaskRow[], agencies: Agencies, asOf: Instant): ListPage => ({
  asOf,
  tasks: listedTasks(rows, agencies),
  counts: tally(rows.map(({ standing }) => standing)),
});
