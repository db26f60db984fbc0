import type { Agency } from '../../../config/agency.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import type { OfficeContext } from '../context.ts';
import type { RehearsalPage } from '../pages/rehearsal/rehearsalPage.ts';
import { listTasks } from '../queries/listTasks.ts';
import type { Accept } from './expandPlan.ts';
import { rehearsedFrom, rehearsedUntil } from './rehearsalSpan.ts';
import { rehearseInThread } from './rehearseInThread.ts';

/** What of a year is played, and shown. */
export interface WantedRehearsal {
  accept: Accept;
  /**
   * The tasks of other plans that run are played on beside it. Of the plan's own former version
   * none are: it is played in the place of that.
   */
  besideOthers: boolean;
  /** Whose mails alone are shown; null: everybody's. */
  person: PersonId | null;
}

/** The year of a plan, as if it were started now. */
export async function rehearseNow(
  context: OfficeContext,
  agency: Agency,
  reading: PlanReading,
  { accept, besideOthers, person }: WantedRehearsal,
): Promise<RehearsalPage> {
  const { id, year } = reading.plan;
  const from = rehearsedFrom(agency, year, await context.now());
  const until = rehearsedUntil(agency, year, from);
  const open = besideOthers ? await listTasks(context, { agency: agency.directory.agency }) : [];
  const beside = open.map(({ facts }) => facts).filter(({ plan }) => plan !== id);
  const only = { person, month: null };
  return rehearseInThread({ agency, reading, choice: { accept, from, until, beside }, only });
}
