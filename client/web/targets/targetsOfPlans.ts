import type { LocalDate } from '../../../domain/calendar/types.ts';
import { countTasks } from '../../office/pages/targets/countTasks.ts';
import { wholeResults, type YearResult } from '../../office/pages/targets/yearResults.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor } from '../env.ts';

/**
 * What the office's targets came to in a year: of one plan, or of all that run.
 * @param rows every task of the agency: shares are counted from them
 */
export async function targetsOfPlans(
  { desk, agency: { directory } }: Visitor,
  plan: string | null,
  { year, today, rows }: { year: number; today: LocalDate; rows: TaskRow[] },
): Promise<YearResult[]> {
  const code = directory.agency;
  const records = plan === null ? await desk.plans.running(code) : [];
  const one = plan === null ? null : await desk.plans.known(code, plan);
  return [...records, ...(one ? [one] : [])].flatMap(({ id, targets = [], period }) =>
    wholeResults(targets, {
      ...{ year, plan: period, today, directory, count: countTasks(rows, id) },
      sees: () => true,
    }),
  );
}
