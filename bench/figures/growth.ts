import { setTimeout as pause } from 'node:timers/promises';
import { startAll } from '../../client/office/commands/startTasks.ts';
import { listTasks } from '../../client/office/queries/listTasks.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { cpuMs } from '../measure/process.ts';
import { until } from '../measure/until.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { ourLives } from '../world/lives.ts';
import { type Office, openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const TEN_HOURS = 600;
const PEOPLE = 100;

interface Cost {
  open: number;
  /** Of the server, by task of a batch. */
  cpuMs: number;
  bytes: number;
}

/**
 * What a task costs among few and among many open ones, and what a closed life leaves in the
 * database.
 */
export async function growth(options: Options): Promise<Row[]> {
  const [few, many] = [scaled(options, 1_000, 20), scaled(options, 100_000, 100)];
  const batch = scaled(options, 500, 20);
  const office = await openOffice(options, {
    people: PEOPLE,
    factor: 1,
    opensInMinutes: TEN_HOURS,
  });
  try {
    await fill(office, few, 'few', options);
    const amongFew = await costOf(office, few, batch, 'a');
    await fill(office, many - few - batch, 'many', options);
    const amongMany = await costOf(office, many, batch, 'b');
    const before = await settledBytes(office);
    await ourLives(office, batch, 'closed');
    const closed = ((await settledBytes(office)) - before) / batch;
    return rowsOf(amongFew, amongMany, { closed, batch });
  } finally {
    await office.close();
  }
}

async function fill(
  office: Office,
  count: number,
  series: string,
  { say }: Options,
): Promise<void> {
  const begun = performance.now();
  const inputs = later(office, count, series);
  await startAll(office.world, inputs);
  say(`${count} more open after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  for (const { facts } of inputs.slice(-LAST)) await untilEvents(office, facts.id, WAITING);
  say(`all of them waiting after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

/**
 * A task that was started and waits for its first step has so many events; with its notice handed
 * over it has more.
 */
const WAITING = 5;
/** Looked at to see that the worker has caught up with what was started. */
const LAST = 50;

async function untilEvents(
  { engine: { client } }: Office,
  id: string,
  events: number,
): Promise<void> {
  const enough = async (): Promise<boolean> =>
    (await client.workflow.getHandle(id).describe()).historyLength >= events;
  await until(`${events} events of ${id}`, 90 * 60_000, enough);
}

const later = (office: Office, count: number, series: string): TaskInput[] =>
  tasksDue(office, dueTomorrow(office), { count, squeeze: office.squeeze, series });

/** Starts a batch and hands over one notice of each, among so many that are open. */
async function costOf(office: Office, open: number, batch: number, series: string): Promise<Cost> {
  const before = await settledBytes(office);
  const used = cpuMs(office.engine.pid);
  const dueIn = new Date(Date.now() + 5_000 + batch * 20).toISOString();
  const inputs = later(office, batch, series).map((input) => firstStepAt(input, dueIn));
  await startAll(office.world, inputs);
  await pause(Math.max(0, Date.parse(dueIn) - Date.now()));
  for (const { facts } of inputs) await untilEvents(office, facts.id, WAITING + 1);
  await pause(3_000);
  const cpu = cpuMs(office.engine.pid) - used;
  return { open, cpuMs: cpu / batch, bytes: ((await settledBytes(office)) - before) / batch };
}

function firstStepAt(input: TaskInput, at: string): TaskInput {
  const steps = input.schedule.steps.map((step, index) => (index === 0 ? { ...step, at } : step));
  return { ...input, schedule: { ...input.schedule, steps } };
}

/** The database alone, its write-ahead log worked in: the engine is stopped and started again. */
async function settledBytes(office: Office): Promise<number> {
  const resume = await office.halt();
  const bytes = office.engine.databaseBytes();
  await resume();
  // The first list after a start reads what the engine had in memory before.
  await listTasks(office.world, { unit: 'don-vi-1' });
  return bytes;
}

function rowsOf(
  few: Cost,
  many: Cost,
  { closed, batch }: { closed: number; batch: number },
): Row[] {
  const note =
    `${batch} tasks, each started and one notice handed over, ` +
    `among ${few.open} and among ${many.open} open`;
  const row = (figure: string, of: 'cpuMs' | 'bytes', shown: (value: number) => string): Row => ({
    figure,
    unit: '',
    measured: many[of] / few[of],
    target: 1.2,
    note: `${shown(many[of])} against ${shown(few[of])}; ${note}`,
  });
  return [
    row('server CPU per task, many ÷ few open', 'cpuMs', (value) => `${value.toFixed(1)} ms`),
    row(
      'database bytes per task, many ÷ few',
      'bytes',
      (value) => `${(value / 1024).toFixed(1)} KB`,
    ),
    {
      figure: 'database bytes of a closed life',
      unit: 'KB',
      measured: closed / 1024,
      target: 30,
      note: 'three notices and a report that closes; history, lists and its share of digests',
    },
  ];
}
