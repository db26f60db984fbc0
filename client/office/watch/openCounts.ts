import type { Client } from '@temporalio/client';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { TASK_WORKFLOW } from '../../../workflows/contract/names.ts';
import { lateMailsOf } from '../queries/mails.ts';
import type { AgencyState } from './state.ts';

/** Open tasks and late mails of an agency: four counts, whatever their number. */
export async function openCounts(
  client: Client,
  { directory, calendar }: Agency,
  now: Instant,
): Promise<Pick<AgencyState, 'open' | 'lateMails'>> {
  const tasks = `WorkflowType = '${TASK_WORKFLOW}' AND Agency = '${directory.agency}' AND ExecutionStatus = 'Running'`;
  const count = async (query: string): Promise<number> =>
    (await client.workflow.count(query)).count;
  const [open, overdue, toConfirm, lateMails] = await Promise.all([
    count(tasks),
    count(
      `${tasks} AND DueAt < '${localDate(calendar, now)}T00:00:00Z' AND TaskStatus != 'reported' AND TaskStatus != 'to-confirm'`,
    ),
    count(`${tasks} AND TaskStatus = 'to-confirm'`),
    count(lateMailsOf(directory.agency, now)),
  ]);
  return {
    open: {
      'in-progress': Math.max(0, open - overdue - toConfirm),
      ...{ 'overdue-open': overdue, 'to-confirm': toConfirm },
    },
    lateMails,
  };
}
