import { answeredTogether } from '../../../domain/task/answeredTogether.ts';
import { isOpenWork } from '../../../domain/task/phase.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor } from '../env.ts';
import { rowsOf } from '../visibleRows.ts';

/** The other tasks of a visitor's that a report of this one may answer, too. */
export async function answeredToo(visitor: Visitor, facts: TaskFacts): Promise<TaskRow[]> {
  if (!isOpenWork(facts)) return [];
  const { rows } = await rowsOf(visitor);
  const own = rows.filter((row) => row.facts.unit === facts.unit);
  const ids = new Set(
    answeredTogether(
      facts,
      own.map((row) => row.facts),
    ).map(({ id }) => id),
  );
  return own.filter((row) => ids.has(row.facts.id));
}

/** The name of the box that says that a report answers this task, too. */
export const answersName = (key: string): string => `answers.${key}`;

/** Those of them that whoever reports ticked. */
export const tickedOf = (rows: TaskRow[], typed: Readonly<Record<string, string>>): TaskRow[] =>
  rows.filter(({ key }) => typed[answersName(key)] === 'yes');
