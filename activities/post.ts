import {
  type Client,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import { RETRY_AFTER_MS } from '../domain/digest/attempts.ts';
import { afterLeave, type Leave } from '../domain/digest/leave.ts';
import { quietFor } from '../domain/digest/quiet.ts';
import type { Notice } from '../domain/digest/types.ts';
import type { PersonId } from '../domain/directory/types.ts';
import type { Policy } from '../domain/policy/types.ts';
import { ADD_SIGNAL, type DigestInput, type DigestLedger } from '../workflows/contract/digest.ts';
import { digestId, urgentId } from '../workflows/contract/ids.ts';
import { DIGEST_WORKFLOW, TASK_QUEUE } from '../workflows/contract/names.ts';
import { AGENCY, DUE_AT, OFFICER, typed } from '../workflows/contract/searchAttributes.ts';
import type { Gathering } from './gather.ts';

/** Notices on their way into somebody's mail. */
export interface Letter {
  agency: Agency;
  policy: Policy;
  person: PersonId;
  notices: Notice[];
  leave: Leave;
  urgent: boolean;
  /**
   * The mail that passes these on: only later ones are asked, or two mails could pass a notice to
   * one another.
   */
  except?: string;
}

/**
 * Mails of one person that are tried before it is called a fault: an agency that delivers at once
 * sends many a day.
 */
const TRIES = 400;

/**
 * A mail of ten thousand notices is replayed in six to ten seconds; the server's own limit of a
 * workflow task is ten. So long a mail also waits when its worker is killed in the middle of one.
 */
const LONG_MAIL_MS = 30_000;

/** What the server says of an execution that has taken 10,000 signals, its limit. */
const FULL = /signal.*(limit|exceed|count)|(limit|exceed).*signal/i;

/**
 * Puts notices into a person's mail; returns where they are. The mail's id is the lock: one that
 * has left is asked which of them it carries (those repeat themselves after a crash), and the next
 * one takes the rest. One that was ended from outside left nothing behind: another of its day takes
 * its place. With `gathering`, what others put there at the same moment goes with them.
 */
export async function post(
  client: Client,
  letter: Letter,
  gathering?: Gathering<Notice, Taken>,
): Promise<{ id: string; leave: Leave }> {
  let { leave, notices } = letter;
  let series = firstSeries(letter);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const id = idOf(letter, leave, series);
    const put = (all: Notice[]): Promise<Taken> =>
      signal(client, id, { ...letter, notices: all }, leave);
    const end = await (gathering ? gathering.join(id, notices, put) : put(notices));
    const carried = end === 'left' ? await carriedBy(client, id) : null;
    if (carried) notices = notices.filter((notice) => !carried.has(notice.id));
    if (end === 'taken' || notices.length === 0) return { id, leave };
    if (carried === null || letter.urgent || letter.policy.delivery.atOnce) series += 1;
    else
      [leave, series] = [
        afterLeave(letter.agency.calendar, letter.policy, letter.person, leave),
        1,
      ];
  }
  throw new Error(`no mail of ${letter.person} after ${leave.date} takes the notice`);
}

/**
 * Whether the mail of a day gone by has these notices from an earlier try; one that is still open
 * takes them (again), and knows them by their ids. Starts none. Returns its id, or null.
 */
export async function postedBefore(client: Client, letter: Letter): Promise<string | null> {
  const id = idOf(letter, letter.leave, 1);
  try {
    await client.workflow.getHandle(id).signal(ADD_SIGNAL, letter.notices);
    return id;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  const carried = await carriedBy(client, id);
  return carried && letter.notices.every((notice) => carried.has(notice.id)) ? id : null;
}

/** On the day of the mail that passes them on, the one after it; on any other day the first. */
function firstSeries({ except = '', leave }: Letter): number {
  const [, , , date, series = '1'] = except.split('/');
  return date === leave.date && series !== 'urgent' ? Number(series) + 1 : 1;
}

const idOf = (
  { agency, person, urgent, notices }: Letter,
  { date }: Leave,
  series: number,
): string =>
  urgent
    ? urgentId(
        agency.directory.agency,
        person,
        date,
        `${notices[0]?.key ?? ''}-${notices[0]?.kind ?? ''}`,
        series,
      )
    : digestId(agency.directory.agency, person, date, series);

/** Whether a mail took notices: it may have left, or be full. */
export type Taken = 'taken' | 'left' | 'full';

async function signal(client: Client, id: string, letter: Letter, leave: Leave): Promise<Taken> {
  const { agency, person, notices, urgent } = letter;
  const input: DigestInput = {
    agency: agency.directory.agency,
    person,
    ...leave,
    ...quietFor(letter.policy.delivery.atOnce || urgent),
    retryMs: RETRY_AFTER_MS,
    urgent,
  };
  try {
    await client.workflow.signalWithStart(DIGEST_WORKFLOW, {
      workflowId: id,
      taskQueue: TASK_QUEUE,
      args: [input],
      signal: ADD_SIGNAL,
      signalArgs: [notices],
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowTaskTimeout: LONG_MAIL_MS,
      typedSearchAttributes: typed([
        { key: AGENCY, value: input.agency },
        { key: OFFICER, value: person },
        { key: DUE_AT, value: new Date(leave.deliverAt) },
      ]),
      staticSummary: `${person} ${leave.date}`,
    });
    return 'taken';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'left';
    const cause = error instanceof Error ? error.cause : null;
    if (isGrpcServiceError(cause) && FULL.test(cause.details)) return 'full';
    throw error;
  }
}

/**
 * The ids of the notices in a mail that has left; null without a ledger: terminated, cancelled,
 * never begun.
 */
async function carriedBy(client: Client, id: string): Promise<Set<string> | null> {
  try {
    const ledger: DigestLedger = await client.workflow.getHandle(id).result();
    return new Set(ledger.notices.map((notice) => notice.id));
  } catch (error) {
    if (error instanceof WorkflowFailedError || error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
