import type { Client } from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import { localDate } from '../domain/calendar/officeTime.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { slotFor } from '../domain/digest/delivery/deliverySlot.ts';
import type { Notice } from '../domain/digest/types.ts';
import type { Text } from '../domain/text/text.ts';
import { coordinatorFor, OFFICE_NOTICE } from './officeNotice.ts';
import { post } from './post.ts';

/** Something about the machine or its accounts that the coordinator has to know. */
export interface SystemNotice {
  /** The same for the same thing on the same day: it is told once. */
  id: string;
  title: Text;
  detail: Text;
}

/**
 * Puts a notice about the system into the coordinator's next mail. Returns the mail's id, or null
 * where the agency's coordinator gets none.
 */
export async function tellCoordinator(
  client: Client,
  agency: Agency,
  notice: SystemNotice,
  now: Instant,
): Promise<string | null> {
  const { policy, calendar } = agency;
  const { delivery } = policy;
  const person = coordinatorFor(agency, '', localDate(calendar, now));
  if (!person) return null;
  const slot = slotFor(calendar, delivery, person, null, now);
  const notices = [noticeFor(notice, agency, person, now)];
  return (await post(client, { agency, delivery, person, notices, slot, urgent: false })).id;
}

function noticeFor(
  { id, title, detail }: SystemNotice,
  { directory: { agency, language } }: Agency,
  person: string,
  now: Instant,
): Notice {
  return {
    id: `system#${agency}/${id}@${person}`,
    ...OFFICE_NOTICE,
    kind: 'system',
    title: title[language],
    detail: detail[language],
    handedOverAt: now,
  };
}
