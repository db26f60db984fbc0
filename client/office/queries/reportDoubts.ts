import { planId } from '../../../domain/case/ids.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { documentDoubts } from '../../../domain/task/documentDoubts.ts';
import type { DocumentRef, TaskFacts } from '../../../domain/task/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { OfficeContext } from '../context.ts';
import { startedPlans } from '../plans/planRecord.ts';
import type { TaskFilter, TaskRow } from './listTasks.ts';

/**
 * What is odd about a document before tasks, as they were typed, are reported with it. A task that
 * is not known is told when it is reported.
 * @param list where tasks are listed from: memory, or the engine
 */
export async function reportDoubts(
  context: OfficeContext,
  list: (filter: TaskFilter) => Promise<TaskRow[]>,
  typed: string[],
  document: DocumentRef,
): Promise<Text[]> {
  const all = (await list({ all: true })).map(({ facts }) => facts);
  const reported = all.filter(({ id }) => typed.some((one) => isMeant(id, one)));
  const agencies = [...new Set(reported.map(({ agency }) => agency))];
  const isOfThem = ({ agency }: TaskFacts): boolean => agencies.includes(agency);
  const plans = agencies.length > 0 ? await startedPlans(context, agencies) : [];
  const issued = plans.flatMap(({ agency, id, versions }) => {
    const day = versions[0]?.issued;
    return day ? [[planId(agency, id), day] as const] : [];
  });
  const office = { tasks: all.filter(isOfThem), issued: new Map(issued) };
  return documentDoubts(document, reported, office);
}

const isMeant = (id: string, typed: string): boolean =>
  id === typed || (typed !== '' && shortKey(id).startsWith(typed.toLowerCase()));
