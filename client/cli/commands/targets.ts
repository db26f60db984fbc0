import { localDate } from '../../../domain/calendar/officeTime.ts';
import { namedPlan } from '../../../domain/plan/record.ts';
import { yearsOf } from '../../../domain/target/periods.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { countTasks } from '../../office/pages/targets/countTasks.ts';
import { RESULT_COLUMNS } from '../../office/pages/targets/resultColumns.ts';
import { type YearResults, yearResults } from '../../office/pages/targets/yearResults.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { newTable } from '../layout/table.ts';
import { servedAgency } from '../options/chosenAgency.ts';
import { openSession } from '../session.ts';

interface TargetsOptions extends GlobalOptions {
  year?: string;
}

/**
 * `dondoc plan targets PLAN`: what its targets came to, by unit. With `--json` every figure, too.
 */
export async function targets(options: TargetsOptions, plan: string): Promise<void> {
  const session = await openSession(options);
  try {
    const { plans, queries, registry, language } = session;
    const { directory, calendar } = servedAgency(registry, options.agency);
    const record = await plans.known(directory.agency, plan);
    if (!record) throw new Refusal(notStarted(plan));
    const rows = await queries.tasks({ agency: directory.agency, all: true });
    const today = localDate(calendar, await queries.now());
    const count = countTasks(rows, plan);
    const year = yearAsked(options.year ?? today.slice(0, 4), yearsOf(record.period));
    const asked = { year, plan: record.period, today, count, directory, sees: () => true };
    const results = yearResults(record.targets ?? [], asked);
    if (options.json) console.log(JSON.stringify({ ...results, plan: record.id }, null, 2));
    else {
      console.log(`${namedPlan(record)[language]} (${year})`);
      console.log(tableOf(results, language));
    }
  } finally {
    await session.close();
  }
}

/** A year of the plan; of another nothing is asked. */
function yearAsked(typed: string, years: number[]): number {
  const year = Number(typed);
  const [first, last] = [years[0] ?? year, years.at(-1) ?? year];
  if (years.includes(year)) return year;
  throw new Refusal(
    text(
      `Kế hoạch không có năm “${typed}”: từ ${first} đến ${last}; ghi --year ${last}.`,
      `The plan has no year "${typed}": it is of ${first} to ${last}; write --year ${last}.`,
    ),
  );
}

function tableOf({ rows }: YearResults, language: Language): string {
  if (rows.length === 0)
    return text('Chưa theo dõi chỉ tiêu nào.', 'No target is followed.')[language];
  const table = newTable(
    RESULT_COLUMNS.map(({ said }) => said),
    [0.35, 0.2, 12, 12, 16, 0.45],
    language,
  );
  for (const row of rows) table.push(RESULT_COLUMNS.map(({ of }) => of(row, language)));
  return table.toString();
}

const notStarted = (plan: string) =>
  text(
    `Không có kế hoạch “${plan}” đang theo dõi; xem mã bằng plan list.`,
    `No plan “${plan}” was started; plan list has their ids.`,
  );
