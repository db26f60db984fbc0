import { atLocal } from '../../domain/calendar/officeTime.ts';
import { sharesOf } from '../../domain/round/shares.ts';
import type { Deps } from '../deps.ts';
import type { Activities } from '../types.ts';
import { openTasksOf } from './openTasks.ts';

/** Counts what the open tasks of a round's units say of their progress, as lists know them. */
export function createCountShares({
  client,
  agencyOf,
}: Pick<Deps, 'client' | 'agencyOf'>): Activities['countShares'] {
  return async ({ agency, units, collection, period }) => {
    const { calendar } = agencyOf(agency);
    const since = atLocal(calendar, period.from, '00:00');
    return sharesOf({ units, collection, period, since }, await openTasksOf(client, agency));
  };
}
