import type { Agency } from '../../config/agency.ts';
import { extentOf, mayRead } from '../../domain/access/mayRead.ts';
import { personOf } from '../../domain/directory/roles.ts';
import type { Office } from '../office/office.ts';
import type { SignedIn } from './access/session/sessions.ts';
import type { Visitor } from './env.ts';
import { draftsIn } from './plans/drafts.ts';

/** Whoever is signed in, as pages know him: what he may see by his standing of today. */
export function visitorOf(
  { standing }: Pick<SignedIn, 'standing'>,
  agencies: { get(code: string): Agency },
  office: Office,
  { dataDir, ...records }: Pick<Visitor, 'note' | 'outbox' | 'calendar'> & { dataDir: string },
): Visitor {
  const agency = agencies.get(standing.agency);
  const found = personOf(agency.directory, standing.person);
  const { id, name, title } = found ?? { id: standing.person, name: standing.person, title: '' };
  const person = { id, name, title };
  const isCoordinator = standing.roles.includes('coordinator');
  return {
    ...records,
    agency,
    person,
    desk: office.as({ as: id, typist: null, origin: 'page', ground: '' }),
    sees: (facts) => mayRead(standing, { kind: 'task', agency: facts.agency, task: facts }),
    seesMailOf: (to) => mayRead(standing, { kind: 'mail', agency: standing.agency, to }),
    seesOverview: extentOf(standing, 'task') !== 'own',
    seesRecords: mayRead(standing, { kind: 'records', agency: standing.agency }),
    seesDrafts: mayRead(standing, { kind: 'draft', agency: standing.agency }),
    startsPlans: isCoordinator,
    drafts: draftsIn(dataDir, standing.agency),
    typingFor: isCoordinator
      ? (as, ground) => office.as({ as, typist: person, origin: 'page', ground })
      : null,
  };
}
