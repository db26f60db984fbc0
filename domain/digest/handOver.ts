import type { Instant, LocalDate, WorkCalendar } from '../calendar/types.ts';
import { type Resolution, resolveRecipients } from '../directory/resolveRecipients.ts';
import type { Directory, PersonId } from '../directory/types.ts';
import { type Leave, leaveFor, leaveUrgently } from './leave.ts';
import { noticeFor } from './noticeFor.ts';
import type { HandOver, Notice } from './types.ts';

/** Whose people and whose days a notice is handed over by. */
interface Office {
  directory: Directory;
  calendar: WorkCalendar;
}

/** One person's part of what is handed over: his line, and the mail it leaves with. */
export interface Letter {
  person: PersonId;
  notice: Notice;
  leave: Leave;
}

/**
 * Whom a notice goes to as the directory stands, with which mail, and which roles nobody filled.
 */
export function lettersOf(
  office: Office,
  request: HandOver,
): Pick<Resolution, 'gaps' | 'reports'> & { letters: Letter[] } {
  const { plan, unit, officer, supervisor } = request.facts;
  const about = { plan, unit, officer, supervisor };
  const found = resolveRecipients(
    office.directory,
    about,
    request.to,
    dayOfReading(office, request),
  );
  const letters = found.recipients.map((recipient) => ({
    person: recipient.person,
    notice: noticeFor(request, recipient),
    leave: leaveOf(office, request, recipient.person, request.now),
  }));
  return { letters, gaps: found.gaps, reports: found.reports };
}

/** The mail that a notice leaves with when it is handed over at a moment. */
export const leaveOf = (
  { calendar }: Pick<Office, 'calendar'>,
  { urgent, policy, deliverAt }: HandOver,
  person: PersonId,
  at: Instant,
): Leave =>
  urgent ? leaveUrgently(calendar, at) : leaveFor(calendar, policy, person, deliverAt, at);

/**
 * Who is away counts on the day the mail is read: a report of Friday afternoon reaches Monday's
 * desk.
 */
function dayOfReading(office: Office, request: HandOver): LocalDate {
  // A person decides on the minute of his mail, never on its day.
  return leaveOf(office, request, '', request.now).date;
}
