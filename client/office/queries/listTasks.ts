import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Agency } from '../../../config/agency.ts';
import { hint } from '../../../config/hint.ts';
import { addDays } from '../../../domain/calendar/days.ts';
import { atLocal, localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { asOf } from '../../../domain/directory/asOf.ts';
import { holderOf } from '../../../domain/directory/roles.ts';
import type { ListedStep } from '../../../domain/policy/listedSchedule.ts';
import { stepKindOf } from '../../../domain/policy/stepIds.ts';
import type { StepKind } from '../../../domain/policy/types.ts';
import { type Standing, standingOf } from '../../../domain/task/buckets.ts';
import { stepsToCome } from '../../../domain/task/life/steps.ts';
import { isEnded, isOpenWork } from '../../../domain/task/phase.ts';
import { statusOf, type TaskStatus } from '../../../domain/task/status.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { TASK_WORKFLOW } from '../../../workflows/contract/names.ts';
import { factsIn } from '../../../workflows/contract/start.ts';
import type { TaskMemo } from '../../../workflows/contract/task.ts';
import { asking, unknownTask } from '../faults.ts';
import type { World } from '../world.ts';
import { memosOf } from './memos.ts';
import { quoted } from './quoted.ts';

/** What a list is narrowed to; absent means all. */
export interface TaskFilter {
  agency?: string;
  plan?: string;
  status?: TaskStatus;
  unit?: string;
  officer?: string;
  quarter?: string;
  overdue?: boolean;
  /** Due within so many days from today. */
  dueWithin?: number;
  /** Only tasks with a notice that waits for the coordinator's word. */
  held?: boolean;
  /** Ended tasks too. */
  all?: boolean;
}

/** One task as a list shows it. */
export interface TaskRow {
  key: string;
  status: TaskStatus;
  /** Who answers for it today; null where the directory names nobody. */
  officer: string | null;
  facts: TaskFacts;
  /** Where it is counted. */
  standing: Standing;
  /** The next step by the schedule, if any is left. */
  next: ComingStep | null;
}

/** A step that is to come. */
export interface ComingStep extends ListedStep {
  kind: StepKind;
}

/**
 * What the engine can narrow down by itself: codes that were indexed. Only agencies whose folders
 * are known here.
 */
function queryOf(agencies: string[], { agency, plan, unit, quarter }: TaskFilter): string {
  const known = agencies.map(quoted);
  const wanted = [
    ['Agency', agency],
    ['PlanId', plan],
    ['Unit', unit],
    ['DueQuarter', quarter],
  ].filter((pair): pair is [string, string] => pair[1] !== undefined);
  const narrowed = wanted.map(([name, value]) => `${name} = ${quoted(value)}`);
  return [
    `WorkflowType = '${TASK_WORKFLOW}'`,
    `ExecutionStatus != 'ContinuedAsNew'`,
    `Agency IN (${known.join(', ')})`,
    ...narrowed,
  ].join(' AND ');
}

/** What a list needs of an agency, looked up once and not for each of ten thousand rows. */
interface Place {
  agency: Agency;
  today: LocalDate;
}

/** For all the pages of ten thousand tasks, on a slow machine. */
const LIST_PATIENCE_MS = 60_000;

/**
 * Tasks by due date, those without one last. Statuses are derived here, today, from facts that
 * lists carry.
 */
export async function listTasks(world: World, filter: TaskFilter): Promise<TaskRow[]> {
  const now = await world.now();
  const places = new Map(
    world.agencies.all().map((agency) => [agency.directory.agency, placeOf(agency, now)]),
  );
  if (places.size === 0) throw noAgency();
  const query = queryOf([...places.keys()], filter);
  const memos = await asking(world.client, 'task list', () => memosOf(world.client, query), {
    patienceMs: LIST_PATIENCE_MS,
  });
  const rows = newestRuns(memos).flatMap((memo) => {
    const place = places.get(memo.fixed.agency);
    const row = place && rowOf(memo, place, now);
    return row && matches(row, filter, place.today) ? [row] : [];
  });
  return rows.sort(byDueDate);
}

/**
 * A task that was reopened is listed once for each time it ended, and lists lag: one that has just
 * gone on in a new run may stand there twice. The newest knows most.
 */
function newestRuns(memos: TaskMemo[]): TaskMemo[] {
  const newest = new Map<string, TaskMemo>();
  for (const memo of memos) {
    const known = newest.get(memo.fixed.id);
    if (!known || memo.live.revision > known.live.revision) newest.set(memo.fixed.id, memo);
  }
  return [...newest.values()];
}

const noAgency = (): Refusal =>
  new Refusal(
    text(
      `Không đọc được thư mục cơ quan nào; xem lỗi ở tệp nào, dòng nào bằng ${hint('doctor')}.`,
      `No agency’s folder can be read; ${hint('doctor')} says which file and line is wrong.`,
    ),
  );

const placeOf = (agency: Agency, now: Instant): Place => ({
  agency,
  today: localDate(agency.calendar, now),
});

function rowOf(memo: TaskMemo, { agency, today }: Place, now: Instant): TaskRow {
  const { directory } = agency;
  const facts = factsIn(memo);
  return {
    key: shortKey(facts.id),
    status: statusOf(facts, today),
    standing: standingOf(facts, today, agency),
    officer: holderOf(asOf(directory, today), facts, 'officer'),
    facts,
    next: nextOf(memo, facts, agency, now),
  };
}

/** The first step that is still to come: of today's only before the mails of the morning. */
function nextOf(
  { steps }: TaskMemo,
  facts: TaskFacts,
  { calendar, policy }: Agency,
  now: Instant,
): ComingStep | null {
  const today = localDate(calendar, now);
  const isToCome = ({ date }: ListedStep): boolean =>
    date > today || (date === today && now < atLocal(calendar, date, policy.delivery.inboxBy));
  const coming = steps.filter(isToCome).map((step) => ({ ...step, kind: stepKindOf(step.id) }));
  return stepsToCome(coming, facts)[0] ?? null;
}

function matches(row: TaskRow, filter: TaskFilter, today: LocalDate): boolean {
  const { facts, status, standing } = row;
  const isOverdue = standing.bucket === 'overdue-open';
  // What is late may stand under another status too: an explanation is owed.
  if (filter.status && !(status === filter.status || (filter.status === 'overdue' && isOverdue)))
    return false;
  if (filter.officer && row.officer !== filter.officer) return false;
  if (filter.overdue && !isOverdue) return false;
  if (filter.held && !facts.held?.length) return false;
  if (filter.dueWithin !== undefined && !isDueWithin(facts, today, filter.dueWithin)) return false;
  return filter.all || filter.status !== undefined || !isEnded(facts);
}

/** Work is still asked for, and is due within so many days from today. */
const isDueWithin = (facts: TaskFacts, today: LocalDate, days: number): boolean =>
  isOpenWork(facts) &&
  facts.workBy !== null &&
  facts.workBy >= today &&
  facts.workBy <= addDays(today, days);

/** A collator made once: ten thousand rows are compared a hundred thousand times. */
const refs = new Intl.Collator('vi', { numeric: true });

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const byDueDate = ({ facts: a }: TaskRow, { facts: b }: TaskRow): number =>
  inOrder(a.dueDate ?? '9999', b.dueDate ?? '9999') ||
  refs.compare(a.ref, b.ref) ||
  inOrder(a.id, b.id);

/**
 * Waits until lists show so many tasks, ended ones too: they lag a moment behind starts. Gives up
 * after four seconds.
 */
export async function untilListed(world: World, filter: TaskFilter, count: number): Promise<void> {
  const query = queryOf(
    world.agencies.all().map(({ directory }) => directory.agency),
    filter,
  );
  for (let looks = 0; looks < 20; looks += 1) {
    const listed = await asking(world.client, 'task list', () =>
      world.client.workflow.count(query),
    );
    if (listed.count >= count) return;
    await pause(200);
  }
}

/** The workflow id behind what somebody typed: a full id, or the beginning of a short one. */
export async function findTask(world: World, typed: string): Promise<string> {
  if (typed.includes('/')) return typed;
  const found = await idsStarting(world.client, typed.toLowerCase());
  if (found.length === 1 && found[0]) return found[0];
  if (found.length === 0) throw unknownTask(typed);
  const keys = found.slice(0, 5).map(shortKey).join(', ');
  throw new Refusal(
    text(
      `Mã “${typed}” khớp với ${found.length} việc (${keys}…); gõ thêm ký tự.`,
      `The id "${typed}" fits ${found.length} tasks (${keys}…); type more of it.`,
    ),
  );
}

async function idsStarting(client: Client, prefix: string): Promise<string[]> {
  if (!/^[0-9a-z]+$/.test(prefix)) return [];
  const query = `WorkflowType = '${TASK_WORKFLOW}' AND ExecutionStatus != 'ContinuedAsNew' AND TaskKey STARTS_WITH '${prefix}'`;
  // A task that was reopened is listed once more.
  const ids = new Set<string>();
  await asking(client, prefix, async () => {
    for await (const info of client.workflow.list({ query })) {
      ids.add(info.workflowId);
      if (ids.size > 20) break;
    }
  });
  return [...ids];
}
