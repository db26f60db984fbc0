import type { Agency } from '../config/agency.ts';
import type { LocalDate } from '../domain/calendar/types.ts';
import { leaveFor, leaveUrgently } from '../domain/digest/leave.ts';
import { resolveRecipients } from '../domain/directory/resolveRecipients.ts';
import type { Addressed } from '../workflows/contract/task.ts';
import type { Deps } from './deps.ts';
import { noticeFor } from './notice.ts';
import { post } from './post.ts';
import type { HandedOver, HandOver } from './types.ts';

/** Resolves a step's roles at the moment it fires and puts the notice into each person's mail. */
export function createHandOver({ client, agencyOf }: Pick<Deps, 'client' | 'agencyOf'>) {
  return async function handOver(request: HandOver): Promise<HandedOver> {
    const agency = agencyOf(request.facts.agency);
    const { recipients, reports } = recipientsOf(agency, request);
    const to: Addressed[] = [];
    for (const recipient of recipients) {
      const notice = noticeFor(request, recipient);
      const { person } = recipient;
      const { calendar } = agency;
      const leave = request.urgent
        ? leaveUrgently(calendar, request.now)
        : leaveFor(calendar, request.policy, person, request.deliverAt, request.now);
      const { urgent, policy } = request;
      const posted = await post(client, { agency, policy, person, notices: [notice], leave, urgent });
      to.push({ person, digest: posted.id, notice: notice.id, deliverAt: posted.leave.deliverAt });
    }
    return { to, reports };
  };
}

function recipientsOf(agency: Agency, request: HandOver) {
  const { directory } = agency;
  const { plan, unit, officer, supervisor } = request.facts;
  const about = { plan, unit, officer, supervisor };
  const { recipients, reports } = resolveRecipients(directory, about, request.to, dayOfReading(agency, request));
  return { recipients, reports: reports.map((said) => said[directory.language]) };
}

/** Who is away counts on the day the mail is read: a report of Friday afternoon reaches Monday's desk. */
function dayOfReading({ calendar }: Agency, { urgent, policy, deliverAt, now }: HandOver): LocalDate {
  // A person decides on the minute of his mail, never on its day.
  return (urgent ? leaveUrgently(calendar, now) : leaveFor(calendar, policy, '', deliverAt, now)).date;
}
