import type { Agency } from '../config/agency.ts';
import { mailLinkLastDay } from '../domain/access/workLink.ts';
import { localDate } from '../domain/calendar/officeTime.ts';
import { isWorkingDay } from '../domain/calendar/workingDays.ts';
import {
  type MailsLink,
  type RenderOptions,
  renderDigest,
  renderUrgent,
} from '../domain/digest/page/render.ts';
import type { DigestContent } from '../domain/digest/types.ts';
import { personOf } from '../domain/directory/roles.ts';
import { coordinatorOf, senderOf } from '../domain/directory/sender.ts';
import type { Directory, PersonId } from '../domain/directory/types.ts';
import { Refusal } from '../domain/text/refusal.ts';
import type { Deps } from './deps.ts';
import { freezeMail, messageIdFor } from './mail/compose.ts';
import type { Activities, Compose } from './types.ts';

/**
 * Notices a single mail lists; the rest are counted. Keeps a chairman's worst morning within the
 * engine's payload limit.
 */
const LISTED_AT_MOST = 500;

/**
 * Renders a person's mail and fixes its bytes. The address is looked up now: ids hold the person
 * only. So is the day: one that became a day off since the mail was begun gets none.
 */
export function createCompose({
  agencyOf,
  from: fallback,
  restoredAt,
  mailer,
  practice = false,
  linkOf,
}: Pick<
  Deps,
  'agencyOf' | 'from' | 'restoredAt' | 'mailer' | 'practice' | 'linkOf'
>): Activities['compose'] {
  return async (request) => {
    const { id, digest, refusals, now } = request;
    const agency = agencyOf(digest.agency);
    const { directory, calendar } = agency;
    if (!digest.atOnce && !isWorkingDay(calendar, localDate(calendar, now)))
      return { notToday: true };
    const trouble = mailer.holdup?.(now) ?? null;
    if (trouble) return { waits: trouble.response };
    const person = personOf(directory, digest.person);
    if (!person?.email)
      return { refused: `${digest.person}: no mail address in ${directory.version}` };
    const meant = { name: person.name, address: person.email };
    const to = practice ? coordinatorOf(directory) : meant;
    if (!to) return { refused: 'practice: the coordinator has no mail address' };
    const words = wordsOf(request, agency, {
      ...(practice && { practiceFor: meant }),
      ...linkIn(id, linkOf(id)),
    });
    const { from, replyTo } = senderOf(directory, fallback);
    // The real office has a mail of the same id; a mail server takes two of one Message-ID for one.
    const identity = [id, restoredAt() ?? '', ...(practice ? ['practice'] : [])];
    try {
      const mail = await freezeMail({
        from,
        to,
        ...(replyTo && { replyTo }),
        ...words,
        messageId: messageIdFor(identity, refusals + 1, domainOf(from.address)),
        date: now,
        zone: calendar.zone,
      });
      return { mail };
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.said[directory.language] };
      throw error;
    }
  };
}

const linkIn = (mail: string, href: string | null): { link?: MailsLink } =>
  href === null ? {} : { link: { href, lastDay: mailLinkLastDay(mail) } };

function wordsOf(
  request: Compose,
  agency: Agency,
  added: Pick<RenderOptions, 'practiceFor' | 'link'>,
) {
  const { directory, policy, calendar } = agency;
  const render = request.digest.urgent ? renderUrgent : renderDigest;
  return render(contentOf(request, agency), {
    language: directory.language,
    attentionBudget: isLeader(directory, request.digest.person) ? policy.attentionBudget : null,
    calendar,
    now: request.now,
    ...added,
  });
}

function contentOf({ digest, notices, now }: Compose, agency: Agency): DigestContent {
  const { directory, calendar } = agency;
  const person = personOf(directory, digest.person);
  return {
    agencyName: directory.name,
    ...(directory.contact && { contact: directory.contact }),
    person: {
      id: digest.person,
      name: person?.name ?? digest.person,
      title: person?.title ?? '',
    },
    date: localDate(calendar, now),
    notices: notices.slice(0, LISTED_AT_MOST),
    omitted: Math.max(0, notices.length - LISTED_AT_MOST),
  };
}

const isLeader = (directory: Directory, person: PersonId): boolean =>
  directory.chairman === person || directory.leaders.some((leader) => leader.person === person);

const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).replace(/>$/, '');
