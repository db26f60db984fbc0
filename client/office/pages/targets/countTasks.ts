import type { CountTasks } from '../../../../domain/target/sums.ts';
import { tally } from '../../../../domain/task/buckets.ts';
import { rateOf } from '../../../../domain/task/rates.ts';
import type { TaskRow } from '../../queries/taskRows.ts';

/**
 * Counts shares from tasks that are due in a period: of a plan's, or of all that superiors
 * assigned, as they stand today.
 */
export const countTasks =
  (rows: TaskRow[], plan: string): CountTasks =>
  ({ rate, of }, unit, { from, to }) => {
    const counted = rows.filter(
      ({ facts }) =>
        (of === 'superior' ? facts.assignedBy !== null : facts.plan === plan) &&
        (unit === null || facts.unit === unit) &&
        facts.dueDate !== null &&
        facts.dueDate >= from &&
        facts.dueDate <= to,
    );
    return rateOf(rate, tally(counted.map(({ standing }) => standing)));
  };
