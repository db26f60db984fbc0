import type { Client } from '@temporalio/client';
import type { Agency } from '../../config/agency.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { DIGEST_WORKFLOW, TASK_WORKFLOW } from '../../workflows/contract/names.ts';
import type { AgencyState } from './state.ts';

/** A mail may wait so long for others after an outage, or for a second attempt, before it is called late. */
const PATIENCE_MS = 15 * 60_000;

/** Open tasks and late mails of an agency: three counts, whatever their number. */
export async function openCounts(
  client: Client,
  { directory, calendar }: Agency,
  now: Instant,
): Promise<Pick<AgencyState, 'open' | 'lateMails'>> {
  const count = async (type: string, more = ''): Promise<number> => {
    const query = `WorkflowType = '${type}' AND Agency = '${directory.agency}' AND ExecutionStatus = 'Running'${more}`;
    return (await client.workflow.count(query)).count;
  };
  const [open, overdue, lateMails] = await Promise.all([
    count(TASK_WORKFLOW),
    count(TASK_WORKFLOW, ` AND DueAt < '${localDate(calendar, now)}T00:00:00Z'`),
    count(DIGEST_WORKFLOW, ` AND DueAt <= '${new Date(Date.parse(now) - PATIENCE_MS).toISOString()}'`),
  ]);
  return { open: { 'in-progress': Math.max(0, open - overdue), 'overdue-open': overdue }, lateMails };
}
