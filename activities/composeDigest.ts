import { localDate } from '../domain/calendar/officeTime.ts';
import { renderDigest, renderUrgent } from '../domain/digest/render.ts';
import type { DigestContent } from '../domain/digest/types.ts';
import { personOf } from '../domain/directory/roles.ts';
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
 * only.
 */
export function createCompose({ agencyOf, from }: Pick<Deps, 'agencyOf' | 'from'>) {
  return async function compose(request: Compose): ReturnType<Activities['compose']> {
    const { directory, policy, calendar } = agencyOf(request.digest.agency);
    const person = personOf(directory, request.digest.person);
    if (!person?.email)
      return { refused: `${request.digest.person}: no mail address in ${directory.version}` };
    const language = directory.language;
    const attentionBudget = isLeader(directory, person.id) ? policy.attentionBudget : null;
    const render = request.digest.urgent ? renderUrgent : renderDigest;
    const words = render(contentOf(request, directory), {
      language,
      attentionBudget,
      calendar,
      now: request.now,
    });
    try {
      const mail = await freezeMail({
        from: { name: directory.name, address: from },
        to: { name: person.name, address: person.email },
        ...words,
        messageId: messageIdFor(request.id, 1, domainOf(from)),
        date: request.now,
        zone: calendar.zone,
      });
      return { mail };
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.said[language] };
      throw error;
    }
  };

  function contentOf({ digest, notices, now }: Compose, directory: Directory): DigestContent {
    const person = personOf(directory, digest.person);
    const { calendar } = agencyOf(digest.agency);
    return {
      agencyName: directory.name,
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
}

const isLeader = (directory: Directory, person: PersonId): boolean =>
  directory.chairman === person || directory.leaders.some((leader) => leader.person === person);

const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).replace(/>$/, '');
