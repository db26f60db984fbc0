import type { Client } from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import type { Instant, LocalDate } from '../domain/calendar/types.ts';
import { type Leave, leaveFor, leaveUrgently } from '../domain/digest/leave.ts';
import type { Notice } from '../domain/digest/types.ts';
import { type Recipient, resolveRecipients } from '../domain/directory/resolveRecipients.ts';
import type { Addressed } from '../workflows/contract/task.ts';
import type { Deps } from './deps.ts';
import { Gathering } from './gather.ts';
import { noticeFor } from './notice.ts';
import { post, postedBefore, type Taken } from './post.ts';
import type { HandedOver, HandOver } from './types.ts';

/**
 * Resolves a step's roles at the moment it fires and puts the notice into each person's mail. Everybody is tried; where
 * one could not be reached it throws in the end, and the repetition finds the others served.
 */
export function createHandOver({ client, agencyOf }: Pick<Deps, 'client' | 'agencyOf'>) {
  const gathering = new Gathering<Notice, Taken>();
  return async function handOver(request: HandOver): Promise<HandedOver> {
    const agency = agencyOf(request.facts.agency);
    const { recipients, reports } = recipientsOf(agency, request);
    const posted = await Promise.allSettled(
      recipients.map((recipient) => postTo({ client, gathering }, agency, request, recipient)),
    );
    const failed = posted.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return { to: posted.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), reports };
  };
}

async function postTo(
  { client, gathering }: { client: Client; gathering: Gathering<Notice, Taken> },
  agency: Agency,
  request: HandOver,
  recipient: Recipient,
): Promise<Addressed> {
  const { urgent, policy, now, since = now } = request;
  const notice = noticeFor(request, recipient);
  const { person } = recipient;
  const letter = { agency, policy, person, notices: [notice], leave: leaveOf(agency, request, person, now), urgent };
  const first = since === now ? letter.leave : leaveOf(agency, request, person, since);
  const before = first.date === letter.leave.date ? null : await postedBefore(client, { ...letter, leave: first });
  const { id, leave } = before ? { id: before, leave: first } : await post(client, letter, gathering);
  return { person, digest: id, notice: notice.id, deliverAt: leave.deliverAt };
}

const leaveOf = ({ calendar }: Agency, { urgent, policy, deliverAt }: HandOver, person: string, at: Instant): Leave =>
  urgent ? leaveUrgently(calendar, at) : leaveFor(calendar, policy, person, deliverAt, at);

function recipientsOf(agency: Agency, request: HandOver) {
  const { directory } = agency;
  const { plan, unit, officer, supervisor } = request.facts;
  const about = { plan, unit, officer, supervisor };
  const { recipients, reports } = resolveRecipients(directory, about, request.to, dayOfReading(agency, request));
  return { recipients, reports: reports.map((said) => said[directory.language]) };
}

/** Who is away counts on the day the mail is read: a report of Friday afternoon reaches Monday's desk. */
function dayOfReading(agency: Agency, request: HandOver): LocalDate {
  // A person decides on the minute of his mail, never on its day.
  return leaveOf(agency, request, '', request.now).date;
}
