import type { Client } from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import { type Letter, leaveOf, lettersOf } from '../domain/digest/handOver.ts';
import type { Notice } from '../domain/digest/types.ts';
import type { Addressed } from '../workflows/contract/task.ts';
import type { Deps } from './deps.ts';
import { Gathering } from './gather.ts';
import { post, postedBefore, type Taken } from './post.ts';
import type { HandedOver, HandOver } from './types.ts';

/**
 * Resolves a step's roles at the moment it fires and puts the notice into each person's mail.
 * Everybody is tried; where one could not be reached it throws in the end, and the repetition finds
 * the others served.
 */
export function createHandOver({ client, agencyOf }: Pick<Deps, 'client' | 'agencyOf'>) {
  const gathering = new Gathering<Notice, Taken>();
  return async function handOver(request: HandOver): Promise<HandedOver> {
    const agency = agencyOf(request.facts.agency);
    const { letters, reports } = lettersOf(agency, request);
    const posted = await Promise.allSettled(
      letters.map((letter) => postTo({ client, gathering }, agency, request, letter)),
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

async function postTo(
  { client, gathering }: { client: Client; gathering: Gathering<Notice, Taken> },
  agency: Agency,
  request: HandOver,
  { person, notice, leave: todays }: Letter,
): Promise<Addressed> {
  const { urgent, policy, now, since = now } = request;
  const letter = { agency, policy, person, notices: [notice], leave: todays, urgent };
  const first = since === now ? todays : leaveOf(agency, request, person, since);
  const before =
    first.date === todays.date ? null : await postedBefore(client, { ...letter, leave: first });
  const { id, leave } = before
    ? { id: before, leave: first }
    : await post(client, letter, gathering);
  return { person, digest: id, notice: notice.id, deliverAt: leave.deliverAt };
}
