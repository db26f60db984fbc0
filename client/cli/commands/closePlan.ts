import { writeFileSync } from 'node:fs';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { carriedRows, goingOn } from '../../../domain/plan/carriedRows.ts';
import { tally } from '../../../domain/task/buckets.ts';
import { countsText } from '../../../domain/task/statusText.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { listedTasks } from '../../office/pages/list/listedTasks.ts';
import { closedText } from '../../office/pages/plan/closedText.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { servedAgency } from '../options/chosenAgency.ts';
import { type CloseChoice, closeDecisions } from '../options/closeDecisions.ts';
import { confirmed, LOOK_AND_SAY_YES } from '../options/confirmed.ts';
import { planToClose } from '../options/planToClose.ts';
import { taskTable } from '../pages/taskTable.ts';
import { openSession } from '../session.ts';

type CloseOptions = GlobalOptions & CloseChoice & { year?: string; yes?: boolean };

/**
 * `dondoc plan close`, of a plan or of the one that ends in a year: freezes the figures of a plan
 * whose time is over. What is unfinished is listed first, and each task carried into the next plan,
 * cancelled or left.
 */
export async function closePlanOf(options: CloseOptions, named: string | undefined): Promise<void> {
  const session = await openSession(options);
  const { plans, queries, registry, language } = session;
  try {
    const agency = servedAgency(registry, options.agency);
    const started = options.year ? await plans.started([agency.directory.agency]) : [];
    const plan = planToClose(started, named, options.year);
    const ending = await plans.ending(agency, plan);
    const { record, rows, open } = ending;
    const counts = countsText(tally(rows.map(({ standing }) => standing)));
    if (!options.json) {
      if (open.length > 0) console.log(taskTable(listedTasks(open, registry), language));
      console.log(counts[language]);
    }
    const decisions = closeDecisions(
      open.map(({ facts }) => facts.id),
      options,
    );
    const today = localDate(agency.calendar, await queries.now());
    const question = questionFor(open.length, record.period.to, today);
    if (!options.yes && !(await confirmed(question, LOOK_AND_SAY_YES, language))) return;
    const tasks = rows.map(({ facts }) => facts);
    const carried = goingOn(tasks, ({ id }) => decisions.get(id) === 'carried');
    if (options.carry && carried.length > 0)
      writeFileSync(options.carry, carriedRows(carried), { flag: 'wx' });
    const closing = await plans.end(agency, ending, decisions);
    if (options.json) console.log(JSON.stringify(closing, null, 2));
    else console.log(closedText(closing)[language]);
  } finally {
    await session.close();
  }
}

const questionFor = (open: number, until: string, today: string): Text => {
  const early =
    today < until
      ? text(
          ` Kế hoạch còn đến ngày ${shownDate(until)}.`,
          ` It still runs until ${shownDate(until)}.`,
        )
      : text('', '');
  return text(
    `Kết thúc kế hoạch, chốt số liệu; ${open} việc chưa xong xử lý như đã chọn.${early.vi} Tiếp tục? (có/không) `,
    `Close the plan and freeze its figures, with ${open} tasks unfinished as chosen.${early.en} Go on? (yes/no) `,
  );
};
