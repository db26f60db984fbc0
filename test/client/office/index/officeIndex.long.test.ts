import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Mailer } from '../../../../activities/mail/deliver.ts';
import type { OfficeContext } from '../../../../client/office/context.ts';
import { OfficeIndex } from '../../../../client/office/index/officeIndex.ts';
import { listTasks, type TaskFilter } from '../../../../client/office/queries/listTasks.ts';
import { listLedgers, readFates } from '../../../../client/office/queries/mails.ts';
import { readTask } from '../../../../client/office/queries/readTask.ts';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import type { DigestLedger } from '../../../../domain/digest/delivery/ledger.ts';
import { fatesOf } from '../../../../domain/task/life/fates.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import type { TaskState } from '../../../../workflows/contract/task.ts';
import { type Chance, chance } from '../../../chaos/random.ts';
import { day } from '../../../e2e/office.ts';
import * as act from '../../../support/act.ts';
import { plannedTask } from '../../../support/plannedTask.ts';
import { quietRuntime } from '../../../support/quiet.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { startTasks } from '../../../support/startTasks.ts';
import { openSealedOffice, type SealedOffice } from '../../../worker/codec/sealedOffice.ts';

quietRuntime();

const TASKS = 6;
/** As many as are not refused, of so many that are tried. */
const DEEDS = 16;
const TRIES = 80;
const HOUR_MS = 3_600_000;
const YEAR = Number(day(0).slice(-4));

const agency = smallOffice({
  policy: { announce: true, delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
});

/** Takes every mail but those of one person, who is not known. */
const mailer: Mailer = {
  deliver: async ({ to }) =>
    to.startsWith('em@')
      ? { outcome: 'refused', permanent: true, response: '550 no such user' }
      : { outcome: 'accepted', response: '250 OK' },
  close: async () => {},
};

const DONE = [
  ...['report', 'report', 'report', 'accept', 'accept', 'return', 'withdraw', 'reopen', 'reopen'],
  ...['cancel', 'cancel', 'reinstate', 'reinstate', 'reassign', 'reschedule', 'progress'],
  ...['decide-extension', 'hand-on', 'trigger', 'start'],
] as const;

/** By any of the seeds. */
const everDone = new Set<string>();

let office: SealedOffice;
let stopWork: () => Promise<void>;
let world: OfficeContext;
/** Of the index only: a test may set it forward. */
let aheadMs = 0;
let index: OfficeIndex;
const failures: unknown[] = [];

beforeAll(async () => {
  office = await openSealedOffice(agency);
  stopWork = await office.work(null, mailer);
  world = office.world(null);
  index = new OfficeIndex(
    { ...world, now: async () => new Date(Date.now() + aheadMs).toISOString() },
    (error) => failures.push(error),
  );
  await index.start();
}, 120_000);

afterAll(async () => {
  await index?.stop();
  await stopWork?.();
  await office?.close();
});

/** A random office of some tasks: what its people do, one thing after the other. */
class Lives {
  readonly ids: string[] = [];
  /** How many deeds the tasks did not refuse. */
  done = 0;
  private readonly draw: Chance;

  constructor(private readonly seed: number) {
    this.draw = chance(seed, 'index');
  }

  async start(count: number): Promise<void> {
    const rows = Array.from({ length: count }, (_, at) => {
      const due = this.draw.percent(15)
        ? '10 ngày sau khi UBND xã ban hành kế hoạch'
        : `Chậm nhất ngày ${day(Math.floor(this.draw.between(-5, 30)))}`;
      const leadUnits = [this.draw.one(['ĐC-XD', 'Tư pháp – Hộ tịch', 'Văn phòng', 'Đảng ủy'])];
      return plannedTask(due, { ref: `${this.seed}.${this.ids.length + at}`, leadUnits }, YEAR);
    });
    this.ids.push(...(await startTasks(world, agency, rows, YEAR)));
  }

  /** One deed of chance; half of them are noted, as the process that does them would. */
  async act(): Promise<void> {
    const deed = this.draw.one(DONE);
    const id = this.draw.one(this.ids);
    const isNoted = this.draw.percent(50);
    try {
      const state = await this.give(deed, id);
      if (state && isNoted) await noted(state);
    } catch (error) {
      if (error instanceof Refusal) return;
      throw error;
    }
    this.done += 1;
    everDone.add(deed);
  }

  /** Returns the task as it stands then, where the deed was done to one. */
  private async give(deed: (typeof DONE)[number], id: string): Promise<TaskState | undefined> {
    const document = { documentNo: '7/BC', documentDate: day(0) };
    const reason = `lý do ${this.draw.next()}`;
    const to = day(Math.floor(this.draw.between(2, 40)));
    switch (deed) {
      case 'report':
        return act.report(world, id, document);
      case 'accept':
        return act.accept(world, id, { as: 'dung', note: '' });
      case 'return':
        return act.returnReport(world, id, { as: 'dung', note: reason });
      case 'withdraw':
        await tried(act.report(world, id, document));
        return act.withdraw(world, id, { reason });
      case 'reopen':
        await tried(act.report(world, id, document));
        await tried(act.accept(world, id, { as: 'dung', note: '' }));
        return act.reopen(world, id, { reason });
      case 'cancel':
        return act.cancel(world, id, { as: 'dung', reason });
      case 'reinstate':
        return act.reinstate(world, id, { reason });
      case 'reassign':
        return act.reassign(world, id, { unit: this.draw.one(['dcxd', 'tp', 'vp', 'du']), reason });
      case 'reschedule':
        return act.reschedule(world, id, { as: 'dung', to, reason });
      case 'progress':
        return act.progress(world, id, { note: reason });
      case 'decide-extension':
        await tried(act.requestExtension(world, id, { to, reason }));
        return act.decideExtension(world, id, { as: 'dung', grant: true });
      case 'hand-on':
        return act.handOn(world, id, { person: 'em', by: day(1), ofUnit: true, note: reason });
      case 'trigger':
        return act.trigger(world, id, { on: day(-1), note: reason });
      case 'start':
        await this.start(1);
    }
  }
}

/** What goes before a deed, where it is not refused. */
const tried = (deed: Promise<unknown>): Promise<unknown> =>
  deed.catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });

/** What was noted is listed as it is, whatever lists of the engine show. */
async function noted({ facts: { id, revision }, facts }: TaskState): Promise<void> {
  await index.noteChanged(id, revision);
  const row = (await index.tasks.list({ all: true })).find((one) => one.facts.id === id);
  // A run that begins with a command lists the moments of whoever gave it until its next change.
  expect(timeless(row?.facts)).toEqual(timeless(facts));
}

/** Facts without the time of day of anything. */
const timeless = (facts: TaskFacts | undefined): unknown =>
  JSON.parse(JSON.stringify(facts).replaceAll(/T\d\d:\d\d:\d\d\.\d{3}Z/g, ''));

const FILTERS: TaskFilter[] = [
  {},
  { all: true },
  { dueWithin: 7 },
  { officer: 'em', all: true },
  ...(['overdue', 'accepted', 'cancelled'] as const).map((status) => ({ status })),
];

/** Lists of the engine lag: the index is looked at until both have come to rest. */
const equalsFullReading = (): Promise<void> =>
  vi.waitFor(
    async () => {
      expect(await running('digest')).toBe(0);
      await index.look();
      for (const filter of FILTERS)
        expect(await index.tasks.list(filter)).toEqual(await listTasks(world, filter));
      const ledgers = await listLedgers(world, { agency: agency.directory.agency });
      const mails = index.mails.list({ agency: agency.directory.agency });
      expect(mails.map(endOf).sort()).toEqual(ledgers.map(endOf).sort());
    },
    { timeout: 30_000, interval: 300 },
  );

/** Several close within the same moment: by their ids. */
const endOf = ({ id, end, deliverAt }: Pick<DigestLedger, 'id' | 'deliverAt'> & { end: string }) =>
  `${id} ${end} ${deliverAt}`;

const running = async (type: string): Promise<number> =>
  (await world.client.workflow.count(`WorkflowType = '${type}' AND ExecutionStatus = 'Running'`))
    .count;

describe.each([1, 2, 3])('after whatever people do, seed %i', { timeout: 60_000 }, (seed) => {
  test('the index equals a full reading of the engine, mails and notices too', async () => {
    const lives = new Lives(seed);
    await lives.start(TASKS);
    for (let tries = 0; lives.done < DEEDS && tries < TRIES; tries += 1) await lives.act();
    expect(lives.done).toBe(DEEDS);
    await equalsFullReading();
    for (const id of lives.ids) {
      const { state } = await readTask(world, id);
      const fates = await readFates(world.client, state);
      expect(fatesOf(shortKey(id), state.notices, index.mails.ends)).toEqual(fates);
    }
    expect(failures).toEqual([]);
  });
});

test('among what they did was every deed', () => {
  expect([...everDone].sort()).toEqual([...new Set(DONE)].sort());
});

test('a process that has just started knows the same', async () => {
  const fresh = new OfficeIndex(world, (error) => failures.push(error));
  await fresh.start();
  await fresh.look();
  const wanted = { agency: agency.directory.agency };
  expect(await fresh.tasks.list({ all: true })).toEqual(await index.tasks.list({ all: true }));
  expect(fresh.mails.list(wanted)).toEqual(index.mails.list(wanted));
  expect(new Map(fresh.mails.ends)).toEqual(new Map(index.mails.ends));
  await fresh.stop();
  expect(failures).toEqual([]);
});

test('a task that the engine has no more is gone when the counts were compared', async () => {
  const [gone] = await index.tasks.list({ all: true });
  const id = gone?.facts.id ?? '';
  const { workflowService, options } = world.client;
  await workflowService.deleteWorkflowExecution({
    namespace: options.namespace,
    workflowExecution: { workflowId: id },
  });
  aheadMs = HOUR_MS / 2;
  await vi.waitFor(
    async () => {
      await index.look();
      const known = await index.tasks.list({ all: true });
      expect(known.map(({ facts }) => facts.id)).not.toContain(id);
      // The others live on: a morning's steps may fall between.
      expect(known).toEqual(await listTasks(world, { all: true }));
    },
    { timeout: 30_000, interval: 300 },
  );
}, 60_000);
