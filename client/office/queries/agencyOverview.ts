import { localDate } from '../../../domain/calendar/officeTime.ts';
import { type Tally, tally } from '../../../domain/task/buckets.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks, type TaskRow } from './listTasks.ts';

/** How an agency stands today: the buckets, what is late, and what happens next. */
export interface AgencyOverview {
  agency: string;
  today: string;
  counts: Tally;
  overdue: TaskRow[];
  /** The tasks whose next step comes first. */
  coming: TaskRow[];
}

/** Reads an agency's tasks once and says how it stands. */
export async function agencyOverview(
  context: OfficeContext,
  agency: string,
  most: number,
): Promise<AgencyOverview> {
  const rows = await listTasks(context, { agency, all: true });
  const today = localDate(context.agencies.get(agency).calendar, await context.now());
  const coming = rows
    .filter(({ next }) => next !== null && next.to.length > 0)
    .sort((a, b) => (a.next?.date ?? '').localeCompare(b.next?.date ?? ''));
  return {
    agency,
    today,
    counts: tally(rows.map(({ standing }) => standing)),
    overdue: rows.filter(({ standing }) => standing.bucket === 'overdue-open'),
    coming: coming.slice(0, most),
  };
}
