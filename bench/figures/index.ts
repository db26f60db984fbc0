import { startAll } from '../../client/office/commands/startTasks.ts';
import { TaskIndex } from '../../client/office/index/taskIndex.ts';
import { listTasks } from '../../client/office/queries/listTasks.ts';
import { heapMb } from '../measure/heap.ts';
import { median } from '../measure/median.ts';
import { untilQuiet } from '../measure/quiet.ts';
import { taken } from '../measure/taken.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const TWO_HOURS = 120;
/** Twenty units: a list of one of them has 500 rows of ten thousand. */
const UNITS = 20;
const HOUR_MS = 3_600_000;

/** What tasks in a process's memory cost, and how soon lists of them are there. */
export async function index(options: Options): Promise<Row[]> {
  const count = scaled(options, 10_000, UNITS);
  const office = await openOffice(options, { people: UNITS, factor: 1, opensInMinutes: TWO_HOURS });
  try {
    const inputs = tasksDue(office, dueTomorrow(office), {
      ...{ count, squeeze: office.squeeze, series: 'a' },
    });
    await startAll(office.world, inputs);
    await untilQuiet(office, 10 * 60_000);
    let aheadMs = 0;
    const now = async (): Promise<string> => new Date(Date.now() + aheadMs).toISOString();
    const world = { ...office.world, now };
    const unit = inputs[0]?.facts.unit ?? '';

    const before = heapMb();
    const tasks = new TaskIndex(world);
    const [fill = 0] = await taken(1, () => tasks.look());
    const compact = heapMb() - before;
    const [first = 0] = await taken(1, () => tasks.list({}));
    const held = heapMb() - before;
    const all = await ms(options, () => tasks.list({}));
    const ofUnit = await ms(options, () => tasks.list({ unit }));
    const changed = await ms(options, async () => {
      await tasks.noteChanged(inputs[0]?.facts.id ?? '', 0);
      await tasks.list({});
    });
    // All were started within the quarter of an hour that each minute's look goes back.
    aheadMs += 59_000;
    const [herd = 0] = await taken(1, () => tasks.look());
    aheadMs += HOUR_MS / 2;
    await tasks.look();
    const quiet = await ms(options, () => tasks.look());
    const [minute = 0] = await taken(1, () => {
      aheadMs += 61_000;
      return tasks.look();
    });
    const asked = await ms(options, () => listTasks(world, {}));
    const askedUnit = await ms(options, () => listTasks(world, { unit }));
    const rows = `${count} tasks`;
    return [
      { figure: 'index: first fill', unit: 's', measured: fill, target: 10, note: rows },
      {
        ...{ figure: 'index: memory', unit: 'MB', measured: held, target: 100 },
        note: `${rows}, heap after a list of all; ${compact.toFixed(0)} before`,
      },
      {
        ...{ figure: 'index: list of all open', unit: 'ms', measured: all, target: 100 },
        baseline: { of: 'ms, engine asked', value: asked },
        note: `${rows}; the first of a day ${(first * 1000).toFixed(0)} ms`,
      },
      {
        ...{ figure: 'index: list of one unit', unit: 'ms', measured: ofUnit, target: 100 },
        baseline: { of: 'ms, engine asked', value: askedUnit },
        note: `${Math.ceil(count / UNITS)} rows of ${count}`,
      },
      {
        ...{ figure: 'index: list after an own command', unit: 'ms', measured: changed },
        ...{ target: 100, note: 'the task described, the list of all open shown again' },
      },
      {
        ...{ figure: 'index: look, nothing new', unit: 'ms', measured: quiet, target: 50 },
        note: 'each two seconds',
      },
      {
        ...{ figure: 'index: look of a minute', unit: 'ms', measured: minute * 1000, target: 200 },
        note: 'counts compared, a quarter of an hour looked back on, nothing new',
      },
      {
        ...{ figure: 'index: look of a minute after a herd', unit: 's', measured: herd },
        ...{ target: 10, note: `the same, all ${count} started within that quarter` },
      },
    ];
  } finally {
    await office.close();
  }
}

/** The median of some runs, after one that warms up. */
async function ms({ repeat }: Options, ask: () => Promise<unknown>): Promise<number> {
  await ask();
  return median(await taken(repeat, ask)) * 1000;
}
