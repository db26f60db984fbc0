import { Hono } from 'hono';
import { TaskStore } from '../../../client/office/index/taskStore.ts';
import type { Desk } from '../../../client/office/office.ts';
import { placeOf, type TaskFilter } from '../../../client/office/queries/taskRows.ts';
import { pages } from '../../../client/web/app.tsx';
import type { Visitor, WebEnv } from '../../../client/web/env.ts';
import { draftsIn } from '../../../client/web/plans/drafts.ts';
import { listsIn } from '../../../client/web/superior/lists.ts';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { taskRun } from '../office/index/taskRun.ts';

/** Who looks, and what of the office answers him otherwise. */
export interface Look extends Partial<Omit<Visitor, 'person'>> {
  person?: string;
  queries?: Partial<Desk['queries']>;
  commands?: Desk['commands'];
  plans?: Partial<Desk['plans']>;
  rounds?: Partial<Desk['rounds']>;
}

/** None was started. */
const NO_PLANS = { running: async () => [], known: async () => null };
const NO_ROUNDS = { list: async () => [], shares: () => ({}) };

/** The pages as a person sees them at a moment, over tasks that no engine keeps. */
export function visited(
  agency: Agency,
  tasks: Partial<TaskFacts>[],
  now: string,
  { person = 'binh', queries: more, commands, plans, rounds = NO_ROUNDS, ...change }: Look = {},
): Hono<WebEnv> {
  const store = new TaskStore();
  tasks.forEach((task, n) => {
    const id = `thu-nghiem/ke-hoach/I.${n + 1}/dcxd/2024`;
    store.put(taskRun(`run-${n}`, { id }, { ref: `I.${n + 1}`, ...task }));
  });
  const queries = {
    tasks: async (filter: TaskFilter) => store.list(filter, [placeOf(agency, now)]),
    today: async () => localDate(agency.calendar, now),
    listedAt: () => now,
    told: async () => new Map(),
    isStale: () => false,
    changes: { mark: 'm-0', since: () => [], onChange: () => () => {} },
    ...more,
  };
  const visitor: Visitor = {
    agency,
    person: personOf(agency.directory, person) ?? { id: person, name: person, title: '' },
    desk: {
      ...{ queries, commands, rounds },
      plans: { ...NO_PLANS, ...plans },
    } as unknown as Desk,
    sees: () => true,
    seesUnit: () => true,
    seesMailOf: () => true,
    seesInspectionsOf: () => true,
    outbox: null,
    views: { all: async () => [], change: async () => {} },
    calendar: { address: async () => '', renew: async () => {} },
    seesAll: true,
    seesOverview: true,
    seesDrafts: false,
    seesFiles: false,
    changesFiles: false,
    startsPlans: false,
    drafts: draftsIn('/nowhere', agency.directory.agency),
    lists: listsIn('/nowhere', agency.directory.agency),
    seesRecords: false,
    listLink: () => null,
    deskOn: () => ({ queries, commands }) as unknown as Desk,
    rollouts: null,
    note: async () => {},
    administration: null,
    typingFor: null,
    ...change,
  };
  const app = new Hono<WebEnv>();
  app.use('*', async (c, next) => {
    c.set('visitor', visitor);
    c.set('language', c.req.query('lang') === 'en' ? 'en' : 'vi');
    await next();
  });
  return app.route('/', pages());
}

/** What a page says. */
export async function said(app: Hono<WebEnv>, address: string): Promise<string> {
  const answer = await app.request(address);
  return answer.text();
}
