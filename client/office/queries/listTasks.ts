import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { TASK_WORKFLOW } from '../../../workflows/contract/names.ts';
import type { TaskMemo } from '../../../workflows/contract/task.ts';
import { LIST_PATIENCE_MS, type OfficeContext } from '../context.ts';
import { asking, unknownTask } from '../faults.ts';
import { LISTED } from '../listed.ts';
import { quoted } from './quoted.ts';
import {
  byDueDate,
  matches,
  type Place,
  placeOf,
  rowOf,
  type TaskFilter,
  type TaskRow,
} from './taskRows.ts';
import { taskRuns } from './taskRuns.ts';

export type { TaskFilter, TaskRow } from './taskRows.ts';

/**
 * What the engine can narrow down by itself: codes that were indexed. Only agencies whose folders
 * are known here.
 */
function queryOf(agencies: string[], filter: TaskFilter): string {
  const { agency, plan, unit, quarter, ids, changed } = filter;
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
    ...(ids ? [idQuery(ids)] : []),
    ...(changed ? [`ChangedAt >= '${changed.since}'`] : []),
    ...(changed?.notAt ?? []).map((at) => `ChangedAt != '${at}'`),
  ].join(' AND ');
}

/** What was typed is an id by the same rule as of `isMeant`. */
function idQuery(typed: readonly string[]): string {
  const full = typed.filter((one) => one.includes('/'));
  const keys = typed.map((one) => one.toLowerCase()).filter((one) => IS_KEY.test(one));
  const begun = keys.map((key) => `TaskKey STARTS_WITH '${key}'`);
  return `(${[`WorkflowId IN (${['', ...full].map(quoted).join(', ')})`, ...begun].join(' OR ')})`;
}

/** What short ids are made of. */
const IS_KEY = /^[0-9a-z]+$/;

/**
 * Tasks by due date, those without one last. Statuses are derived here, today, from facts that
 * lists carry.
 */
export async function listTasks(context: OfficeContext, filter: TaskFilter): Promise<TaskRow[]> {
  const known = await placesOf(context);
  const places = new Map(known.map((place) => [place.agency.directory.agency, place]));
  const query = queryOf([...places.keys()], filter);
  const runs = await asking(context.client, LISTED.tasks, () => taskRuns(context.client, query), {
    patienceMs: LIST_PATIENCE_MS,
  });
  const rows = newestRuns(runs.map(({ memo }) => memo)).flatMap((memo) => {
    const place = places.get(memo.fixed.agency);
    const row = place && rowOf(memo, place);
    return row && matches(row, filter, place) ? [row] : [];
  });
  return rows.sort(byDueDate);
}

/** The agencies whose folders are known, as of now. Throws a `Refusal` where there are none. */
export async function placesOf(context: OfficeContext): Promise<Place[]> {
  const now = await context.now();
  const places = context.agencies.all().map((agency) => placeOf(agency, now));
  if (places.length === 0) throw noAgency();
  return places;
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
  new Refusal(text('Không đọc được thư mục cơ quan nào.', 'No agency’s folder can be read.'), {
    action: 'check-office',
    about: 'files',
  });

/**
 * Waits until lists show so many tasks, ended ones too: they lag a moment behind starts. Gives up
 * after four seconds.
 */
export async function untilListed(
  context: OfficeContext,
  filter: TaskFilter,
  count: number,
): Promise<void> {
  const query = queryOf(
    context.agencies.all().map(({ directory }) => directory.agency),
    filter,
  );
  for (let looks = 0; looks < 20; looks += 1) {
    const listed = await asking(context.client, LISTED.tasks, () =>
      context.client.workflow.count(query),
    );
    if (listed.count >= count) return;
    await pause(200);
  }
}

/** The workflow id behind what somebody typed: a full id, or the beginning of a short one. */
export async function findTask(context: OfficeContext, typed: string): Promise<string> {
  if (typed.includes('/')) return typed;
  const found = await idsStarting(context.client, typed.toLowerCase());
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
  if (!IS_KEY.test(prefix)) return [];
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
