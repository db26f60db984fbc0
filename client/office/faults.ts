import { setTimeout as delay } from 'node:timers/promises';
import {
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { showInstant } from '../../domain/calendar/showInstant.ts';
import { Refusal, type Refused, refusedAbout } from '../../domain/text/refusal.ts';
import { inBoth, type Text, text } from '../../domain/text/text.ts';
import { REFUSED } from '../../workflows/contract/task.ts';
import { PATIENCE_MS } from './context.ts';
import { grpcCode } from './grpcCode.ts';
import { isWorked, routingOf } from './release/routing.ts';

const DEADLINE_EXCEEDED = 4;
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;
const UNAVAILABLE = 14;
const UNAUTHENTICATED = 16;

/** How long a request may take, and whether its lateness is told in a sentence or thrown. */
interface Patience {
  patienceMs?: number;
  explainLateness?: boolean;
}

/** How often a request is made that the server drops. */
const TRIES = 5;
const PAUSE_MS = 100;

/**
 * Runs a request with a deadline and turns what goes wrong into a sentence for people. An update
 * that the server dropped was not carried out, so it is sent again.
 */
export async function asking<T>(
  client: Client,
  about: string | Text,
  ask: () => Promise<T>,
  { patienceMs = PATIENCE_MS, explainLateness = true }: Patience = {},
): Promise<T> {
  try {
    return await client.connection.withDeadline(Date.now() + patienceMs, () => againIfDropped(ask));
  } catch (error) {
    if (isTooLate(error) && !explainLateness) throw error;
    throw await explained(client, inBoth(about), error, patienceMs);
  }
}

async function againIfDropped<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isDropped(error) || tries >= TRIES) throw error;
      await delay(tries * PAUSE_MS);
    }
  }
}

async function explained(
  client: Client,
  about: Text,
  error: unknown,
  patienceMs: number,
): Promise<unknown> {
  const refused = refusalIn(error);
  if (refused) return new Refusal(refusedAbout(about, refused));
  if (error instanceof WorkflowNotFoundError)
    return endedOrUnknown(client, about, error.workflowId);
  if (isForbidden(error)) return forbidden(about, client.options.namespace);
  if (!isTooLate(error)) return error;
  return (await hasWorker(client)) ? stuck(about, patienceMs) : noWorker();
}

/** A refusal that a workflow answered, in both languages. */
function refusalIn(error: unknown): Refused | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== REFUSED) return null;
  return (cause.details?.[0] as Refused | undefined) ?? text(cause.message, cause.message);
}

/** No answer came in time, or none can: the server lets nobody wait for a worker that fails. */
export function isTooLate(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  if ([DEADLINE_EXCEEDED, UNAVAILABLE].includes(grpcCode(error))) return true;
  return isOfFailingTask(error) || isDropped(error);
}

/** What the server says to an update when workers were lost over a workflow several times. */
const isOfFailingTask = (error: unknown): boolean =>
  isNotReady(error, /Workflow Task in failed state/);

/** What it says to one on its way when a worker's answer could not be taken: it is forgotten. */
const isDropped = (error: unknown): boolean =>
  isNotReady(error, /unexpected workflow task failure/);

const isNotReady = (error: unknown, why: RegExp): boolean =>
  grpcCode(error) === FAILED_PRECONDITION && error instanceof Error && why.test(`${error.cause}`);

const isForbidden = (error: unknown): boolean =>
  [PERMISSION_DENIED, UNAUTHENTICATED].includes(grpcCode(error));

/** A worker of the current release has asked for work within the last minute. */
export async function hasWorker(client: Client): Promise<boolean> {
  try {
    return isWorked(
      await client.connection.withDeadline(Date.now() + PATIENCE_MS, () => routingOf(client)),
    );
  } catch {
    return false;
  }
}

async function endedOrUnknown(client: Client, about: Text, workflowId: string): Promise<Refusal> {
  const ended = await client.workflow
    .getHandle(workflowId)
    .describe()
    .then((found) => found.closeTime)
    .catch(() => undefined);
  return ended ? closedOn(about, ended) : unknownTask(workflowId);
}

const closedOn = (about: Text, at: Date): Refusal => {
  const [day] = showInstant(at.toISOString()).split(' ');
  return new Refusal(
    text(
      `${about.vi}: việc đã kết thúc ngày ${day}.`,
      `${about.en}: the task was closed on ${day}.`,
    ),
  );
};

/** No task has this id, or begins with it. */
export const unknownTask = (id: string): Refusal =>
  new Refusal(text(`Không có việc nào mang mã “${id}”.`, `No task has the id "${id}".`), {
    action: 'list-tasks',
  });

const noWorker = (): Refusal =>
  new Refusal(text('Không có tiến trình xử lý nào đang chạy.', 'No worker is running.'), {
    action: 'start-worker',
    fromRelease: false,
  });

const forbidden = (about: Text, namespace: string): Refusal =>
  new Refusal(
    text(
      `${about.vi}: máy chủ không cho phép trên không gian tên "${namespace}"; kiểm tra quyền và hạn của khóa API hoặc chứng thư, và temporal.namespace.`,
      `${about.en}: the server does not allow it on the namespace "${namespace}"; check that the API key or certificate has the right and is in date, and temporal.namespace.`,
    ),
  );

const stuck = (about: Text, patienceMs: number): Refusal =>
  new Refusal(
    text(
      `${about.vi}: máy chủ không trả lời trong ${patienceMs / 1000} giây.`,
      `${about.en}: no answer within ${patienceMs / 1000} seconds.`,
    ),
    { action: 'check-office', about: 'no-answer' },
  );
