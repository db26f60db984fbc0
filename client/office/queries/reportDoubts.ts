import { addDays, yearOf } from '../../../domain/calendar/days.ts';
import { planId } from '../../../domain/case/ids.ts';
import { isMeant } from '../../../domain/case/isMeant.ts';
import { documentDoubts, type Reported } from '../../../domain/task/documentDoubts.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { OfficeContext } from '../context.ts';
import { type StartedPlan, startedPlans } from '../plans/planRecord.ts';
import type { TaskFilter, TaskRow } from './listTasks.ts';

/** A document, and the tasks, as they were typed, that are to be reported with it. */
export interface WantedReport {
  typed: string[];
  document: Reported;
}

/**
 * What is odd about each document before tasks are reported with it; tasks and plans are read once
 * for all, and only those that may matter. A task that is not known is told when it is reported.
 * @param list where tasks are listed from: memory, or the engine
 */
export async function reportDoubts(
  context: OfficeContext,
  list: (filter: TaskFilter) => Promise<TaskRow[]>,
  wanted: WantedReport[],
): Promise<Text[][]> {
  const ids = [...new Set(wanted.flatMap(({ typed }) => typed))];
  const named = ids.length > 0 ? factsOf(await list({ all: true, ids })) : [];
  const agencies = agenciesOf(named);
  const plans = agencies.length > 0 ? await startedPlans(context, agencies) : [];
  const issued = issuedDays(plans);
  const tasks = named.length > 0 ? factsOf(await list(withDocuments(wanted, plans))) : [];
  return wanted.map(({ typed, document }) => {
    const reported = named.filter(({ id }) => typed.some((one) => isMeant(id, one)));
    const own = agenciesOf(reported);
    const among = tasks.filter(({ agency }) => own.includes(agency));
    return documentDoubts(document, reported, { tasks: among, issued });
  });
}

const factsOf = (rows: TaskRow[]): TaskFacts[] => rows.map(({ facts }) => facts);

const agenciesOf = (tasks: TaskFacts[]): string[] => [...new Set(tasks.map((one) => one.agency))];

/**
 * The tasks that may have documents of the years in question: none was reported before its day, and
 * what nobody has touched since its plan was started has none.
 */
function withDocuments(wanted: WantedReport[], plans: StartedPlan[]): TaskFilter {
  const [first = ''] = wanted.map(({ document }) => document.documentDate).sort();
  const since = `${addDays(`${yearOf(first)}-01-01`, -1)}T00:00:00.000Z`;
  const notAt = plans.flatMap(({ versions }) => versions.map(({ at }) => at));
  return { all: true, changed: { since, notAt } };
}

/** The days on which the plans of agencies were issued, by the plans' ids. */
function issuedDays(plans: StartedPlan[]): ReadonlyMap<string, string> {
  return new Map(
    plans.flatMap(({ agency, id, versions }) => {
      const day = versions[0]?.issued;
      return day ? [[planId(agency, id), day] as const] : [];
    }),
  );
}
