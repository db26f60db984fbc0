import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { startAll } from '../../client/office/commands/startTasks.ts';
import { Office } from '../../client/office/office.ts';
import type { Administrations } from '../../client/web/admin/administrations.ts';
import { pages } from '../../client/web/app.tsx';
import type { WebEnv } from '../../client/web/env.ts';
import { Rollouts } from '../../client/web/rollouts/rollouts.ts';
import { visitorOf } from '../../client/web/visitorOf.ts';
import { standingOf } from '../../domain/access/standing.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { heapMb } from '../measure/heap.ts';
import { percentile } from '../measure/percentile.ts';
import { untilQuiet } from '../measure/quiet.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const UNITS = 20;
const TWO_HOURS = 120;
/** Requests a second, one kind of page after the other. */
const A_SECOND = 20;
const EACH = 60;
/** So many more, to see that memory stays. */
const ENDURANCE = 10_000;

/** How soon the pages of a large agency are there, and that serving them leaves nothing behind. */
export async function page(options: Options): Promise<Row[]> {
  const count = scaled(options, 10_000, UNITS);
  const bench = await openOffice(options, { people: UNITS, factor: 1, opensInMinutes: TWO_HOURS });
  try {
    const inputs = tasksDue(bench, dueTomorrow(bench), {
      ...{ count, squeeze: bench.squeeze, series: 'a' },
    });
    await startAll(bench.world, inputs);
    await untilQuiet(bench, 10 * 60_000);
    const { client, agencies } = bench.world;
    const office = new Office(client, agencies);
    const index = await office.keepInMemory((error) => console.error(error));
    const [agency] = agencies.all();
    const person = agency?.directory.coordinators[0]?.person ?? '';
    const audit = { write: async () => {} };
    const ground = {
      agencies,
      office,
      audit,
      dataDir: options.dir,
      outbox: null,
      site: { origin: 'http://127.0.0.1:8240', isLocal: true },
      keys: () => ({ current: '', keys: new Map() }),
      isPractice: false,
      calendars: { of: () => ({ address: async () => '', renew: async () => {} }) },
      rollouts: new Rollouts(),
      administrations: { of: () => ({}) as ReturnType<Administrations['of']> },
      sessions: { endAllOf: async () => {} },
      tellAddress: () => {},
      now: () => new Date().toISOString(),
    };
    const app = new Hono<WebEnv>();
    app.use(async (c, next) => {
      const now = new Date().toISOString();
      const standing =
        agency && standingOf(agency.directory, person, localDate(agency.calendar, now));
      if (!standing) throw new Error('the agency has a coordinator');
      c.set('visitor', visitorOf({ standing }, '', ground));
      c.set('language', 'vi');
      await next();
    });
    app.route('/', pages());
    const key = shortKey(inputs[0]?.facts.id ?? '');
    const addresses: [string, string][] = [
      ['overview', '/tong-quan'],
      ['list', '/nhiem-vu?is=in-progress&page=100'],
      ['search', '/nhiem-vu?q=viec+1234'],
      ['one task', `/nhiem-vu/${key}`],
    ];
    const rows: Row[] = [];
    for (const [name, address] of addresses) {
      const times = await paced(app, address);
      rows.push({
        ...{ figure: `page: ${name}, p95`, unit: 'ms', measured: percentile(times, 95) },
        ...{ target: 100, note: `${count} tasks, ${A_SECOND} requests a second` },
      });
    }
    const more = scaled(options, ENDURANCE, 100);
    for (let n = 0; n < more / 10; n += 1) await ask(app, '/nhiem-vu');
    const before = heapMb();
    for (let n = 0; n < more; n += 1) await ask(app, '/nhiem-vu');
    const grown = heapMb() - before;
    rows.push({
      ...{ figure: 'page: memory after many requests', unit: 'MB more', measured: grown },
      ...{ target: 5, note: `${more} lists of ${count} tasks, after collection` },
    });
    await index.stop();
    return rows;
  } finally {
    await bench.close();
  }
}

async function ask(app: Hono<WebEnv>, address: string): Promise<void> {
  const answer = await app.request(address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  await answer.text();
}

/** Milliseconds of each request, begun evenly whatever the one before takes. */
async function paced(app: Hono<WebEnv>, address: string): Promise<number[]> {
  await ask(app, address);
  const asked: Promise<number>[] = [];
  for (let n = 0; n < EACH; n += 1) {
    const begun = performance.now();
    asked.push(ask(app, address).then(() => performance.now() - begun));
    await pause(1000 / A_SECOND);
  }
  return Promise.all(asked);
}
