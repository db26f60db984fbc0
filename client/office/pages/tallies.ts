import { grouped } from '../../../domain/grouped.ts';
import { type Tally, tally } from '../../../domain/task/buckets.ts';
import type { TaskRow } from '../queries/taskRows.ts';

/** Tasks that share something, counted by their buckets. */
export interface Tallied<R> {
  key: string;
  rows: [R, ...R[]];
  counts: Tally;
}

/** Counts tasks by what they share; those of which `keyOf` says null are left out. */
export function talliesBy<R extends Pick<TaskRow, 'standing'>>(
  rows: R[],
  keyOf: (row: R) => string | null,
): Tallied<R>[] {
  const keyed = rows.flatMap((row) => {
    const key = keyOf(row);
    return key === null ? [] : [{ key, row }];
  });
  return grouped(keyed, ({ key }) => key).map((group) => {
    const [{ key, row }, ...more] = group;
    const own: [R, ...R[]] = [row, ...more.map((one) => one.row)];
    return { key, rows: own, counts: tallyOf(own) };
  });
}

/** Counts tasks by their buckets. */
export const tallyOf = (rows: Pick<TaskRow, 'standing'>[]): Tally =>
  tally(rows.map(({ standing }) => standing));
