import { Hono } from 'hono';
import type { Desk } from '../../../client/office/office.ts';
import type { TaskRow } from '../../../client/office/types.ts';
import { pages } from '../../../client/web/app.tsx';
import type { Visitor, WebEnv } from '../../../client/web/env.ts';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import { smallOffice } from '../../support/smallOffice.ts';

/** When a visitor looks: a Wednesday. */
export const NOW = '2024-04-10T02:00:00.000Z';

interface Look {
  rows?: TaskRow[];
  person?: string;
  agency?: Agency;
  visitor?: Partial<Visitor>;
  queries?: Partial<Desk['queries']>;
}

/** The pages as somebody of the small office sees them; the coordinator, who sees everything. */
export function visitorApp(look: Look = {}): Hono<WebEnv> {
  const { rows = [], person = 'binh', agency = smallOffice() } = look;
  const one = personOf(agency.directory, person);
  if (!one) throw new Error(`the small office has no ${person}`);
  const queries = {
    tasks: async () => rows,
    today: async () => localDate(agency.calendar, NOW),
    now: async () => NOW,
    listedAt: () => NOW,
    ...look.queries,
  };
  const visitor: Visitor = {
    agency,
    person: { id: one.id, name: one.name, title: one.title },
    desk: { queries } as unknown as Desk,
    sees: () => true,
    seesOverview: true,
    typingFor: null,
    ...look.visitor,
  };
  const app = new Hono<WebEnv>();
  app.use('*', async (c, next) => {
    c.set('visitor', visitor);
    c.set('language', c.req.query('lang') === 'en' ? 'en' : 'vi');
    await next();
  });
  return app.route('/', pages());
}
