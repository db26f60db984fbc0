import type { TaskRow } from '../../client/office/types.ts';
import type { Agency } from '../../config/agency.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { standingOf } from '../../domain/task/buckets.ts';
import { statusOf } from '../../domain/task/status.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { facts } from './facts.ts';
import { smallOffice } from './smallOffice.ts';

/** A task of the small office as a list has it on a day. */
export function rowOn(
  today: string,
  change: Partial<TaskFacts> = {},
  office: Agency = smallOffice(),
): TaskRow {
  const own = facts(change);
  return {
    ...{ key: shortKey(own.id), facts: own, officer: own.officer ?? 'an', next: null },
    status: statusOf(own, today),
    standing: standingOf(own, today, office),
  };
}
