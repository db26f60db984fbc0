import {
  type Client,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import { RETRY_AFTER_MS } from '../domain/digest/attempts.ts';
import { type Leave, nextMorning } from '../domain/digest/leave.ts';
import type { Notice } from '../domain/digest/types.ts';
import type { PersonId } from '../domain/directory/types.ts';
import type { Policy } from '../domain/policy/types.ts';
import { ADD_SIGNAL, type DigestInput, type DigestLedger } from '../workflows/contract/digest.ts';
import { digestId, urgentId } from '../workflows/contract/ids.ts';
import { DIGEST_WORKFLOW, TASK_QUEUE } from '../workflows/contract/names.ts';
import { AGENCY, OFFICER, typed } from '../workflows/contract/searchAttributes.ts';

/** Notices on their way into somebody's mail. */
export interface Letter {
  agency: Agency;
  policy: Policy;
  person: PersonId;
  notices: Notice[];
  leave: Leave;
  urgent: boolean;
  /** The mail that passes these on: only later ones are asked, or two mails could pass a notice to one another. */
  except?: string;
}

/** Late, a mail waits until nothing has come for so long, but at most so long. */
const QUIET_MS = 2 * 60_000;
const QUIET_AT_MOST_MS = 15 * 60_000;

/** Mails of one person that are tried before it is called a fault: an agency that delivers at once sends many a day. */
const TRIES = 400;

/** What the server says of an execution that has taken 10,000 signals, its limit. */
const FULL = /signal.*(limit|exceed|count)|(limit|exceed).*signal/i;

/**
 * Puts notices into a person's mail; returns where they are. The mail's id is the lock: one that has left is asked
 * whether it carries them (then this is a repetition), else the next one takes them.
 */
export async function post(client: Client, letter: Letter): Promise<{ id: string; leave: Leave }> {
  let { leave } = letter;
  let series = firstSeries(letter);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const id = idOf(letter, leave, series);
    const end = await signal(client, id, letter, leave);
    if (end === 'taken' || (end === 'left' && (await carries(client, id, letter.notices)))) return { id, leave };
    if (end === 'full' || letter.urgent || letter.policy.delivery.atOnce) series += 1;
    else [leave, series] = [after(letter, leave), 1];
  }
  throw new Error(`no mail of ${letter.person} after ${leave.date} takes the notice`);
}

const after = ({ agency, policy, person }: Letter, { spans, date }: Leave): Leave =>
  nextMorning(agency.calendar, policy, person, spans.at(-1)?.to ?? `${date}T23:59:59.999Z`);

/** On the day of the mail that passes them on, the one after it; on any other day the first. */
function firstSeries({ except = '', leave }: Letter): number {
  const [, , , date, series = '1'] = except.split('/');
  return date === leave.date && series !== 'urgent' ? Number(series) + 1 : 1;
}

const idOf = ({ agency, person, urgent, notices }: Letter, { date }: Leave, series: number): string =>
  urgent
    ? urgentId(agency.directory.agency, person, date, `${notices[0]?.key ?? ''}-${notices[0]?.kind ?? ''}`, series)
    : digestId(agency.directory.agency, person, date, series);

async function signal(client: Client, id: string, letter: Letter, leave: Leave): Promise<'taken' | 'left' | 'full'> {
  const { agency, person, notices, urgent } = letter;
  const quick = letter.policy.delivery.atOnce || urgent;
  const input: DigestInput = {
    agency: agency.directory.agency,
    person,
    ...leave,
    quietMs: quick ? 0 : QUIET_MS,
    quietAtMostMs: quick ? 0 : QUIET_AT_MOST_MS,
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
      typedSearchAttributes: typed([
        { key: AGENCY, value: input.agency },
        { key: OFFICER, value: person },
      ]),
      staticSummary: `${person} ${leave.date}`,
    });
    return 'taken';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'left';
    if (isGrpcServiceError(error) && FULL.test(error.details)) return 'full';
    throw error;
  }
}

/** Whether a mail that has left carries any of these notices: then handing over repeats itself after a crash. */
async function carries(client: Client, id: string, notices: Notice[]): Promise<boolean> {
  const ledger: DigestLedger = await client.workflow.getHandle(id).result();
  const known = new Set(ledger.notices.map((notice) => notice.id));
  return notices.some((notice) => known.has(notice.id));
}
