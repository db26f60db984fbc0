import type { Agency } from '../config/agency.ts';
import {
  type OutgoingNotice,
  outgoingNotices,
  slotOf,
} from '../domain/digest/delivery/outgoingNotices.ts';
import type { AddressedNotice, HandOver, Notice } from '../domain/digest/types.ts';
import type { Deps } from './deps.ts';
import { post, postedBefore, type Taken } from './post.ts';
import { SignalBatcher } from './signalBatcher.ts';
import type { HandedOver } from './types.ts';

/**
 * Resolves a notice's roles at the moment it is handed over and puts it into each person's mail.
 * Everybody is tried; where one could not be reached it throws in the end, and the repetition finds
 * the others served.
 */
export function createHandOver({ client, agencyOf }: Pick<Deps, 'client' | 'agencyOf'>) {
  const batcher = new SignalBatcher<Notice, Taken>();
  return async function handOver(request: HandOver): Promise<HandedOver> {
    const agency = agencyOf(request.subject.agency);
    const { outgoing, reports } = outgoingNotices(agency, request);
    const posted = await Promise.allSettled(
      outgoing.map((one) => postTo({ client, batcher }, agency, request, one)),
    );
    const failed = posted.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    const said = reports.map((report) => report[agency.directory.language]);
    return {
      to: posted.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      reports: said,
    };
  };
}

type Way = Pick<Deps, 'client'> & { batcher: SignalBatcher<Notice, Taken> };

async function postTo(
  { client, batcher }: Way,
  agency: Agency,
  request: HandOver,
  { person, notice, slot }: OutgoingNotice,
): Promise<AddressedNotice> {
  const { urgent, delivery, now, since } = request;
  const posting = { agency, delivery, person, notices: [notice], slot, urgent };
  const first = since === now ? slot : slotOf(agency, request, person, since);
  const before =
    first.date === slot.date ? null : await postedBefore(client, { ...posting, slot: first });
  const { id, deliverAt } = before ?? (await post(client, posting, batcher));
  return { person, roles: notice.roles, mail: id, notice: notice.id, deliverAt };
}
