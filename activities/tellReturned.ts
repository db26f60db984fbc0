import type { Client } from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import { localDate } from '../domain/calendar/officeTime.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { slotFor } from '../domain/digest/delivery/deliverySlot.ts';
import { backOn, openWork } from '../domain/digest/openWork.ts';
import { personOf } from '../domain/directory/roles.ts';
import type { PersonId } from '../domain/directory/types.ts';
import { post } from './post.ts';
import { openTasksOf } from './progress/openTasks.ts';

/**
 * Puts all that is open for whoever is back from an absence today into this morning's mail of his;
 * told again it changes nothing, because the mail knows its notices. Returns who was told.
 */
export async function tellReturned(
  client: Client,
  agency: Agency,
  now: Instant,
): Promise<PersonId[]> {
  const { directory, calendar, policy } = agency;
  const { delivery } = policy;
  const today = localDate(calendar, now);
  const inTime = (person: PersonId): boolean =>
    slotFor(calendar, delivery, person, null, now).date === today &&
    personOf(directory, person)?.viaOffice === false;
  const back = backOn(directory, calendar, today).filter(inTime);
  if (back.length === 0) return [];
  const tasks = await openTasksOf(client, directory.agency);
  for (const person of back) {
    const notices = openWork(person, tasks, agency, today, now);
    const slot = slotFor(calendar, delivery, person, null, now);
    if (notices.length > 0)
      await post(client, { agency, delivery, person, notices, slot, urgent: false });
  }
  return back;
}
