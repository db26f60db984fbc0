import {
  type Client,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { mailId, mailParts } from '../domain/case/ids.ts';
import { RETRY_AFTER_MS } from '../domain/digest/delivery/attempts.ts';
import type { DeliverySlot } from '../domain/digest/delivery/deliverySlot.ts';
import { firstTarget, type MailTarget, nextTarget } from '../domain/digest/delivery/mailTarget.ts';
import { quietFor } from '../domain/digest/delivery/quiet.ts';
import type { Notice } from '../domain/digest/types.ts';
import type { PersonId } from '../domain/directory/types.ts';
import type { Delivery } from '../domain/policy/types.ts';
import { ADD_SIGNAL, type DigestInput } from '../workflows/contract/digest.ts';
import { DIGEST_WORKFLOW, TASK_QUEUE } from '../workflows/contract/names.ts';
import {
  AGENCY,
  DUE_AT,
  OFFICER,
  SHAPE_OF_RUN,
  typed,
} from '../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../workflows/contract/shape.ts';
import { ledgerOf } from './ledger.ts';
import type { SignalBatcher } from './signalBatcher.ts';

/** Notices on their way into somebody's mail. */
export interface Posting {
  agency: Agency;
  delivery: Delivery;
  person: PersonId;
  notices: Notice[];
  slot: DeliverySlot;
  urgent: boolean;
  /**
   * The mail that passes these on: only later ones are asked, or two mails could pass a notice to
   * one another.
   */
  except?: string;
}

/** The mail that notices were put into. */
export interface Posted {
  id: string;
  deliverAt: Instant;
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
 * its place. With a `batcher`, what others put there at the same moment goes with them.
 */
export async function post(
  client: Client,
  posting: Posting,
  batcher?: SignalBatcher<Notice, Taken>,
): Promise<Posted> {
  const { agency, delivery, person } = posting;
  let { notices } = posting;
  let target = targetOf(posting);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const id = idOf(posting, target);
    const put = (all: Notice[]): Promise<Taken> => signal(client, id, posting, target, all);
    const taken = await (batcher ? batcher.join(id, notices, put) : put(notices));
    const ledger = taken === 'left' ? await ledgerOf(client, id) : null;
    if (ledger) {
      const carried = new Set(ledger.notices.map((notice) => notice.id));
      notices = notices.filter((notice) => !carried.has(notice.id));
    }
    if (taken === 'taken' || notices.length === 0) return { id, deliverAt: target.slot.deliverAt };
    const why = taken === 'full' ? 'full' : ledger ? 'left' : 'ended';
    target = nextTarget(target, why, { calendar: agency.calendar, delivery, person });
  }
  throw new Error(`no mail of ${person} after ${target.slot.date} takes the notice`);
}

/**
 * Whether the mail of a day gone by has these notices from an earlier try; one that is still open
 * takes them (again), and knows them by their ids. Starts none. Returns where they are, or null.
 */
export async function postedBefore(client: Client, posting: Posting): Promise<Posted | null> {
  const target = firstTarget(posting.slot, posting);
  const id = idOf(posting, target);
  const posted = { id, deliverAt: target.slot.deliverAt };
  try {
    await client.workflow.getHandle(id).signal(ADD_SIGNAL, posting.notices);
    return posted;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  const carried = new Set((await ledgerOf(client, id))?.notices.map((notice) => notice.id));
  return posting.notices.every((notice) => carried.has(notice.id)) ? posted : null;
}

/** On the day of the mail that passes them on, the one after it; on any other day the first. */
function targetOf({ slot, except, ...posting }: Posting): MailTarget {
  const first = firstTarget(slot, posting);
  if (!except) return first;
  const { date, urgent, series } = mailParts(except);
  return date === slot.date && urgent === first.urgent ? { ...first, series: series + 1 } : first;
}

const idOf = ({ agency, person }: Posting, { slot, urgent, series }: MailTarget): string =>
  mailId({ agency: agency.directory.agency, person, date: slot.date, urgent, series });

/** Whether a mail took notices: it may have left, or be full. */
export type Taken = 'taken' | 'left' | 'full';

async function signal(
  client: Client,
  id: string,
  { agency, person, delivery }: Posting,
  { slot, urgent }: MailTarget,
  notices: Notice[],
): Promise<Taken> {
  const input: DigestInput = {
    shape: SHAPE,
    agency: agency.directory.agency,
    person,
    ...slot,
    ...quietFor(delivery.atOnce || urgent),
    atOnce: delivery.atOnce,
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
        { key: DUE_AT, value: new Date(slot.deliverAt) },
        { key: SHAPE_OF_RUN, value: SHAPE },
      ]),
      staticSummary: `${person} ${slot.date}`,
    });
    return 'taken';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'left';
    const cause = error instanceof Error ? error.cause : null;
    if (isGrpcServiceError(cause) && FULL.test(cause.details)) return 'full';
    throw error;
  }
}
