import type { Instant, LocalDate, WorkCalendar } from '../../calendar/types.ts';
import type { NoticeSubject } from '../../case/subject.ts';
import { type Resolution, resolveRecipients } from '../../directory/resolveRecipients.ts';
import type { Directory, PersonId } from '../../directory/types.ts';
import { noticeFor } from '../noticeFor.ts';
import type { HandOver, Notice } from '../types.ts';
import { type DeliverySlot, slotFor, urgentSlot } from './deliverySlot.ts';

/** Whose people and whose days a notice is handed over by. */
interface Office {
  directory: Directory;
  calendar: WorkCalendar;
}

/** One person's part of what is handed over: his line, and the mail it leaves with. */
export interface OutgoingNotice {
  person: PersonId;
  notice: Notice;
  slot: DeliverySlot;
}

/**
 * Whom a notice goes to as the directory stands, with which mail, and which roles nobody filled.
 */
export function outgoingNotices(
  office: Office,
  request: HandOver,
): Pick<Resolution, 'gaps' | 'reports'> & { outgoing: OutgoingNotice[] } {
  const { plan, unit, roles } = request.subject;
  const about = { plan, unit: unit.id, ...roles, ...chosenUnits(request) };
  const found = resolveRecipients(
    office.directory,
    about,
    request.to,
    dayOfReading(office, request),
  );
  const outgoing = found.recipients.map((recipient) => ({
    person: recipient.person,
    notice: noticeFor(request, recipient),
    slot: slotOf(office, request, recipient.person, request.now),
  }));
  return { outgoing, gaps: found.gaps, reports: found.reports };
}

/** Of the units that take part those a notice is for. */
function chosenUnits({ subject, rule }: HandOver): Pick<NoticeSubject['roles'], 'coordinating'> {
  const { coordinating } = subject.roles;
  if (!rule.units || !coordinating) return {};
  return { coordinating: coordinating.filter(({ unit }) => rule.units?.includes(unit)) };
}

/** The mail that a notice leaves with when it is handed over at a moment. */
export const slotOf = (
  { calendar }: Pick<Office, 'calendar'>,
  { urgent, delivery, deliverAt }: HandOver,
  person: PersonId,
  at: Instant,
): DeliverySlot =>
  urgent && !delivery.atOnce
    ? urgentSlot(calendar, at)
    : slotFor(calendar, delivery, person, deliverAt, at);

/**
 * Who is away counts on the day the mail is read: a report of Friday afternoon reaches Monday's
 * desk.
 */
function dayOfReading(office: Office, request: HandOver): LocalDate {
  // Whom a mail is for decides on its minute only, so the day is the same without a person.
  return slotOf(office, request, '', request.now).date;
}
