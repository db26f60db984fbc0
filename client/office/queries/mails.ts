import type { Client } from '@temporalio/client';
import pMap from 'p-map';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { mailParts } from '../../../domain/case/ids.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { DigestLedger } from '../../../domain/digest/delivery/ledger.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { fatesOf, mailsToRead, type NoticeFate } from '../../../domain/task/life/fates.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { LEDGER_QUESTION } from '../../../workflows/contract/digest.ts';
import { DIGEST_WORKFLOW } from '../../../workflows/contract/names.ts';
import { MAIL_END } from '../../../workflows/contract/searchAttributes.ts';
import type { TaskState } from '../../../workflows/contract/task.ts';
import type { OfficeContext } from '../context.ts';
import { asking } from '../faults.ts';
import type { MailRow } from '../index/mailStore.ts';
import { LISTED } from '../listed.ts';
import { againIfEnded, questionTo } from '../question.ts';
import { quoted } from './quoted.ts';

/**
 * A mail may wait so long for others after an outage, or for a second attempt, before it is called
 * late.
 */
const LATE_AFTER_MS = 15 * 60_000;

/** So many mails are asked at once. */
const AT_ONCE = { concurrency: 12 };

/** The query for an agency's mails. */
const mailsOf = (agency: string): string =>
  `WorkflowType = '${DIGEST_WORKFLOW}' AND Agency = ${quoted(agency)}`;

/** The query for those whose time has come and that have not left. */
export const mailsBeingTried = (agency: string, now: Instant): string =>
  `${mailsOf(agency)} AND ExecutionStatus = 'Running' AND DueAt <= '${now}'`;

/** The same for those that should have left by `now`. */
export const lateMailsOf = (agency: string, now: Instant): string =>
  mailsBeingTried(agency, new Date(Date.parse(now) - LATE_AFTER_MS).toISOString());

/** The query for those that ended refused, or whose fate is unknown. */
export const undeliveredMailsOf = (agency: string): string =>
  `${mailsOf(agency)} AND ${MAIL_END.name} IN ('refused', 'unknown')`;

/** Of a mail that is being tried: whether an attempt of it may have arrived. */
export const mayHaveArrived = ({ notices }: DigestLedger): boolean =>
  notices.some(({ end }) => end === 'unknown');

/** The ledger of one mail, running or closed. */
export async function readLedger(client: Client, id: string): Promise<DigestLedger> {
  const handle = client.workflow.getHandle(id);
  const look = async (): Promise<DigestLedger> => {
    const { status } = await handle.describe();
    return status.name === 'RUNNING'
      ? questionTo<DigestLedger>(handle, LEDGER_QUESTION)
      : handle.result();
  };
  return asking(client, id, () => againIfEnded(look));
}

/** How each notice of a task ended: its records joined with the ledgers of their mails. */
export async function readFates(
  client: Client,
  { facts, notices }: TaskState,
): Promise<NoticeFate[]> {
  const key = shortKey(facts.id);
  const ledgers = new Map<string, DigestLedger | null>();
  for (;;) {
    const unread = mailsToRead(key, notices, ledgers);
    if (unread.length === 0) return fatesOf(key, notices, ledgers);
    const read = await pMap(unread, (id) => readLedger(client, id).catch(nullIfRefused), AT_ONCE);
    for (const [at, id] of unread.entries()) ledgers.set(id, read[at] ?? null);
  }
}

/** Which mails are wanted. */
export interface WantedMails {
  agency: string;
  person?: PersonId;
  date?: string;
  limit?: number;
}

/** The mails of an agency, newest first; of one person or one day when given. */
export async function listLedgers(
  context: OfficeContext,
  wanted: WantedMails,
): Promise<DigestLedger[]> {
  return pMap(await mailIds(context, wanted), (id) => readLedger(context.client, id), AT_ONCE);
}

/** The mails of an agency as lists show them, newest first, where no index is kept. */
export async function listMails(context: OfficeContext, wanted: WantedMails): Promise<MailRow[]> {
  const ledgers = await listLedgers(context, wanted);
  return ledgers.map(({ id, deliverAt, end, subject, attempts }) => ({
    ...{ ...mailParts(id), id, deliverAt, end, subject },
    last: attempts.at(-1) ?? null,
  }));
}

/** The ledgers of mails, some of which may not be read now: those are named. */
export async function answeringLedgers(
  client: Client,
  ids: string[],
): Promise<{ ledgers: DigestLedger[]; silent: string[] }> {
  const asked = await pMap(ids, (id) => readLedger(client, id).catch(nullIfRefused), AT_ONCE);
  return {
    ledgers: asked.filter((ledger) => ledger !== null),
    silent: ids.filter((_, at) => asked[at] === null),
  };
}

const nullIfRefused = (fault: unknown): null => {
  if (fault instanceof Refusal) return null;
  throw fault;
};

async function mailIds(
  context: OfficeContext,
  { agency, person, date, limit = 200 }: WantedMails,
): Promise<string[]> {
  const narrowed = [mailsOf(agency), ...(person ? [`Officer = ${quoted(person)}`] : [])].join(
    ' AND ',
  );
  const ids: string[] = [];
  await asking(context.client, LISTED.mails, async () => {
    for await (const { workflowId } of context.client.workflow.list({ query: narrowed })) {
      if (!date || mailParts(workflowId).date === date) ids.push(workflowId);
      if (ids.length >= limit) break;
    }
  });
  return ids;
}

/** The mails of an agency that have not left yet, by person. */
export async function waitingMails(
  context: OfficeContext,
  agency: string,
): Promise<DigestLedger[]> {
  const query = `${mailsOf(agency)} AND ExecutionStatus = 'Running'`;
  const ids: string[] = [];
  await asking(context.client, LISTED.mails, async () => {
    for await (const { workflowId } of context.client.workflow.list({ query }))
      ids.push(workflowId);
  });
  const ledgers = await pMap(ids, (id) => readLedger(context.client, id), AT_ONCE);
  return ledgers.filter(({ end }) => end === 'waiting').sort((a, b) => a.id.localeCompare(b.id));
}

/** Today at an agency. */
export async function todayAt(context: OfficeContext, agency: string): Promise<string> {
  return localDate(context.agencies.get(agency).calendar, await context.now());
}
