import { rmSync } from 'node:fs';
import { Hono } from 'hono';
import { Office } from '../../client/office/office.ts';
import { pages } from '../../client/web/app.tsx';
import { assets } from '../../client/web/assets.ts';
import type { Visitor, WebEnv } from '../../client/web/env.ts';
import { draftsIn } from '../../client/web/plans/drafts.ts';
import { Rollouts } from '../../client/web/rollouts/rollouts.ts';
import { listsIn } from '../../client/web/superior/lists.ts';
import type { Agency } from '../../config/agency.ts';
import { personOf } from '../../domain/directory/roles.ts';
import { openSealedOffice } from '../worker/codec/sealedOffice.ts';

/** An office on a real engine, with the pages of its coordinator. */
export interface OfficePages {
  office: Office;
  app: Hono<WebEnv>;
  dataDir: string;
  close(): Promise<void>;
}

/** Opens an office whose mails all arrive, as its coordinator sees it. */
export async function openPages(agency: Agency, person: string): Promise<OfficePages> {
  const engine = await openSealedOffice(agency);
  const stop = await engine.work(null, {
    deliver: async () => ({ outcome: 'accepted', response: '250 OK' }),
    close: async () => {},
  });
  const { client, agencies, now } = engine.world(null);
  const office = new Office(client, agencies, now);
  const known = personOf(agency.directory, person);
  if (!known) throw new Error(`nobody is ${person}`);
  const visitor: Visitor = {
    agency,
    person: { id: known.id, name: known.name, title: known.title },
    desk: office.as({ as: person, typist: null, origin: 'page', ground: '' }),
    sees: () => true,
    seesUnit: () => true,
    seesMailOf: () => true,
    seesInspectionsOf: () => true,
    outbox: null,
    views: { all: async () => [], change: async () => {} },
    calendar: { address: async () => '', renew: async () => {} },
    listLink: () => null,
    note: async () => {},
    readdressing: { end: async () => {}, tell: () => {} },
    seesAll: true,
    seesOverview: true,
    seesRecords: true,
    seesDrafts: true,
    seesFiles: true,
    changesFiles: true,
    startsPlans: true,
    deskOn: (ground) => office.as({ as: person, typist: null, origin: 'page', ground }),
    rollouts: new Rollouts(),
    lists: listsIn(engine.dataDir, agency.directory.agency),
    drafts: draftsIn(engine.dataDir, agency.directory.agency),
    administration: null,
    typingFor: null,
  };
  const app = new Hono<WebEnv>();
  app.route('/', assets);
  app.use('*', async (c, next) => {
    c.set('visitor', visitor);
    c.set('language', c.req.query('lang') === 'en' ? 'en' : 'vi');
    await next();
  });
  app.route('/', pages());
  return {
    ...{ office, app, dataDir: engine.dataDir },
    close: async () => {
      await stop();
      await engine.close();
      rmSync(engine.dataDir, { recursive: true, force: true });
    },
  };
}
