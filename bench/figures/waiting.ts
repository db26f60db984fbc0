import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAll } from '../../client/office/commands/startTasks.ts';
import { median } from '../measure/median.ts';
import { cpuMs, treeCpuMs } from '../measure/process.ts';
import { untilIdle } from '../measure/quiet.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { type BenchAgency, writeAgency } from '../world/agency.ts';
import { startCommand } from '../world/command.ts';
import { type BenchEngine, NAMESPACE, startBenchEngine } from '../world/engine.ts';
import { freePort } from '../world/ports.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const PEOPLE = 100;
const TEN_HOURS_MS = 10 * 3_600_000;
const PATIENCE_MS = 10 * 60_000;
/** So long is looked at what waiting costs, each time. */
const WINDOW_MS = 30_000;

/** What an office costs in which nothing happens. */
interface Idle {
  /** Of engine and worker, CPU milliseconds a second. */
  waiting: number;
  /** CPU seconds until idle again, each the median of its restarts. */
  worker: number;
  up: number;
}

/** An office on a data folder, whose processes are the product's own commands. */
interface Place extends BenchAgency {
  data: string;
  opensAt: number;
  env: Record<string, string>;
}

/**
 * CPU while so many tasks only wait, and of a restart then, each against the same office without
 * any task.
 */
export async function waiting(options: Options): Promise<Row[]> {
  const count = scaled(options, 2_000, 20);
  const dir = mkdtempSync(path.join(options.dir, 'waiting-'));
  try {
    const place = placeIn(dir);
    const empty = await idleOf(place, options);
    options.say(`idle without tasks: ${JSON.stringify(empty)}`);
    await fill(place, count);
    return rowsOf(empty, await idleOf(place, options), count, options.repeat);
  } finally {
    if (!options.keep) rmSync(dir, { recursive: true, force: true });
  }
}

function placeIn(dir: string): Place {
  const opensAt = Date.now() + TEN_HOURS_MS;
  const agency = writeAgency(dir, PEOPLE, opensAt);
  const data = path.join(dir, 'data');
  return { ...agency, data, opensAt, env: { DONDOC_DATA: data, DONDOC_AGENCIES: agency.dir } };
}

async function idleOf(place: Place, { repeat }: Options): Promise<Idle> {
  const [waits, ups]: number[][] = [[], []];
  for (let run = 0; run < repeat; run += 1) {
    const up = await startUp(place);
    const used = (): number => treeCpuMs(up.pid);
    await untilIdle(used, PATIENCE_MS);
    ups?.push(used() / 1000);
    waits?.push(await aSecondOf(used));
    await up.stop();
  }
  return {
    waiting: median(waits ?? []),
    up: median(ups ?? []),
    worker: await workerRestart(place, repeat),
  };
}

async function startUp({ env }: Place) {
  const port = {
    DONDOC_ENGINE_PORT: `${await freePort()}`,
    DONDOC_WEB: `127.0.0.1:${await freePort()}`,
  };
  return startCommand(['up', '--lang', 'en'], { ...env, ...port }, 'Ready.');
}

async function aSecondOf(usedMs: () => number): Promise<number> {
  const before = { used: usedMs(), at: performance.now() };
  await pause(WINDOW_MS);
  return (usedMs() - before.used) / ((performance.now() - before.at) / 1000);
}

/** The engine goes on; what it does for a worker that comes back counts. */
async function workerRestart(place: Place, repeat: number): Promise<number> {
  const engine = await startBenchEngine(place.data);
  try {
    const restarts: number[] = [];
    // The first has something to prepare: only those after it are restarts.
    for (let run = 0; run <= repeat; run += 1) {
      const before = cpuMs(engine.pid);
      const worker = await startWorker(place, engine);
      const used = (): number => cpuMs(engine.pid) - before + treeCpuMs(worker.pid);
      await untilIdle(used, PATIENCE_MS);
      if (run > 0) restarts.push(used() / 1000);
      await worker.stop();
    }
    return median(restarts);
  } finally {
    await engine.stop();
  }
}

const startWorker = ({ env }: Place, { address }: BenchEngine) =>
  startCommand(
    ['worker'],
    { ...env, DONDOC_TEMPORAL_ADDRESS: address, DONDOC_TEMPORAL_NAMESPACE: NAMESPACE },
    'worker ready',
  );

/** Starts the tasks and waits until each waits for its first step. */
async function fill(place: Place, count: number): Promise<void> {
  const engine = await startBenchEngine(place.data);
  const worker = await startWorker(place, engine);
  const { client } = engine;
  const world = {
    client,
    agencies: { get: () => place.agency, all: () => [place.agency] },
    now: async () => new Date().toISOString(),
  };
  const squeeze = { opensAt: place.opensAt, factor: 1 };
  await startAll(world, tasksDue(place, dueTomorrow(place), { count, squeeze, series: 'waits' }));
  await untilIdle(() => cpuMs(engine.pid) + treeCpuMs(worker.pid), PATIENCE_MS);
  await worker.stop();
  await engine.stop();
}

function rowsOf(empty: Idle, full: Idle, count: number, repeat: number): Row[] {
  const row = (figure: string, unit: string, of: keyof Idle, note: string): Row => ({
    figure,
    unit,
    measured: full[of],
    baseline: { of: `${unit}, no tasks`, value: empty[of] },
    note: `${note}; median of ${repeat}`,
  });
  const tasks = `${count} tasks waiting`;
  return [
    row('CPU while tasks wait', 'ms/s', 'waiting', `${tasks}; engine + worker as one up`),
    row(
      'CPU of a worker restart',
      's',
      'worker',
      `${tasks}; worker, and engine for it, until idle`,
    ),
    row('CPU of an up restart', 's', 'up', `${tasks}; engine, worker and first page, until idle`),
  ];
}
