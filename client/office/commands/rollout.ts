import pMap from 'p-map';
import type { Agency } from '../../../config/agency.ts';
import { Refusal, type Refused, refusedAbout } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks } from '../queries/listTasks.ts';
import { readTask } from '../queries/readTask.ts';
import type { Asker } from './actor.ts';
import { performWhereNeeded } from './perform.ts';
import {
  type ChangedTask,
  changeOf,
  nameOf,
  ROLLED_OUT,
  type RolledOut,
  recounted,
} from './rolloutChange.ts';

/** What is rolled out, and by whom. */
export interface Rollout {
  what: RolledOut;
  /** Says what would change and changes nothing. */
  dryRun: boolean;
  asker: Asker;
  /**
   * Only these changes, as somebody saw them: a task that would change otherwise by now is left as
   * it is, and told. By their ids; absent: whatever the files change.
   */
  seen?: ReadonlyMap<string, ChangedTask> | undefined;
}

export interface RolloutResult {
  changed: ChangedTask[];
  unchanged: number;
  refused: { id: string; said: Refused }[];
}

/** Tasks asked at once: each is replayed where no worker has it in memory. */
const AT_ONCE = 8;

/**
 * Brings the calendar or the policy in force to an agency's running tasks, or to those of one plan.
 */
export async function rollOut(
  context: OfficeContext,
  agency: Agency,
  rollout: Rollout & { plan?: string | undefined },
  progress?: (done: number) => void,
): Promise<RolloutResult & { version: string }> {
  const { what, plan, seen } = rollout;
  const ids = seen ? [...seen.keys()] : await runningTasks(context, agency, plan);
  return { version: agency[what].version, ...(await rollOutTo(context, ids, rollout, progress)) };
}

/**
 * The same for some tasks; due dates stand. Tasks that it changes nothing for are left alone, so
 * repeating it is harmless. A refused task holds up no other.
 */
export async function rollOutTo(
  context: OfficeContext,
  ids: string[],
  rollout: Rollout,
  progress: (done: number) => void = () => {},
): Promise<RolloutResult> {
  const result: RolloutResult = { changed: [], unchanged: 0, refused: [] };
  const next = (id: string) => noted(id, result, () => rollOutToOne(context, id, rollout));
  await eachOf(ids, next, progress);
  return result;
}

async function rollOutToOne(
  context: OfficeContext,
  id: string,
  { what, dryRun, asker, seen }: Rollout,
): Promise<ChangedTask | null> {
  if (dryRun) return changeOf(context, await readTask(context, id), what, asker);
  let change: ChangedTask | null = null;
  await performWhereNeeded(context, id, nameOf(what), asker, async (subject) => {
    change = await changeOf(context, subject, what, asker);
    if (seen && !isSame(seen.get(id), change))
      throw new Refusal(refusedAbout(subject.about, SINCE));
    return change && recounted(subject, what);
  });
  return change;
}

/** Whether a change of a task is the one that was seen. */
const isSame = (seen: ChangedTask | undefined, change: ChangedTask | null): boolean =>
  JSON.stringify(seen) === JSON.stringify(change);

const SINCE = text(
  'đã thay đổi sau khi xem danh sách, chưa cập nhật; xem lại rồi cập nhật',
  'it changed after the list was looked at, and is left as it is; look at it again',
);

/** What calendar and policy in force would each change of an agency's running tasks. */
export const rolloutPreviews = async (
  context: OfficeContext,
  agency: Agency,
  asker: Asker,
  progress?: (done: number) => void,
): Promise<Record<RolledOut, RolloutResult>> =>
  previewsOf(context, await runningTasks(context, agency), asker, progress);

/** The same for some tasks. Each is read once for both. */
export async function previewsOf(
  context: OfficeContext,
  ids: string[],
  asker: Asker,
  progress: (done: number) => void = () => {},
): Promise<Record<RolledOut, RolloutResult>> {
  const empty = (): RolloutResult => ({ changed: [], unchanged: 0, refused: [] });
  const results = { calendar: empty(), policy: empty() };
  const next = async (id: string): Promise<void> => {
    const reading = readTask(context, id);
    for (const what of ROLLED_OUT)
      await noted(id, results[what], async () => changeOf(context, await reading, what, asker));
  };
  await eachOf(ids, next, progress);
  return results;
}

async function runningTasks(
  context: OfficeContext,
  agency: Agency,
  plan?: string,
): Promise<string[]> {
  const wanted = { agency: agency.directory.agency, ...(plan ? { plan } : {}) };
  return (await listTasks(context, wanted)).map(({ facts }) => facts.id);
}

/** Does something to each of many tasks, and tells how far it is. */
async function eachOf(
  ids: string[],
  act: (id: string) => Promise<void>,
  progress: (done: number) => void,
): Promise<void> {
  let done = 0;
  const next = async (id: string): Promise<void> => {
    await act(id);
    done += 1;
    progress(done);
  };
  await pMap(ids, next, { concurrency: AT_ONCE });
}

/** Puts down what changes of a task; a refusal holds up no other. */
async function noted(
  id: string,
  result: RolloutResult,
  change: () => Promise<ChangedTask | null>,
): Promise<void> {
  try {
    const changed = await change();
    if (changed) result.changed.push(changed);
    else result.unchanged += 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    result.refused.push({ id, said: error.said });
  }
}
