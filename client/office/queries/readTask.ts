import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { listedSchedule } from '../../../domain/policy/listedSchedule.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { factsIn } from '../../../workflows/contract/start.ts';
import {
  STATE_QUESTION,
  type TaskMemo,
  type TaskResult,
  type TaskState,
} from '../../../workflows/contract/task.ts';
import type { OfficeContext } from '../context.ts';
import { asking } from '../faults.ts';
import { againIfEnded, questionTo } from '../question.ts';
import { findTask } from './listTasks.ts';

/** A task somebody looks at, or is about to act on. */
export interface Subject {
  id: string;
  /** `k3f9a2c “Báo cáo …”`: how sentences name it. */
  about: string;
  state: TaskState;
  /** Its workflow has closed: it can only be reopened. */
  isClosed: boolean;
  agency: Agency;
  /** Today at the agency. */
  today: string;
}

const LONGEST_TITLE = 60;

/** Looks a task up by what somebody typed. A closed one answers with how it ended. */
export async function readTask(context: OfficeContext, typed: string): Promise<Subject> {
  const id = await findTask(context, typed);
  const handle = context.client.workflow.getHandle(id);
  const look = async (): Promise<Pick<Subject, 'state' | 'isClosed'>> => {
    const { status, memo } = await handle.describe();
    if (status.name === 'COMPLETED')
      return {
        state: ended(context, await handle.result(), memo as unknown as TaskMemo),
        isClosed: true,
      };
    return { state: await questionTo<TaskState>(handle, STATE_QUESTION), isClosed: false };
  };
  const { state, isClosed } = await asking(context.client, typed, () => againIfEnded(look));
  const { facts } = state;
  const agency = context.agencies.get(facts.agency);
  const today = localDate(agency.calendar, await context.now());
  const about = `${shortKey(id)} “${shorten(facts.title, LONGEST_TITLE)}”`;
  return { id, about, state, isClosed, agency, today };
}

/** What a closed task left, with the steps that lists kept of it. */
function ended({ agencies }: OfficeContext, result: TaskResult, { steps }: TaskMemo): TaskState {
  const { facts, policyVersion } = result;
  const schedule = listedSchedule(steps, facts.id, agencies.get(facts.agency), policyVersion);
  return { ...result, schedule };
}

/** The facts a list carries, without asking a worker: for `doctor` and for when none runs. */
export async function listedFacts(context: OfficeContext, typed: string): Promise<TaskFacts> {
  const id = await findTask(context, typed);
  const found = await asking(context.client, typed, () =>
    context.client.workflow.getHandle(id).describe(),
  );
  return factsIn(found.memo as unknown as TaskMemo);
}
