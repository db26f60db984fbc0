import { planId } from '../../../domain/case/ids.ts';
import { isMeant } from '../../../domain/case/isMeant.ts';
import { documentDoubts, type Reported } from '../../../domain/task/documentDoubts.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { OfficeContext } from '../context.ts';
import { startedPlans } from '../plans/planRecord.ts';
import type { TaskFilter, TaskRow } from './listTasks.ts';

/** A document, and the tasks, as they were typed, that are to be reported with it. */
export interface WantedReport {
  typed: string[];
  document: Reported;
}

/**
 * What is odd about each document before tasks are reported with it; tasks and plans are read once
 * for all. A task that is not known is told when it is reported.
 * @param list where tasks are listed from: memory, or the engine
 */
export async function reportDoubts(
  context: OfficeContext,
  list: (filter: TaskFilter) => Promise<TaskRow[]>,
  wanted: WantedReport[],
): Promise<Text[][]> {
  const all = (await list({ all: true })).map(({ facts }) => facts);
  const reports = wanted.map(({ typed, document }) => ({
    document,
    reported: all.filter(({ id }) => typed.some((one) => isMeant(id, one))),
  }));
  const issued = await issuedDays(context, agenciesOf(reports.flatMap((one) => one.reported)));
  return reports.map(({ document, reported }) => {
    const agencies = agenciesOf(reported);
    const tasks = all.filter(({ agency }) => agencies.includes(agency));
    return documentDoubts(document, reported, { tasks, issued });
  });
}

const agenciesOf = (tasks: TaskFacts[]): string[] => [...new Set(tasks.map((one) => one.agency))];

/** The days on which the plans of agencies were issued, by the plans' ids. */
async function issuedDays(
  context: OfficeContext,
  agencies: string[],
): Promise<ReadonlyMap<string, string>> {
  const plans = agencies.length > 0 ? await startedPlans(context, agencies) : [];
  return new Map(
    plans.flatMap(({ agency, id, versions }) => {
      const day = versions[0]?.issued;
      return day ? [[planId(agency, id), day] as const] : [];
    }),
  );
}
