import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { planId } from '../../../domain/case/ids.ts';
import {
  type DoneRow,
  type PlanResults,
  resultsOf,
  withDoubts,
} from '../../../domain/plan/results.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { isEnded } from '../../../domain/task/phase.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import type { Choice } from '../../../domain/text/remedy.ts';
import { text } from '../../../domain/text/text.ts';
import type { Asker } from '../commands/actor.ts';
import { performWhereNeeded } from '../commands/perform.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks } from '../queries/listTasks.ts';
import { type Accept, expandAll } from './expandPlan.ts';
import { knownPlan } from './planRecord.ts';

/**
 * What a plan's column of results says of tasks that were not reported yet, and what is odd about
 * the documents it names.
 */
export async function planResults(
  context: OfficeContext,
  agency: Agency,
  reading: PlanReading,
  accept: Accept,
): Promise<PlanResults> {
  const now = await context.now();
  const { expansions } = expandAll(agency, reading, accept, now);
  const found = resultsOf(expansions, localDate(agency.calendar, now));
  if (found.done.length === 0) return found;
  const code = agency.directory.agency;
  const tasks = (await listTasks(context, { agency: code, all: true })).map(({ facts }) => facts);
  const told = new Set(tasks.filter(isTold).map(({ id }) => id));
  const done = found.done.filter(({ facts }) => !told.has(facts.id));
  const known = await knownPlan(context, code, reading.plan.id);
  const day = known?.versions[0]?.issued ?? reading.plan.issued;
  const issued = new Map(day ? [[planId(code, reading.plan.id), day]] : []);
  return { ...found, done: withDoubts(done, { tasks, issued }) };
}

/** Reports tasks with the documents their rows name. Tells what was refused. */
export async function reportResults(
  context: OfficeContext,
  done: DoneRow[],
  asker: Asker,
): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (const { facts, document } of done) {
    try {
      await performWhereNeeded(context, facts.id, 'report', asker, async ({ state }) =>
        isTold(state.facts) ? null : { proofs: [{ product: '', ...document }], note: NOTE },
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error.said);
    }
  }
  return refused;
}

const isTold = (facts: TaskFacts): boolean => facts.reports.length > 0 || isEnded(facts);

const NOTE = 'theo cột kết quả của kế hoạch';

/** Said where a plan names results and nobody is there to look at them. */
export const unchosenResults = (count: number): Refused => ({
  vi: `Chưa giao việc nào: ${count} dòng của kế hoạch đã ghi kết quả.`,
  en: `Nothing was started: ${count} rows of the plan name their results.`,
  remedy: { action: 'choose', choices: TAKE_OR_LEAVE },
});

const TAKE_OR_LEAVE: readonly Choice[] = [
  {
    meaning: text(
      'Xem danh sách trên; nhận là đã báo cáo bằng các văn bản ấy',
      'Look at the list above; to take them as reported by these documents',
    ),
    input: 'results',
    value: 'take',
  },
  { meaning: text('Không nhận', 'Not to'), input: 'results', value: 'leave' },
];
