import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listTasks } from '../../../../client/office/queries/listTasks.ts';
import { listLedgers } from '../../../../client/office/queries/mails.ts';
import { healthOf } from '../../../../client/office/watch/health.ts';
import { Watch } from '../../../../client/office/watch/watch.ts';
import type { DigestLedger } from '../../../../domain/digest/delivery/ledger.ts';
import { countedIn } from '../../../../domain/task/buckets.ts';
import { createGauges } from '../../../../run/gauges.ts';
import { readRecord } from '../../../../worker/engine/server/record.ts';
import { processMeter } from '../../../../worker/runtime.ts';
import { RECALL_SIGNAL } from '../../../../workflows/contract/digest.ts';
import { ATTEMPT_OUTCOMES, METRICS, NOTICE_ENDS } from '../../../../workflows/contract/metrics.ts';
import { TASK_QUEUE } from '../../../../workflows/contract/names.ts';
import { day } from '../../../e2e/office.ts';
import { plannedTask } from '../../../support/plannedTask.ts';
import { scrape, total } from '../../../support/scrape.ts';
import { startTasks } from '../../../support/startTasks.ts';
import { openWatchedOffice, type WatchedOffice } from './watchedOffice.ts';

const MINUTE_MS = 60_000;
const agency = 'thu-nghiem';

let office: WatchedOffice;
let watch: Watch;
/** The mail that the server puts off: it stays open. */
let late: string;

const counted = async (name: string, labels: Record<string, string> = {}): Promise<number | null> =>
  total(await scrape(office.metrics), name, { agency, ...labels });

const ledgers = (): Promise<DigestLedger[]> => listLedgers(office.world, { agency });

/**
 * Waits until so many notices were delivered and every mail but the one put off has ended; lists
 * lag a moment behind.
 */
const allEnded = (delivered: number): Promise<DigestLedger[]> =>
  vi.waitFor(
    async () => {
      const all = await ledgers();
      expect(noticesOf(all, 'delivered')).toBe(delivered);
      expect(all.filter(({ end }) => end === 'waiting').map(({ id }) => id)).toEqual([late]);
      return all;
    },
    { timeout: 60_000, interval: 500 },
  );

const noticesOf = (all: DigestLedger[], end: string): number =>
  all
    .filter((mail) => mail.end !== 'waiting')
    .flatMap(({ notices }) => notices)
    .filter((one) => one.end === end).length;

beforeAll(async () => {
  office = await openWatchedOffice();
  watch = new Watch(office.world, {
    seen: createGauges(processMeter(), 'dondoc'),
    failed: () => {},
  });
}, 120_000);

afterAll(() => office?.stop());

describe('an office that delivered, was refused, and does not know', { timeout: 90_000 }, () => {
  test('has every counter at nought before the first mail: an alert sees the first one rise', async () => {
    await watch.look();
    for (const end of NOTICE_ENDS) expect(await counted('dondoc_notices_total', { end })).toBe(0);
    for (const outcome of ATTEMPT_OUTCOMES)
      expect(await counted('dondoc_mail_attempts_total', { outcome })).toBe(0);
    expect(await counted('dondoc_last_delivery_timestamp_seconds')).toBeNull();
  });

  test('counts its notices by end as its ledgers do', async () => {
    const { smtp, owe, world } = office;
    const address = (person: string): string => `${person}@thu-nghiem.example.vn`;
    smtp.recipients.set(address('em'), {
      do: 'refuse',
      at: 'rcpt',
      code: 550,
      text: 'no such user',
    });
    smtp.recipients.set(address('chi'), { do: 'drop', at: 'data' });
    smtp.recipients.set(address('dung'), { do: 'refuse', at: 'rcpt', code: 451, text: 'later' });
    late = await owe('dung', ['a'], -20 * MINUTE_MS, 60 * MINUTE_MS);
    const recalled = await owe('an', ['b', 'c'], 2000, 10 * MINUTE_MS);
    await world.client.workflow
      .getHandle(recalled)
      .signal(RECALL_SIGNAL, { notice: 'c', because: 'đã báo cáo' });
    await owe('em', ['d', 'e'], 0, 10 * MINUTE_MS);
    await owe('chi', ['f', 'g', 'h'], 0, 10 * MINUTE_MS);
    await owe('binh', ['i'], -3 * MINUTE_MS, -2 * MINUTE_MS);
    const due = (fromToday: number) => `Chậm nhất ngày ${day(fromToday)}`;
    const rows = [due(9), due(10), due(-9)].map((dueText, i) =>
      plannedTask(dueText, { ref: `I.${i + 1}` }),
    );
    await startTasks(world, office.agency, rows, Number(day(0).slice(-4)));

    // b and i, a line on the coordinator's list for each mail that failed, and one notice of each
    // task.
    const all = await allEnded(2 + 2 + 3);
    const byEnd = Object.fromEntries(NOTICE_ENDS.map((end) => [end, noticesOf(all, end)]));
    expect(byEnd).toMatchObject({ suppressed: 1, refused: 2, unknown: 3 });
    expect(byEnd.moved).toBeGreaterThan(0);
    for (const end of NOTICE_ENDS)
      expect([end, await counted('dondoc_notices_total', { end })]).toEqual([end, byEnd[end]]);
    const attempts = all.flatMap((mail) => mail.attempts);
    for (const outcome of ATTEMPT_OUTCOMES)
      expect([outcome, await counted('dondoc_mail_attempts_total', { outcome })]).toEqual([
        outcome,
        attempts.filter((attempt) => attempt.outcome === outcome).length,
      ]);
    const accepted = smtp.received.filter((mail) => mail.accepted).length;
    expect(await counted('dondoc_digest_lateness_seconds_count')).toBe(accepted);
    expect(await counted('dondoc_digest_lateness_seconds_bucket', { le: '60' })).toBe(accepted);
  });

  test('shows what stands open as gauges', async () => {
    await watch.look();
    const figures = (await listTasks(office.world, { agency })).map(({ standing }) =>
      countedIn(standing),
    );
    for (const bucket of ['in-progress', 'overdue-open', 'to-confirm'])
      expect(await counted('dondoc_open_tasks', { bucket })).toBe(
        figures.filter((one) => one === bucket).length,
      );
    // One is to be confirmed: its date had passed when it was loaded.
    expect(figures).toEqual(['to-confirm', 'in-progress', 'in-progress']);
    expect(await counted('dondoc_late_mails')).toBe(1);
    expect((await healthOf(office.world)).agencies).toMatchObject([{ late: [late] }]);
    expect(await counted('dondoc_undelivered_notices', { end: 'unknown' })).toBe(3);
    expect(await counted('dondoc_undelivered_notices', { end: 'refused' })).toBe(2);
    const delivered = (await ledgers())
      .filter(({ end }) => end === 'delivered')
      .map(({ attempts }) => attempts.at(-1)?.at);
    const newest = Date.parse(delivered.sort().at(-1) ?? '') / 1000;
    expect(await counted('dondoc_last_delivery_timestamp_seconds')).toBeCloseTo(newest, 2);
  });

  test('shows the same from a process that has just started', async () => {
    const fresh = new Watch(office.world, { seen: () => {}, failed: () => {} });
    await fresh.look();
    expect(fresh.state?.agencies).toEqual(watch.state?.agencies);
  });

  test('has no metric that is not described, and describes none that is not there', async () => {
    const own = (await scrape(office.metrics)).filter(({ name }) => name.startsWith('dondoc_'));
    const names = new Set(own.map(({ name }) => name.replace(/_(bucket|sum|count)$/, '')));
    expect([...names].sort()).toEqual(METRICS.map(({ name }) => name).sort());
    const labels = new Set(own.flatMap((sample) => Object.keys(sample.labels)));
    expect([...labels].sort()).toEqual(
      [
        ...new Set([
          ...METRICS.flatMap((one) => one.labels),
          'le',
          'namespace',
          'taskQueue',
          'workflowType',
        ]),
      ].sort(),
    );
  });

  test('tells of a workflow whose own code keeps failing, and of none when it is gone', async () => {
    const { client } = office.world;
    const broken = await client.workflow.start('nowhere-to-be-found', {
      taskQueue: TASK_QUEUE,
      workflowId: 'broken',
    });
    await vi.waitFor(
      async () => {
        await watch.look();
        expect(watch.state?.frozen).toEqual({ count: 1, ids: ['broken'] });
      },
      { timeout: 60_000, interval: 1000 },
    );
    expect(total(await scrape(office.metrics), 'dondoc_frozen_workflows')).toBe(1);
    await broken.terminate();
    await watch.look();
    expect(total(await scrape(office.metrics), 'dondoc_frozen_workflows')).toBe(0);
  });

  test('goes on counting where it was when the engine died and came back', async () => {
    const before = (await counted('dondoc_notices_total', { end: 'delivered' })) ?? 0;
    const died = readRecord(office.dataDir)?.server.pid ?? expect.fail('no engine');
    process.kill(died, 'SIGKILL');
    await vi.waitFor(() => expect(readRecord(office.dataDir)?.server.pid).not.toBe(died), {
      timeout: 20_000,
    });
    expect(await counted('dondoc_notices_total', { end: 'delivered' })).toBe(before);
    await vi.waitFor(() => office.owe('an', ['z'], 0, 10 * MINUTE_MS), {
      timeout: 30_000,
      interval: 500,
    });
    await vi.waitFor(
      async () =>
        expect(await counted('dondoc_notices_total', { end: 'delivered' })).toBe(before + 1),
      {
        timeout: 60_000,
        interval: 500,
      },
    );
  });
});
