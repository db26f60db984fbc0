import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { aboutPlan } from '../../../domain/directory/roles.ts';
import type { PlanClosing, PlanRecord } from '../../../domain/plan/record.ts';
import { tally } from '../../../domain/task/buckets.ts';
import { isFinished } from '../../../domain/task/phase.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { type Asker, actorFor } from '../commands/actor.ts';
import { perform } from '../commands/perform.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks, type TaskRow } from '../queries/listTasks.ts';
import { closePlan, knownPlan } from './planRecord.ts';

/** A plan about to be closed: what it is, how it stands, what is unfinished. */
export interface EndingPlan {
  record: PlanRecord;
  rows: TaskRow[];
  open: TaskRow[];
}

/** What is decided about each unfinished task, by its id. */
export type Decisions = ReadonlyMap<string, 'carried' | 'cancelled' | 'left'>;

/** Reads a plan that is to be closed. Refuses one that was never started, or is closed. */
export async function endingPlan(
  context: OfficeContext,
  agency: Agency,
  plan: string,
): Promise<EndingPlan> {
  const code = agency.directory.agency;
  const record = await knownPlan(context, code, plan);
  if (!record) throw new Refusal(unknown(plan));
  if (record.closed) throw new Refusal(over(plan));
  const rows = await listTasks(context, { agency: code, plan, all: true });
  return { record, rows, open: rows.filter(({ facts }) => !isFinished(facts)) };
}

/**
 * Closes a plan: its figures are frozen as they stand, then what is carried into another plan or
 * given up is cancelled. What cannot be cancelled (a report waits) is left, and told.
 */
export async function endPlan(
  context: OfficeContext,
  agency: Agency,
  { record, rows, open }: EndingPlan,
  decisions: Decisions,
  asker: Asker,
): Promise<PlanClosing> {
  const { directory } = agency;
  const about = aboutPlan(record.id);
  const at = await context.now();
  const closing: PlanClosing = {
    at,
    by: actorFor(directory, about, asker, localDate(agency.calendar, at)),
    counts: tally(rows.map(({ standing }) => standing)),
    ...{ carried: [], cancelled: [], left: [] },
  };
  for (const { facts } of open) {
    const decided = decisions.get(facts.id) ?? 'left';
    closing[await carriedOut(context, facts.id, decided, asker, directory.language)].push(facts.id);
  }
  await closePlan(context, record, closing);
  return closing;
}

async function carriedOut(
  context: OfficeContext,
  id: string,
  decided: 'carried' | 'cancelled' | 'left',
  asker: Asker,
  language: 'vi' | 'en',
): Promise<'carried' | 'cancelled' | 'left'> {
  if (decided === 'left') return 'left';
  try {
    await perform(context, id, 'cancel', asker, () => ({ reason: REASONS[decided][language] }));
    return decided;
  } catch (error) {
    if (error instanceof Refusal) return 'left';
    throw error;
  }
}

const REASONS = {
  carried: text('chuyển sang kế hoạch năm sau', 'carried into the next plan'),
  cancelled: text('kết thúc kế hoạch, không thực hiện tiếp', 'the plan is closed, it is given up'),
};

const unknown = (plan: string) =>
  text(`Không có kế hoạch “${plan}” đang theo dõi.`, `No plan "${plan}" was started.`);

const over = (plan: string) =>
  text(`Kế hoạch “${plan}” đã kết thúc.`, `The plan "${plan}" is closed already.`);
