import type { Agency } from '../config/agency.ts';
import { shownDate } from '../domain/calendar/shown.ts';
import { isTaskId, taskParts } from '../domain/case/ids.ts';
import { slotFor } from '../domain/digest/delivery/deliverySlot.ts';
import { whyNotSent } from '../domain/digest/delivery/whyNotSent.ts';
import type { Notice } from '../domain/digest/types.ts';
import { personOf } from '../domain/directory/roles.ts';
import { type Text, text } from '../domain/text/text.ts';
import type { Deps } from './deps.ts';
import { coordinatorFor, OFFICE_NOTICE } from './officeNotice.ts';
import { post } from './post.ts';
import type { Undelivered } from './types.ts';

/**
 * Puts a mail that was refused, or whose fate is unknown, on the coordinator's list. Returns the
 * digest that carries it, or null where the coordinator's own mail is the one that failed: then
 * only `doctor` and the task's log can say so.
 */
export function createTellUndelivered({ client, agencyOf }: Pick<Deps, 'client' | 'agencyOf'>) {
  return async function tellUndelivered(request: Undelivered): Promise<string | null> {
    const agency = agencyOf(request.digest.agency);
    const { policy, calendar } = agency;
    const person = coordinatorFor(agency, planOf(request.notices[0]), request.digest.date);
    if (!person || person === request.digest.person) return null;
    const { delivery } = policy;
    const slot = slotFor(calendar, delivery, person, null, request.now);
    const notices = [noticeOf(request, agency)];
    return (await post(client, { agency, delivery, person, notices, slot, urgent: false })).id;
  };
}

/** The plan of the task that a notice is about; empty of what is about none. */
function planOf(notice: Notice | undefined): string {
  return notice && isTaskId(notice.subject) ? taskParts(notice.subject).plan : '';
}

/** A mail server's reply in words, and as it was; anything else is said in words already. */
function whyInWords(because: string): Text {
  const why = /^\d{3}\b/.test(because)
    ? whyNotSent({ at: '', outcome: 'refused', response: because })
    : null;
  return why ? text(`${why.vi} (${because})`, `${why.en} (${because})`) : text(because, because);
}

function noticeOf(
  { digest, notices, count, because, now }: Undelivered,
  { directory }: Agency,
): Notice {
  const name = personOf(directory, digest.person)?.name ?? digest.person;
  const title = text(
    `Thư ngày ${shownDate(digest.date)} gửi ${name} (${count} việc) chưa tới`,
    `The mail of ${shownDate(digest.date)} to ${name} (${count} items) did not arrive`,
  );
  return {
    ...OFFICE_NOTICE,
    id: `undelivered#${digest.agency}/${digest.person}/${digest.date}/${notices[0]?.id ?? ''}`,
    subject: notices[0]?.subject ?? '',
    key: notices[0]?.key ?? '',
    kind: 'undelivered',
    title: title[directory.language],
    plan: notices[0]?.plan ?? '',
    detail: [
      whyInWords(because)[directory.language],
      ...notices.map(({ key, title: about }) => `${key} ${about}`),
    ]
      .join('; ')
      .slice(0, 2000),
    handedOverAt: now,
  };
}
