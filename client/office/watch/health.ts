import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { agencyIn } from '../../../domain/case/ids.ts';
import type { DigestLedger } from '../../../domain/digest/delivery/ledger.ts';
import type { OfficeContext } from '../context.ts';
import { asking, hasWorker } from '../faults.ts';
import type { OfficeIndex } from '../index/officeIndex.ts';
import { LISTED } from '../listed.ts';
import { listTasks } from '../queries/listTasks.ts';
import {
  answeringLedgers,
  lateMailsOf,
  mailsBeingTried,
  mayHaveArrived,
  undeliveredMailsOf,
} from '../queries/mails.ts';
import { pinnedElsewhere } from '../release/pinned.ts';
import { routingOf } from '../release/routing.ts';

/** What `doctor` and a probe want to know of a running product. */
export interface Health {
  serverVersion: string;
  retentionDays: number;
  worker: boolean;
  /** Build id of the current release; null before the first. */
  release: string | null;
  /** Mails that wait for a release nobody works for. */
  stranded: string[];
  agencies: {
    code: string;
    version: string;
    open: number;
    /** Keys of tasks whose last hand-over failed. */
    trouble: string[];
    /** Mails that were refused or whose fate is unknown, as far back as the engine keeps them. */
    undelivered: string[];
    /**
     * What the mail server last said of our account, of mails that are being tried; null: nothing.
     */
    account: string | null;
    /** Mails that should have left by now and still try to, or that do not say. */
    late: string[];
  }[];
  /** Workflows whose own code keeps failing: a bug froze them. */
  frozen: string[];
}

const DAY_SECONDS = 86_400;

/** Whose health, and where tasks are kept in memory; absent: that of all, and nowhere. */
interface Wanted {
  agency?: string | undefined;
  index?: OfficeIndex | null;
}

/** Asks engine, worker and tasks how they are. Throws a Refusal when the engine does not answer. */
export async function healthOf(
  context: OfficeContext,
  { agency: code, index = null }: Wanted = {},
): Promise<Health> {
  const isWanted = (of: string | null): boolean => code === undefined || of === code;
  const { client } = context;
  const { serverVersion, retentionDays } = await serverOf(client);
  const worker = await hasWorker(client);
  const agencies: Health['agencies'] = [];
  for (const { directory } of context.agencies.all())
    if (isWanted(directory.agency))
      agencies.push(await agencyHealth(context, directory.agency, worker, index));
  const routing = await asking(client, LISTED.state, () => routingOf(client));
  const pinned = await pinnedElsewhere(client, routing);
  return {
    serverVersion,
    retentionDays,
    worker,
    release: routing.current,
    stranded: pinned
      .filter(({ id, worked }) => !worked && isWanted(agencyIn(id)))
      .map(({ id }) => id),
    agencies,
    frozen: (await frozenWorkflows(client)).filter((id) => isWanted(agencyIn(id))),
  };
}

async function serverOf(client: Client): Promise<{ serverVersion: string; retentionDays: number }> {
  const { namespace } = client.options;
  return asking(client, LISTED.state, async () => {
    const info = await client.workflowService.getSystemInfo({});
    const described = await client.workflowService.describeNamespace({ namespace });
    const seconds = Number(described.config?.workflowExecutionRetentionTtl?.seconds ?? 0);
    return { serverVersion: info.serverVersion ?? '', retentionDays: seconds / DAY_SECONDS };
  });
}

async function agencyHealth(
  context: OfficeContext,
  code: string,
  worker: boolean,
  index: OfficeIndex | null,
): Promise<Health['agencies'][number]> {
  const { client } = context;
  const now = await context.now();
  const rows = await (index
    ? index.tasks.list({ agency: code })
    : listTasks(context, { agency: code }));
  const ended = await found(client, undeliveredMailsOf(code));
  const late = await found(client, lateMailsOf(code, now));
  // A mail under way can only be asked while a worker runs.
  const trying = worker ? await found(client, mailsBeingTried(code, now)) : [];
  const { ledgers, silent } = await answeringLedgers(client, trying);
  return {
    code,
    version: context.agencies.get(code).directory.version,
    open: rows.length,
    trouble: rows.filter(({ facts }) => facts.trouble !== null).map(({ key }) => key),
    undelivered: [...ended, ...ledgers.filter(mayHaveArrived).map(({ id }) => id)],
    account: saidOfOurAccount(ledgers),
    late: [...new Set([...late, ...silent])],
  };
}

/** Whatever machine the mails are sent from: their ledgers know. */
function saidOfOurAccount(ledgers: DigestLedger[]): string | null {
  const last = ledgers
    .flatMap(({ attempts }) => attempts.at(-1) ?? [])
    .filter(({ about }) => about === 'sender')
    .sort((a, b) => a.at.localeCompare(b.at));
  return last.at(-1)?.response ?? null;
}

/**
 * The server marks a workflow whose tasks fail again and again; the mark stays when it is
 * terminated.
 */
export const REPORTED_PROBLEMS = `ExecutionStatus = 'Running' AND TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')`;

/** Where it does not, a current workflow task at a later attempt than this says the same. */
export const ORDINARY_ATTEMPTS = 3;

/**
 * What a restart, or commands that came in between, brought to a later attempt is over after so
 * long.
 */
const SETTLED_AFTER_MS = 3000;

async function frozenWorkflows(client: Client): Promise<string[]> {
  const failing = await failingWorkflows(client);
  if (failing.length === 0) return [];
  await pause(SETTLED_AFTER_MS);
  const still = new Set(await failingWorkflows(client));
  return failing.filter((id) => still.has(id));
}

async function failingWorkflows(client: Client): Promise<string[]> {
  try {
    return await found(client, REPORTED_PROBLEMS);
  } catch {
    return olderServer(client);
  }
}

async function found(client: Client, query: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowId);
  return ids;
}

/**
 * Servers before 1.30 do not mark them: those whose current workflow task is at a later attempt are
 * asked for.
 */
async function olderServer(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({
    query: `ExecutionStatus = 'Running'`,
  })) {
    const { raw } = await client.workflow.getHandle(workflowId).describe();
    if ((raw.pendingWorkflowTask?.attempt ?? 0) > ORDINARY_ATTEMPTS) ids.push(workflowId);
  }
  return ids;
}
