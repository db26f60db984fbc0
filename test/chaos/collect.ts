import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import pMap from 'p-map';
import type { OfficeContext } from '../../client/office/context.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { DIGEST_WORKFLOW } from '../../workflows/contract/names.ts';
import type { TaskState } from '../../workflows/contract/task.ts';
import type { MailEvidence } from './audit/evidence.ts';

/** So many questions to the engine at once. */
const AT_ONCE = { concurrency: 12 };

/**
 * What every task says of itself; null where it does not answer although a worker runs: its own
 * code keeps failing.
 */
export const readTasks = (world: OfficeContext, ids: string[]): Promise<(TaskState | null)[]> =>
  pMap(
    ids,
    (id) =>
      again(() => readTask(world, id)).then(
        ({ state }) => state,
        () => null,
      ),
    AT_ONCE,
  );

/**
 * The ledgers of mails: those named, and those that they name in turn, and every one the engine
 * lists.
 */
export async function readMails(client: Client, named: string[]): Promise<MailEvidence[]> {
  const found = new Map<string, MailEvidence>();
  const asked = new Set<string>();
  let next = [...named, ...(await listed(client, `WorkflowType = '${DIGEST_WORKFLOW}'`))];
  while (next.length > 0) {
    const fresh = [...new Set(next)].filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    const read = await pMap(fresh, (id) => again(() => readMail(client, id)), AT_ONCE);
    const mails = read.filter((mail) => mail !== null);
    for (const mail of mails) found.set(mail.id, mail);
    next = mails.flatMap(({ ledger }) => ledger.notices.flatMap(({ movedTo }) => movedTo ?? []));
  }
  return [...found.values()];
}

/** Null where the engine knows no such mail: whoever named it will be held to that. */
async function readMail(client: Client, id: string): Promise<MailEvidence | null> {
  const described = await client.workflow
    .getHandle(id)
    .describe()
    .catch((error) => {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    });
  if (!described) return null;
  const { status, raw } = described;
  const pending = raw.pendingActivities?.[0];
  const since = pending?.lastStartedTime ?? pending?.scheduledTime;
  return {
    id,
    running: status.name === 'RUNNING',
    tryingSince: since ? new Date(Number(since.seconds) * 1000).toISOString() : null,
    ledger: await readLedger(client, id),
  };
}

async function listed(client: Client, query: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowId);
  return ids;
}

/** How many mails are still under way, by the engine's list. */
export async function mailsUnderWay(client: Client): Promise<number> {
  const query = `WorkflowType = '${DIGEST_WORKFLOW}' AND ExecutionStatus = 'Running'`;
  return (await client.workflow.count(query)).count;
}

/**
 * Whether some task or mail has work to do: where that was lost with a worker, the server waits
 * before it is done again.
 */
export async function someAtWork(client: Client): Promise<boolean> {
  const ids = await listed(client, `ExecutionStatus = 'Running'`);
  const pending = await pMap(
    ids,
    async (id) => (await client.workflow.getHandle(id).describe()).raw.pendingWorkflowTask,
    AT_ONCE,
  );
  return pending.some((task) => task);
}

/** A server that has just come back may be slow to answer the first time. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}
