import { setTimeout as pause } from 'node:timers/promises';
import { startAll } from '../../client/facade/start.ts';
import type { Step } from '../../domain/policy/types.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { BARE_QUEUE } from '../bare/activities.ts';
import { median } from '../measure/median.ts';
import { cpuMs } from '../measure/process.ts';
import { until } from '../measure/until.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { CHAIRMAN } from '../world/agency.ts';
import { type Child, startChild } from '../world/child.ts';
import { NAMESPACE } from '../world/engine.ts';
import { type Office, openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const PEOPLE = 10;
const NOTICES = 3;
/** So many that the engine and the worker are what limits them, not the seconds between notices. */
const ABREAST = 128;
const APART_MS = 1_000;
/** Started, waiting; three times woken, handed over, waiting again. */
const EVENTS_BEFORE_REPORT = 5 + NOTICES * 6;
const TWO_HOURS = 120;
const PATIENCE_MS = 5_000;

interface Run {
  seconds: number;
  cpuMs: number;
}

/**
 * Whole lives (three notices, one report that closes) many abreast, against a bare workflow with
 * as many timers, local activities, updates, upserts and signals, in turns on the same engine.
 */
export async function lives(options: Options): Promise<Row[]> {
  const count = scaled(options, 240, 10);
  const office = await openOffice(options, { people: PEOPLE, factor: 1, opensInMinutes: TWO_HOURS });
  const deliverAt = new Date(office.squeeze.opensAt).toISOString();
  const bareWorker = await startChild('../bare/workerProcess.ts', [], {
    BENCH_ADDRESS: office.engine.address,
    BENCH_NAMESPACE: NAMESPACE,
    BENCH_DELIVER_AT: deliverAt,
    BENCH_CACHED: `${(office.worker.first as { maxCachedWorkflows: number }).maxCachedWorkflows}`,
  });
  try {
    const ratios: { speed: number; cpu: number; ours: Run; bare: Run }[] = [];
    // The first round warms both up.
    for (let round = 0; round <= options.repeat; round += 1) {
      const ours = await timed(office, office.worker, () => ourLives(office, count, `r${round}`));
      const bare = await timed(office, bareWorker, () => bareLives(office, count, `r${round}`));
      if (round > 0) ratios.push({ speed: bare.seconds / ours.seconds, cpu: ours.cpuMs / bare.cpuMs, ours, bare });
    }
    return rowsOf(ratios, count);
  } finally {
    await bareWorker.stop();
    await office.close();
  }
}

const ourLives = (office: Office, count: number, series: string): Promise<void> => {
  const inputs = tasksDue(office, dueTomorrow(office), { count, squeeze: office.squeeze, series });
  const args = { by: CHAIRMAN, documentNo: '12/BC', documentDate: office.today };
  return abreast(inputs, async (input) => {
    await startAll(office.world, [soon(input)]);
    await endLife(office, input.facts.id, args);
  });
};

const bareLives = (office: Office, count: number, series: string): Promise<void> => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return abreast(numbers, async (index) => {
    const workflowId = `bare/${series}/${index}`;
    const at = moments().map((moment) => moment.toISOString());
    const digest = `bare-mail/${series}/${index % PEOPLE}`;
    await office.engine.client.workflow.start('bareTask', {
      taskQueue: BARE_QUEUE,
      workflowId,
      args: [{ at, digest }],
    });
    await endLife(office, workflowId, '12/BC');
  });
};

const moments = (): Date[] =>
  Array.from({ length: NOTICES }, (_, index) => new Date(Date.now() + (index + 1) * APART_MS));

/** Three questions a second apart, which nothing makes needless, in place of this morning's reminder; a report closes. */
function soon(input: TaskInput): TaskInput {
  const [first, ...rest] = input.schedule.steps;
  if (!first) throw new Error('no step falls on this morning');
  const asked = moments().map(
    (at, index): Step => ({ ...first, id: `progress/${index}`, kind: 'ask-progress', at: at.toISOString() }),
  );
  const schedule = { ...input.schedule, steps: [...asked, ...rest] };
  return { ...input, schedule, policy: { ...input.policy, approval: false } };
}

/** Reports once all notices were handed over, and waits for the end. */
async function endLife({ engine }: Office, workflowId: string, args: unknown): Promise<void> {
  const handle = engine.client.workflow.getHandle(workflowId);
  await pause(NOTICES * APART_MS);
  const handedOver = async (): Promise<boolean> => (await handle.describe()).historyLength >= EVENTS_BEFORE_REPORT;
  // Notices that fell due together under load leave fewer events: these lives are waited for, not lost.
  await until('', PATIENCE_MS, handedOver).catch(() => {});
  await handle.executeUpdate('report', { args: [args] });
  await handle.result();
}

async function abreast<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const take = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: ABREAST }, take));
}

async function timed({ engine }: Office, worker: Child, act: () => Promise<void>): Promise<Run> {
  const used = (): number => cpuMs(engine.pid) + cpuMs(worker.pid);
  const before = { at: performance.now(), cpu: used() };
  await act();
  return { seconds: (performance.now() - before.at) / 1000, cpuMs: used() - before.cpu };
}

function rowsOf(rounds: { speed: number; cpu: number; ours: Run; bare: Run }[], count: number): Row[] {
  const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  const ours = middle((round) => count / round.ours.seconds);
  const bare = middle((round) => count / round.bare.seconds);
  const cpu = middle((round) => round.ours.cpuMs / count);
  const bareCpu = middle((round) => round.bare.cpuMs / count);
  const note = `median of ${rounds.length} rounds of ${count} lives, ${ABREAST} abreast`;
  return [
    {
      figure: 'lives per second ÷ bare workflow',
      unit: '',
      measured: middle(({ speed }) => speed),
      target: 0.9,
      atLeast: true,
      note: `${ours.toFixed(1)} against ${bare.toFixed(1)} a second; ${note}`,
    },
    {
      figure: 'CPU per life',
      unit: 'ms',
      measured: cpu,
      baseline: { of: 'ms, bare', value: bareCpu },
      note: 'engine + worker, digests included but for their mails',
    },
  ];
}
