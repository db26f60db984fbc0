import type { Agency } from '../../config/agency.ts';
import type { AddressChange } from '../../domain/access/addressWords.ts';
import { mayChangeFiles } from '../../domain/access/mayChangeFiles.ts';
import { extentOf, mayRead } from '../../domain/access/mayRead.ts';
import type { SigningKeys } from '../../domain/access/sealed.ts';
import { listLinkLastDay, listLinkWord } from '../../domain/access/workLink.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { named } from '../../domain/directory/named.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import type { Office } from '../office/office.ts';
import type { Audit } from './access/audit.ts';
import type { Sessions, SignedIn } from './access/session/sessions.ts';
import type { Site } from './access/site.ts';
import type { Administrations } from './admin/administrations.ts';
import type { CalendarAddresses } from './calendar/calendarAddresses.ts';
import type { Visitor } from './env.ts';
import type { Outbox } from './mails/outbox.ts';
import { draftsIn } from './plans/drafts.ts';
import type { Rollouts } from './rollouts/rollouts.ts';
import { listsIn } from './superior/lists.ts';

/** What a visitor's pages stand on. */
export interface VisitorGround {
  agencies: { get(code: string): Agency };
  office: Office;
  dataDir: string;
  audit: Audit;
  /** Where mails lie that nothing sends; null where a server sends them. */
  outbox: Outbox | null;
  calendars: Pick<CalendarAddresses, 'of'>;
  site: Pick<Site, 'origin' | 'isLocal'>;
  keys: () => SigningKeys;
  /** A practice shares the agency's files with the office itself, and leaves them alone. */
  isPractice: boolean;
  rollouts: Rollouts;
  administrations: Pick<Administrations, 'of'>;
  sessions: Pick<Sessions, 'endAllOf'>;
  /** Has it told that somebody has another mail address. */
  tellAddress(change: AddressChange): void;
  now(): Instant;
}

/**
 * Whoever is signed in, as pages know him: what he may see by his standing of today.
 * @param from the network address he comes from
 */
export function visitorOf(
  { standing }: Pick<SignedIn, 'standing'>,
  from: string,
  ground: VisitorGround,
): Visitor {
  const { agencies, office, dataDir, audit, now, outbox, calendars, rollouts } = ground;
  const { administrations, sessions, isPractice, site, keys } = ground;
  const agency = agencies.get(standing.agency);
  const person = named(agency.directory, standing.person);
  const { id } = person;
  const isCoordinator = standing.roles.includes('coordinator');
  const { agency: code } = standing;
  const seesRecords = mayRead(standing, { kind: 'records', agency: code });
  const mayEnd = isCoordinator || standing.roles.includes('administrator');
  const endSessions = (of: PersonId): Promise<void> =>
    sessions.endAllOf({ agency: code, person: of }, { by: id, from });
  const deskOn = (ground: string) => office.as({ as: id, typist: null, origin: 'page', ground });
  const account = { agency: code, person: standing.person };
  return {
    outbox,
    calendar: calendars.of(account),
    views: {
      all: () => office.accounts().viewsOf(account),
      change: (change) => office.accounts().changeViews(account, change),
    },
    agency,
    person,
    desk: deskOn(''),
    deskOn,
    rollouts: isCoordinator ? rollouts : null,
    sees: (facts) => mayRead(standing, { kind: 'task', agency: facts.agency, task: facts }),
    seesUnit: (unit) => mayRead(standing, { kind: 'figure', agency: code, unit }),
    seesMailOf: (to) => mayRead(standing, { kind: 'mail', agency: standing.agency, to }),
    seesInspectionsOf:
      extentOf(standing, 'inspection') === null
        ? null
        : (unit) => mayRead(standing, { kind: 'inspection', agency: code, unit }),
    seesAll: extentOf(standing, 'task') === 'agency',
    seesOverview: extentOf(standing, 'task') !== 'own',
    seesRecords,
    administration: seesRecords
      ? { ...administrations.of(agency), endSessions: mayEnd ? endSessions : null }
      : null,
    seesDrafts: mayRead(standing, { kind: 'draft', agency: standing.agency }),
    seesFiles: mayRead(standing, { kind: 'settings', agency: standing.agency }),
    changesFiles: !isPractice && mayChangeFiles(standing),
    readdressing: {
      end: async (of) => {
        await endSessions(of);
        const today = localDate(agency.calendar, now());
        await office.accounts().endLinks({ agency: code, person: of }, today);
      },
      tell: ({ id: of, name, former, now: to }) =>
        ground.tellAddress({
          ...{ agency: code, by: person, at: now(), former, now: to },
          person: { id: of, name, title: '' },
        }),
    },
    startsPlans: isCoordinator,
    drafts: draftsIn(dataDir, standing.agency),
    lists: listsIn(dataDir, standing.agency),
    listLink: (to, date) => {
      if (site.isLocal && outbox === null) return null;
      if (!isCoordinator && to !== id) return null;
      const list = { agency: code, person: to, date };
      return {
        href: `${site.origin}/thu/${listLinkWord(list, keys())}`,
        lastDay: listLinkLastDay(list),
      };
    },
    note: (what, detail) =>
      audit.write({ at: now(), what, agency: code, person: id, from, detail }),
    typingFor: isCoordinator
      ? (as, ground) => office.as({ as, typist: person, origin: 'page', ground })
      : null,
  };
}
