import type { Agency } from '../../../config/agency.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks } from '../queries/listTasks.ts';
import type { Accept } from './expandPlan.ts';
import { rehearsedFrom, rehearsedUntil } from './rehearsalSpan.ts';
import { type PlanRehearsal, rehearsePlan } from './rehearsePlan.ts';

/**
 * Plays the year of a plan as if it were started now.
 * @param besideOthers the tasks of other plans that run are played on beside it; of the plan's own
 * former version none are: it is played in the place of that
 */
export async function rehearseNow(
  context: OfficeContext,
  agency: Agency,
  reading: PlanReading,
  accept: Accept,
  besideOthers: boolean,
): Promise<PlanRehearsal> {
  const { id, year } = reading.plan;
  const from = rehearsedFrom(agency, year, await context.now());
  const until = rehearsedUntil(agency, year, from);
  const open = besideOthers ? await listTasks(context, { agency: agency.directory.agency }) : [];
  const beside = open.map(({ facts }) => facts).filter(({ plan }) => plan !== id);
  return rehearsePlan(agency, reading, { accept, from, until, beside });
}
